import type { KeyObject } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { z } from "zod";
import type { EventRecord } from "../../ports/circleStore.ts";
import { seal, unseal } from "../sealing.ts";
import type { WordTables } from "./tables.ts";

/** Who did it, by which command and what happened are sealed; version and instant are not. */
export const insertEvents = async (
  transaction: Transaction<WordTables>,
  key: KeyObject,
  circleId: string,
  records: readonly EventRecord[],
): Promise<void> => {
  const rows = records.map((record) => rowOf(key, circleId, record));
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await transaction
      .insertInto("events")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
};

/** All that happened in the circle, oldest first. */
export const readEvents = async (
  db: Kysely<WordTables>,
  key: KeyObject,
  circleId: string,
): Promise<readonly EventRecord[]> => {
  const rows = await db
    .selectFrom("events")
    .selectAll()
    .where("circle_id", "=", circleId)
    .orderBy("version")
    .execute();
  return rows.map((row) => recordOf(key, row));
};

// Four variables a row, far below the 32,766 that SQLite takes.
const rowsAtOnce = 500;

const sealedPart = z.object({ commandId: z.string(), actor: z.string(), event: z.unknown() });

const rowOf = (key: KeyObject, circleId: string, record: EventRecord): WordTables["events"] => {
  const { version, at, ...rest } = record;
  const plain = Buffer.from(JSON.stringify(rest));
  return {
    circle_id: circleId,
    version,
    at,
    sealed: seal(key, placeOf(circleId, version, at), plain),
  };
};

const recordOf = (key: KeyObject, row: WordTables["events"]): EventRecord => {
  const plain = unseal(key, placeOf(row.circle_id, row.version, row.at), row.sealed);
  const { commandId, actor, event } = sealedPart.parse(JSON.parse(new TextDecoder().decode(plain)));
  return { version: row.version, at: row.at, commandId, actor, event };
};

const placeOf = (circleId: string, version: number, at: number): string =>
  JSON.stringify(["event", circleId, version, at]);
