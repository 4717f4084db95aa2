import type { KeyObject } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import { seal, unseal } from "../sealing.ts";
import type { UnsettledPage } from "./generation.ts";
import { pack, unpack } from "./packing.ts";
import type { PageJournal } from "./pageJournal.ts";
import type { WordTables } from "./tables.ts";

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
    .select(["last_seq", "sealed"])
    .where("circle_id", "=", circleId)
    .where("page_id", "=", pageId)
    .orderBy("last_seq")
    .execute();
  const settled = segments.flatMap((row) =>
    unpack(unseal(key, placeOf(circleId, pageId, row.last_seq), row.sealed)),
  );
  return [...settled, ...journal.unsettled(circleId, pageId).map((update) => update.slice())];
};

/** Every page of a circle that has words. */
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

/**
 * Deletes every row that the journal's table has of a circle, settled or not, by reading all of it, for it is short;
 * after the commit the journal is to forget the circle.
 */
export const deleteShares = async (
  transaction: Transaction<WordTables>,
  circleId: string,
): Promise<void> => {
  await transaction.deleteFrom("page_journal").where("circle_id", "=", circleId).execute();
};

export const deleteSegments = async (
  transaction: Transaction<WordTables>,
  circleId: string,
  pageId: string,
): Promise<void> => {
  await transaction
    .deleteFrom("page_segments")
    .where("circle_id", "=", circleId)
    .where("page_id", "=", pageId)
    .execute();
};

/** Updates of a page, all there are up to this row of the journal, as one segment that is sealed for its place. */
export const insertSegment = async (
  transaction: Transaction<WordTables>,
  { circleId, pageId, key, updates }: UnsettledPage,
  lastSeq: number,
): Promise<void> => {
  const sealed = seal(key, placeOf(circleId, pageId, lastSeq), pack(updates));
  await transaction
    .insertInto("page_segments")
    .values({ circle_id: circleId, page_id: pageId, last_seq: lastSeq, sealed })
    .execute();
};

const placeOf = (circleId: string, pageId: string, lastSeq: number): string =>
  JSON.stringify(["segment", circleId, pageId, lastSeq]);
