import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { seal, unseal } from "../sealing.ts";
import type { KeyTables } from "./tables.ts";

/** A key of a circle and the number by which the words name it. */
export interface NumberedKey {
  readonly keyId: number;
  readonly key: KeyObject;
}

/** The keys of all circles, in a file of their own, each wrapped by the server's key. */
export interface Keyring {
  /** The key of this number; undefined when it was deleted. */
  read(circleId: string, keyId: number): Promise<KeyObject | undefined>;
  /** A new key, durably kept before it is given out, so that nothing is ever sealed with a key that can be lost. */
  make(circleId: string): Promise<NumberedKey>;
  /** Deletes one key. What was sealed with it can be read no more, in no copy of the words, once this resolves. */
  deleteOne(keyId: number): Promise<void>;
  /** Deletes every key of a circle. */
  deleteAllOf(circleId: string): Promise<void>;
  /** Which keys there are, and the highest number that was ever given. */
  overview(): Promise<{
    readonly keys: readonly { readonly keyId: number; readonly circleId: string }[];
    readonly highest: number;
  }>;
}

export const keyring = (db: Kysely<KeyTables>, serverKey: KeyObject): Keyring => ({
  read: async (circleId, keyId) => {
    const row = await db
      .selectFrom("circle_keys")
      .select("wrapped")
      .where("id", "=", keyId)
      .where("circle_id", "=", circleId)
      .executeTakeFirst();
    return row && createSecretKey(unseal(serverKey, placeOf(circleId), row.wrapped));
  },

  make: async (circleId) => {
    const bytes = randomBytes(32);
    const wrapped = seal(serverKey, placeOf(circleId), bytes);
    const { id } = await db
      .insertInto("circle_keys")
      .values({ circle_id: circleId, wrapped })
      .returning("id")
      .executeTakeFirstOrThrow();
    return { keyId: id, key: createSecretKey(bytes) };
  },

  deleteOne: async (keyId) => {
    await db.deleteFrom("circle_keys").where("id", "=", keyId).execute();
  },

  deleteAllOf: async (circleId) => {
    await db.deleteFrom("circle_keys").where("circle_id", "=", circleId).execute();
  },

  overview: async () => {
    const rows = await db.selectFrom("circle_keys").select(["id", "circle_id"]).execute();
    const counter = await sql<{
      seq: number;
    }>`SELECT seq FROM sqlite_sequence WHERE name = 'circle_keys'`.execute(db);
    return {
      keys: rows.map((row) => ({ keyId: row.id, circleId: row.circle_id })),
      highest: counter.rows[0]?.seq ?? 0,
    };
  },
});

const placeOf = (circleId: string): string => JSON.stringify(["key", circleId]);
