import { type Kysely, sql } from "kysely";
import { generation } from "./generation.ts";
import { insertSegment } from "./pageRows.ts";
import type { SealedCircles } from "./sealedCircles.ts";
import { openShare, type Share } from "./share.ts";
import type { JournalRow, WordTables } from "./tables.ts";

/**
 * Settles at the start what the last run left in the journal, and returns the highest seq that was ever given. A circle
 * whose rows do not open is refused, and they stay as they are: the damage is its own, and a backup may still mend it.
 */
export const settleJournal = async (
  words: Kysely<WordTables>,
  circles: SealedCircles,
): Promise<number> => {
  const rows = await words.selectFrom("page_journal").selectAll().orderBy("seq").execute();
  // The counter outlives the rows it counted, so that a seq is never given twice.
  const counter = await sql<{
    seq: number;
  }>`SELECT seq FROM sqlite_sequence WHERE name = 'page_journal'`.execute(words);
  const lastSeq = counter.rows[0]?.seq ?? 0;

  const refused: string[] = [];
  const found = generation();
  for (const [circleId, ofCircle] of Map.groupBy(rows, (row) => row.circle_id)) {
    try {
      for (const share of await unsettledOf(words, circles, circleId, ofCircle)) found.add(share);
    } catch (failure) {
      circles.refuse(circleId, failure);
      refused.push(circleId);
    }
  }

  await words.transaction().execute(async (transaction) => {
    for (const page of found.pages()) await insertSegment(transaction, page, lastSeq);
    const staying = JSON.stringify(refused);
    await sql`DELETE FROM page_journal
      WHERE circle_id NOT IN (SELECT value FROM json_each(${staying}))`.execute(transaction);
  });
  return lastSeq;
};

/** The shares of a circle without what was settled: of a generation, some pages may have been and others not. */
const unsettledOf = async (
  words: Kysely<WordTables>,
  circles: SealedCircles,
  circleId: string,
  rows: readonly JournalRow[],
): Promise<readonly Share[]> => {
  const circle = await circles.find(circleId);
  if (circle === undefined) return [];
  const segments = await words
    .selectFrom("page_segments")
    .select((each) => ["page_id", each.fn.max("last_seq").as("last_seq")])
    .where("circle_id", "=", circleId)
    .groupBy("page_id")
    .execute();
  const settledUpTo = new Map(segments.map((row) => [row.page_id, row.last_seq]));
  return rows.map((row) => {
    const { seq, updates, ...share } = openShare(circle.key, row);
    const later = updates.filter(({ pageId }) => seq > (settledUpTo.get(pageId) ?? 0));
    return { ...share, seq, updates: later };
  });
};
