import type { KeyObject } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { PageStore, PageUpdate } from "../../ports/pageStore.ts";
import type { inTurn } from "../inTurn.ts";
import { seal, unseal } from "../sealing.ts";
import type { CircleKeys } from "./circleKeys.ts";
import { insertJournal } from "./insertJournal.ts";
import { pageJournal, type Settling } from "./pageJournal.ts";
import { packSegment, unpackSegment } from "./segment.ts";
import type { JournalRow, Tables } from "./tables.ts";

/** Pages in SQLite: sealed one by one, committed a group at a time. */
export const sqlitePageStore = async (
  db: Kysely<Tables>,
  keys: CircleKeys,
  turn: ReturnType<typeof inTurn>,
  generationLimit?: number,
): Promise<PageStore> => {
  const { lastSeq, ...found } = await readJournal(db);
  const journal = pageJournal({ ...found, lastSeq }, generationLimit);
  const insert = insertJournal(db);
  let seq = lastSeq;

  return {
    append: (group) =>
      turn(async () => {
        if (group.length === 0) return;
        const circles = await keysOf(keys, group);
        const rows = group.map((update) => rowOf(circles, (seq += 1), update));
        const settling = journal.plan(rows);
        await db.transaction().execute(async (transaction) => {
          await insert(transaction, rows);
          await settle(transaction, settling);
        });
        journal.committed(rows, settling);
      }),

    load: (circleId, pageId) =>
      turn(async () => {
        const key = await keys.find(circleId);
        if (key === undefined) return [];
        const segments = await db
          .selectFrom("page_segments")
          .select("sealed")
          .where("circle_id", "=", circleId)
          .where("page_id", "=", pageId)
          .orderBy("last_seq")
          .execute();
        const sealed = [
          ...segments.flatMap((row) => unpackSegment(row.sealed)),
          ...journal.unsettled(circleId, pageId),
        ];
        const place = placeOf(circleId, pageId);
        return sealed.map((update) => unseal(key, place, update));
      }),
  };
};

const keysOf = async (
  keys: CircleKeys,
  group: readonly PageUpdate[],
): Promise<ReadonlyMap<string, KeyObject>> => {
  const found = new Map<string, KeyObject>();
  for (const { circleId } of group) {
    if (!found.has(circleId)) found.set(circleId, await keys.findOrMake(circleId));
  }
  return found;
};

const rowOf = (
  circles: ReadonlyMap<string, KeyObject>,
  seq: number,
  { circleId, pageId, update }: PageUpdate,
): JournalRow => {
  const key = circles.get(circleId);
  if (key === undefined) throw new Error("A page update has no key to be sealed with.");
  return {
    seq,
    circle_id: circleId,
    page_id: pageId,
    sealed: seal(key, placeOf(circleId, pageId), update),
  };
};

const placeOf = (circleId: string, pageId: string): string =>
  JSON.stringify(["page", circleId, pageId]);

const settle = async (
  transaction: Transaction<Tables>,
  { pages, deleteUpTo }: Settling,
): Promise<void> => {
  for (const { circleId, pageId, lastSeq, sealed } of pages) {
    await transaction
      .insertInto("page_segments")
      .values({
        circle_id: circleId,
        page_id: pageId,
        last_seq: lastSeq,
        sealed: packSegment(sealed),
      })
      .execute();
  }
  if (deleteUpTo > 0)
    await transaction.deleteFrom("page_journal").where("seq", "<=", deleteUpTo).execute();
};

// A journal row whose page has a segment that reaches as far was settled before the server stopped.
const readJournal = async (db: Kysely<Tables>) => {
  const unsettledRows = await db
    .selectFrom("page_journal as journal")
    .selectAll()
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("page_segments as segment")
            .select("segment.id")
            .whereRef("segment.circle_id", "=", "journal.circle_id")
            .whereRef("segment.page_id", "=", "journal.page_id")
            .whereRef("segment.last_seq", ">=", "journal.seq"),
        ),
      ),
    )
    .orderBy("seq")
    .execute();
  const first = await db
    .selectFrom("page_journal")
    .select("seq")
    .orderBy("seq")
    .limit(1)
    .executeTakeFirst();
  // The counter outlives the rows it counted, so that a seq is never given twice.
  const counter = await sql<{
    seq: number;
  }>`SELECT seq FROM sqlite_sequence WHERE name = 'page_journal'`.execute(db);
  const lastSeq = counter.rows[0]?.seq ?? 0;
  return { unsettledRows, firstSeq: first?.seq ?? lastSeq + 1, lastSeq };
};
