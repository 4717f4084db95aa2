import type { KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import { StartupProblem } from "../../startupProblem.ts";
import { seal, SealBroken, unseal } from "../sealing.ts";
import type { Tables } from "./tables.ts";

/** Throws a StartupProblem when the file was begun with another key: better now than at the first circle. */
export const checkServerKey = async (db: Kysely<Tables>, serverKey: KeyObject): Promise<void> => {
  const known = await db
    .selectFrom("server_key")
    .select("sealed")
    .where("id", "=", 1)
    .executeTakeFirst();
  if (known === undefined) {
    await db
      .insertInto("server_key")
      .values({ id: 1, sealed: seal(serverKey, place, new Uint8Array(0)) })
      .execute();
    return;
  }
  try {
    unseal(serverKey, place, known.sealed);
  } catch (failure) {
    if (!(failure instanceof SealBroken)) throw failure;
    throw new StartupProblem(
      "The key does not open this data folder. Set BESIDE_KEY to the key that the folder was made with, or put its key file back.",
      { cause: failure },
    );
  }
};

const place = "server key";
