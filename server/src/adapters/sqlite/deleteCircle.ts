import type { Kysely } from "kysely";
import type { PageJournal } from "./pageJournal.ts";
import { deletePage } from "./pageRows.ts";
import type { WordTables } from "./tables.ts";

/** Deletes every row of a circle. The journal's rows by their numbers; the others follow the circle's own. */
export const deleteCircle = async (
  words: Kysely<WordTables>,
  journal: PageJournal,
  circleId: string,
): Promise<void> => {
  const pages = journal.pagesOf(circleId);
  await words.transaction().execute(async (transaction) => {
    for (const pageId of pages) await deletePage(transaction, journal, circleId, pageId);
    await transaction.deleteFrom("circles").where("circle_id", "=", circleId).execute();
  });
  for (const pageId of pages) journal.forget(circleId, pageId);
};
