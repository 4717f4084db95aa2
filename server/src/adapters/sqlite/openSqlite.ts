import type { KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import type { CircleStore } from "../../ports/circleStore.ts";
import type { PageStore } from "../../ports/pageStore.ts";
import { inTurn } from "../inTurn.ts";
import { openDatabase } from "./database.ts";
import { emptyLog } from "./emptyLog.ts";
import { keyring } from "./keyring.ts";
import { pageJournal } from "./pageJournal.ts";
import { checkPairing } from "./pairing.ts";
import { sealedCircles } from "./sealedCircles.ts";
import { settleJournal } from "./settleJournal.ts";
import { sqliteCircleStore } from "./sqliteCircleStore.ts";
import { sqlitePageStore } from "./sqlitePageStore.ts";
import type { StoreParts } from "./storeParts.ts";
import { sweep } from "./sweep.ts";
import type { KeyTables, WordTables } from "./tables.ts";
import { keySteps, wordSteps } from "./tableSteps.ts";
import { unfinished } from "./unfinished.ts";

/** Both stores. `close` waits for what is under way; after it every call is refused. */
export interface SqliteStores {
  readonly circles: CircleStore;
  readonly pages: PageStore;
  close(): Promise<void>;
}

/** Where the words are, and apart from them the keys that open them. */
export interface SqliteFiles {
  readonly words: string;
  readonly keys: string;
}

/**
 * Opens or makes the two files. Throws a StartupProblem when one cannot be read, is missing or is not the other's, or
 * when they were made with another key. `generationLimit` (bytes) is for tests: how much of the page journal is settled
 * together.
 */
export const openSqlite = async (
  files: SqliteFiles,
  serverKey: KeyObject,
  options: { readonly generationLimit?: number } = {},
): Promise<SqliteStores> => {
  const keys = openDatabase<KeyTables>(files.keys, keySteps);
  try {
    const words = openDatabase<WordTables>(files.words, wordSteps);
    try {
      const parts = await partsOf(words, keys, serverKey, options.generationLimit);
      return {
        circles: sqliteCircleStore(parts),
        pages: sqlitePageStore(parts),
        close: () =>
          parts.turn(async () => {
            await words.destroy();
            await keys.destroy();
          }),
      };
    } catch (failure) {
      await words.destroy();
      throw failure;
    }
  } catch (failure) {
    await keys.destroy();
    throw failure;
  }
};

const partsOf = async (
  words: Kysely<WordTables>,
  keys: Kysely<KeyTables>,
  serverKey: KeyObject,
  generationLimit: number | undefined,
): Promise<StoreParts> => {
  await checkPairing(words, keys, serverKey);
  const ring = keyring(keys, serverKey);
  const later = unfinished();
  const emptyWords = () => emptyLog(words);
  const emptyKeys = () => emptyLog(keys);
  if (await sweep(words, ring)) await later.finish(emptyKeys, emptyWords);
  const circles = sealedCircles(words, ring);
  return {
    words,
    keys: ring,
    circles,
    journal: pageJournal(await settleJournal(words, circles), generationLimit),
    turn: inTurn(),
    unfinished: later,
    emptyWords,
    emptyKeys,
  };
};
