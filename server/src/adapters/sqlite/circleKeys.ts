import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { seal, unseal } from "../sealing.ts";
import type { Tables } from "./tables.ts";

/** The key of each circle: kept wrapped by the server's key, held open in memory. */
export interface CircleKeys {
  /** The circle's key; undefined when nothing of the circle was ever kept. */
  find(circleId: string): Promise<KeyObject | undefined>;
  /** The circle's key, made and committed when there is none, so that nothing is ever sealed with a key that can be lost. */
  findOrMake(circleId: string): Promise<KeyObject>;
}

export const circleKeys = (db: Kysely<Tables>, serverKey: KeyObject): CircleKeys => {
  const open = new Map<string, KeyObject>();

  const find = async (circleId: string): Promise<KeyObject | undefined> => {
    const known = open.get(circleId);
    if (known !== undefined) return known;
    const row = await db
      .selectFrom("circle_keys")
      .select("wrapped")
      .where("circle_id", "=", circleId)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const key = createSecretKey(unseal(serverKey, placeOf(circleId), row.wrapped));
    open.set(circleId, key);
    return key;
  };

  const findOrMake = async (circleId: string): Promise<KeyObject> => {
    const known = await find(circleId);
    if (known !== undefined) return known;
    const bytes = randomBytes(32);
    const wrapped = seal(serverKey, placeOf(circleId), bytes);
    await db.insertInto("circle_keys").values({ circle_id: circleId, wrapped }).execute();
    const key = createSecretKey(bytes);
    open.set(circleId, key);
    return key;
  };

  return { find, findOrMake };
};

const placeOf = (circleId: string): string => JSON.stringify(["key", circleId]);
