import type { KeyObject } from "node:crypto";
import type { CircleStore } from "../../ports/circleStore.ts";
import type { PageStore } from "../../ports/pageStore.ts";
import { inTurn } from "../inTurn.ts";
import { circleKeys } from "./circleKeys.ts";
import { openDatabase } from "./database.ts";
import { checkServerKey } from "./serverKeyCheck.ts";
import { sqliteCircleStore } from "./sqliteCircleStore.ts";
import { sqlitePageStore } from "./sqlitePageStore.ts";

/** Both stores on one file. `close` waits for what is under way; after it every call is refused. */
export interface SqliteStores {
  readonly circles: CircleStore;
  readonly pages: PageStore;
  close(): Promise<void>;
}

/**
 * Opens or makes the file. Throws a StartupProblem when it cannot be read or was made with another key.
 * `generationLimit` (bytes) is for tests: how much of the page journal is settled together.
 */
export const openSqlite = async (
  file: string,
  serverKey: KeyObject,
  options: { readonly generationLimit?: number } = {},
): Promise<SqliteStores> => {
  const db = openDatabase(file);
  try {
    await checkServerKey(db, serverKey);
    const keys = circleKeys(db, serverKey);
    // One connection, one thing at a time: an append is whole before the next begins, in both stores.
    const turn = inTurn();
    const pages = await sqlitePageStore(db, keys, turn, options.generationLimit);
    return {
      circles: sqliteCircleStore(db, keys, turn),
      pages,
      close: () => turn(() => db.destroy()),
    };
  } catch (failure) {
    await db.destroy();
    throw failure;
  }
};
