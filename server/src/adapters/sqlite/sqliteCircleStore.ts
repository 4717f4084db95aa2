import type { KeyObject } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { z } from "zod";
import { type CircleStore, type EventRecord, mustContinue } from "../../ports/circleStore.ts";
import type { inTurn } from "../inTurn.ts";
import { seal, unseal } from "../sealing.ts";
import type { CircleKeys } from "./circleKeys.ts";
import type { Tables } from "./tables.ts";

/** Circles in SQLite. Who did it, by which command and what happened are sealed; version, instant and due are not. */
export const sqliteCircleStore = (
  db: Kysely<Tables>,
  keys: CircleKeys,
  turn: ReturnType<typeof inTurn>,
): CircleStore => ({
  append: (circleId, expectedVersion, records, due) =>
    turn(async () => {
      mustContinue(expectedVersion, records);
      const key = await (expectedVersion === 0 ? keys.findOrMake(circleId) : keys.find(circleId));
      if (key === undefined) return "conflict";
      return db.transaction().execute(async (transaction) => {
        const version = expectedVersion + records.length;
        if (!(await moveOn(transaction, circleId, expectedVersion, version, due)))
          return "conflict";
        await insertEvents(
          transaction,
          records.map((record) => rowOf(key, circleId, record)),
        );
        return "appended";
      });
    }),

  load: (circleId) =>
    turn(async () => {
      const key = await keys.find(circleId);
      if (key === undefined) return [];
      const rows = await db
        .selectFrom("events")
        .selectAll()
        .where("circle_id", "=", circleId)
        .orderBy("version")
        .execute();
      return rows.map((row) => recordOf(key, row));
    }),

  listDue: (before) =>
    turn(async () => {
      const rows = await db
        .selectFrom("circles")
        .select("circle_id")
        .where("due", "<=", before)
        .orderBy("due")
        .execute();
      return rows.map((row) => row.circle_id);
    }),
});

// The first statement of an append writes, so that of two processes one waits and then sees that it lost.
const moveOn = async (
  transaction: Transaction<Tables>,
  circleId: string,
  from: number,
  version: number,
  due: number | null,
): Promise<boolean> => {
  if (from === 0) {
    const made = await transaction
      .insertInto("circles")
      .values({ circle_id: circleId, version, due })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const moved = await transaction
    .updateTable("circles")
    .set({ version, due })
    .where("circle_id", "=", circleId)
    .where("version", "=", from)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
};

const insertEvents = async (
  transaction: Transaction<Tables>,
  rows: readonly Tables["events"][],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await transaction
      .insertInto("events")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
};

// Four variables a row, far below the 32,766 that SQLite takes.
const rowsAtOnce = 500;

const sealedPart = z.object({ commandId: z.string(), actor: z.string(), event: z.unknown() });

const rowOf = (key: KeyObject, circleId: string, record: EventRecord): Tables["events"] => {
  const { version, at, ...rest } = record;
  const plain = Buffer.from(JSON.stringify(rest));
  return {
    circle_id: circleId,
    version,
    at,
    sealed: seal(key, placeOf(circleId, version, at), plain),
  };
};

const recordOf = (key: KeyObject, row: Tables["events"]): EventRecord => {
  const plain = unseal(key, placeOf(row.circle_id, row.version, row.at), row.sealed);
  const { commandId, actor, event } = sealedPart.parse(JSON.parse(new TextDecoder().decode(plain)));
  return { version: row.version, at: row.at, commandId, actor, event };
};

const placeOf = (circleId: string, version: number, at: number): string =>
  JSON.stringify(["event", circleId, version, at]);
