import type { Kysely, Transaction } from "kysely";
import { type CircleStore, type Erasure, mustContinue } from "../../ports/circleStore.ts";
import { insertEvents, readEvents } from "./eventRows.ts";
import { deleteShares } from "./pageRows.ts";
import type { SealedCircle } from "./sealedCircles.ts";
import type { StoreParts } from "./storeParts.ts";
import type { WordTables } from "./tables.ts";
import { takeOut } from "./takeOut.ts";

/** Circles in SQLite, one thing at a time. What happened is sealed; version and due are not. */
export const sqliteCircleStore = (parts: StoreParts): CircleStore => {
  const { words, keys, circles, journal, turn, unfinished, emptyWords, emptyKeys } = parts;

  /** The circle as it is to be after the append: with an erasure it gets a new key. */
  const next = async (
    circleId: string,
    before: SealedCircle | undefined,
    erasure: Erasure | undefined,
  ): Promise<SealedCircle> => {
    if (before !== undefined && erasure === undefined) return before;
    const erasedPages = new Set([...(before?.erasedPages ?? []), ...(erasure?.pages ?? [])]);
    return { ...(await keys.make(circleId)), erasedPages };
  };

  return {
    append: (circleId, expectedVersion, records, due, erasure) =>
      turn(async () => {
        mustContinue(expectedVersion, records);
        const before = await circles.find(circleId);
        if ((await versionOf(words, circleId)) !== expectedVersion) return "conflict";
        if (before === undefined && expectedVersion > 0) return "conflict";
        const after = await next(circleId, before, erasure);

        await words.transaction().execute(async (transaction) => {
          const row = { version: expectedVersion + records.length, due, key_id: after.keyId };
          await moveOn(transaction, circleId, expectedVersion, row);
          await insertErased(transaction, circleId, erasure?.pages ?? []);
          if (before && erasure) {
            const pair = { old: before.key, fresh: after.key };
            await takeOut(transaction, journal, circleId, erasure, pair);
          }
          await insertEvents(transaction, after.key, circleId, records);
        });

        circles.committed(circleId, after);
        if (before && erasure) journal.forget(circleId);
        await unfinished.again();
        if (before && erasure) {
          const deleteOldKey = async (): Promise<boolean> => {
            await keys.deleteOne(before.keyId);
            return emptyKeys();
          };
          await unfinished.finish(deleteOldKey, emptyWords);
        }
        return "appended";
      }),

    load: (circleId) =>
      turn(async () => {
        const circle = await circles.find(circleId);
        return circle === undefined ? [] : readEvents(words, circle.key, circleId);
      }),

    listDue: (before) =>
      turn(async () => {
        // Asked each minute as long as the server runs.
        circles.rest();
        const rows = await words
          .selectFrom("circles")
          .select("circle_id")
          .where("due", "<=", before)
          .orderBy("due")
          .execute();
        return rows.map((row) => row.circle_id);
      }),

    erase: (circleId) =>
      turn(async () => {
        // From here on nobody can read any of it, in this folder or in a copy of its words; the rest is tidying up.
        await keys.deleteAllOf(circleId);
        circles.forget(circleId);
        journal.forget(circleId);
        await words.transaction().execute(async (transaction) => {
          await deleteShares(transaction, circleId);
          // All else that a circle has follows its own row.
          await transaction.deleteFrom("circles").where("circle_id", "=", circleId).execute();
        });
        await unfinished.again();
        await unfinished.finish(emptyKeys, emptyWords);
      }),
  };
};

const versionOf = async (words: Kysely<WordTables>, circleId: string): Promise<number> => {
  const row = await words
    .selectFrom("circles")
    .select("version")
    .where("circle_id", "=", circleId)
    .executeTakeFirst();
  return row?.version ?? 0;
};

const moveOn = async (
  transaction: Transaction<WordTables>,
  circleId: string,
  from: number,
  to: Omit<WordTables["circles"], "circle_id">,
): Promise<void> => {
  if (from === 0) {
    await transaction
      .insertInto("circles")
      .values({ circle_id: circleId, ...to })
      .execute();
  } else {
    await transaction.updateTable("circles").set(to).where("circle_id", "=", circleId).execute();
  }
};

const insertErased = async (
  transaction: Transaction<WordTables>,
  circleId: string,
  pages: readonly string[],
): Promise<void> => {
  for (const pageId of pages) {
    await transaction
      .insertInto("erased_pages")
      .values({ circle_id: circleId, page_id: pageId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};
