import { type Kysely, sql } from "kysely";
import type { JournalRow, WordTables } from "./tables.ts";

/** What the journal's table has after the sweep: updates that are in no segment yet. */
export const readJournal = async (
  words: Kysely<WordTables>,
): Promise<{ readonly unsettledRows: readonly JournalRow[]; readonly lastSeq: number }> => {
  const unsettledRows = await words.selectFrom("page_journal").selectAll().orderBy("seq").execute();
  // The counter outlives the rows it counted, so that a seq is never given twice.
  const counter = await sql<{
    seq: number;
  }>`SELECT seq FROM sqlite_sequence WHERE name = 'page_journal'`.execute(words);
  return { unsettledRows, lastSeq: counter.rows[0]?.seq ?? 0 };
};
