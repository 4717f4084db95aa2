import type { KeyObject } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import { seal, unseal } from "../sealing.ts";
import type { PageJournal } from "./pageJournal.ts";
import { packSegment, unpackSegment } from "./segment.ts";
import type { WordTables } from "./tables.ts";

/** An update, sealed for its place. */
export const sealUpdate = (
  key: KeyObject,
  circleId: string,
  pageId: string,
  update: Uint8Array,
): Uint8Array => seal(key, placeOf(circleId, pageId), update);

/** The updates of a page in order, from its segments and behind them from the journal. */
export const readPage = async (
  db: Kysely<WordTables>,
  journal: PageJournal,
  key: KeyObject,
  circleId: string,
  pageId: string,
): Promise<readonly Uint8Array[]> => {
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
};

/** Every page of a circle of which there is a row. */
export const pagesOfCircle = async (
  db: Kysely<WordTables>,
  journal: PageJournal,
  circleId: string,
): Promise<readonly string[]> => {
  const settled = await db
    .selectFrom("page_segments")
    .select("page_id")
    .distinct()
    .where("circle_id", "=", circleId)
    .execute();
  return [...new Set([...settled.map((row) => row.page_id), ...journal.pagesOf(circleId)])];
};

/** Deletes every row of a page, settled or not; after the commit the journal is to forget the page. */
export const deletePage = async (
  transaction: Transaction<WordTables>,
  journal: PageJournal,
  circleId: string,
  pageId: string,
): Promise<void> => {
  // As one value, so that it is one statement however many there are.
  const seqs = JSON.stringify(journal.seqsOf(circleId, pageId));
  await sql`DELETE FROM page_journal WHERE seq IN (SELECT value FROM json_each(${seqs}))`.execute(
    transaction,
  );
  await transaction
    .deleteFrom("page_segments")
    .where("circle_id", "=", circleId)
    .where("page_id", "=", pageId)
    .execute();
};

/** Writes sealed updates of a page, which end with this row of the journal, as one segment. */
export const insertSegment = async (
  transaction: Transaction<WordTables>,
  page: { readonly circleId: string; readonly pageId: string },
  lastSeq: number,
  sealed: readonly Uint8Array[],
): Promise<void> => {
  await transaction
    .insertInto("page_segments")
    .values({
      circle_id: page.circleId,
      page_id: page.pageId,
      last_seq: lastSeq,
      sealed: packSegment(sealed),
    })
    .execute();
};

const placeOf = (circleId: string, pageId: string): string =>
  JSON.stringify(["page", circleId, pageId]);
