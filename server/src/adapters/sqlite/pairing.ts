import { type KeyObject, randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { StartupProblem } from "../../startupProblem.ts";
import { seal, SealBroken, unseal } from "../sealing.ts";
import type { KeyTables, PairingRow, WordTables } from "./tables.ts";

/**
 * Throws a StartupProblem when one of the two files is missing or is not the other's, or when the server's key is
 * another: better now than at the first circle, and before anything is swept that another file could still open.
 */
export const checkPairing = async (
  words: Kysely<WordTables>,
  keys: Kysely<KeyTables>,
  serverKey: KeyObject,
): Promise<void> => {
  const inWords = await markOf(words);
  const inKeys = await markOf(keys);
  if (inWords && !inKeys) throw noKeys();
  if (inKeys && !inWords && (await hasKeys(keys))) throw noWords();
  const mark = inKeys ?? seal(serverKey, place, randomBytes(16));
  const paired = opened(serverKey, mark);
  if (inWords && !opened(serverKey, inWords).equals(paired)) throw notAPair();
  // The keys first: words without keys are a problem, keys without words are none while there are none of them.
  if (!inKeys) await setMark(keys, mark);
  if (!inWords) await setMark(words, mark);
};

type AnyFile = Parameters<ReturnType<typeof sql>["execute"]>[0];

const markOf = async (file: AnyFile): Promise<Uint8Array | undefined> =>
  (await sql<PairingRow>`SELECT sealed FROM pairing`.execute(file)).rows[0]?.sealed;

const setMark = async (file: AnyFile, sealed: Uint8Array): Promise<void> => {
  await sql`INSERT INTO pairing (id, sealed) VALUES (1, ${sealed})`.execute(file);
};

const hasKeys = async (keys: Kysely<KeyTables>): Promise<boolean> =>
  (await keys.selectFrom("circle_keys").select("id").limit(1).executeTakeFirst()) !== undefined;

const opened = (serverKey: KeyObject, mark: Uint8Array): Buffer => {
  try {
    return Buffer.from(unseal(serverKey, place, mark));
  } catch (failure) {
    if (!(failure instanceof SealBroken)) throw failure;
    throw new StartupProblem(
      "The key does not open this data folder. Set BESIDE_KEY to the key that the folder was made with, or put its key file back.",
      { cause: failure },
    );
  }
};

const place = "pairing";

const noKeys = (): StartupProblem =>
  new StartupProblem(
    "The data folder has words but not their keys. Put its keys.db back; without it nothing in beside.db can be read.",
  );

const noWords = (): StartupProblem =>
  new StartupProblem(
    "The data folder has keys but not the words they are for. Put its beside.db back, or take keys.db away to begin anew.",
  );

const notAPair = (): StartupProblem =>
  new StartupProblem(
    "The files beside.db and keys.db are of two different data folders. Put the ones together that belong together.",
  );
