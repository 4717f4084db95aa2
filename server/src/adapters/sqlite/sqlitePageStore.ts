import type { Transaction } from "kysely";
import type { PageStore, PageUpdate } from "../../ports/pageStore.ts";
import { insertJournal } from "./insertJournal.ts";
import type { Settling } from "./pageJournal.ts";
import { deletePage, insertSegment, readPage, sealUpdate } from "./pageRows.ts";
import type { SealedCircle } from "./sealedCircles.ts";
import type { StoreParts } from "./storeParts.ts";
import type { JournalRow, WordTables } from "./tables.ts";

/** Pages in SQLite: sealed one by one, committed a group at a time. */
export const sqlitePageStore = (parts: StoreParts): PageStore => {
  const { words, circles, journal, turn, unfinished, emptyWords } = parts;
  const insert = insertJournal(words);

  const rowsOf = async (group: readonly PageUpdate[]): Promise<readonly JournalRow[]> => {
    const found = new Map<string, SealedCircle | undefined>();
    for (const { circleId } of group) {
      if (!found.has(circleId)) found.set(circleId, await circles.find(circleId));
    }
    const rows: JournalRow[] = [];
    let seq = journal.lastSeq;
    for (const { circleId, pageId, update } of group) {
      const circle = found.get(circleId);
      if (circle === undefined || circle.erasedPages.has(pageId)) continue;
      const sealed = sealUpdate(circle.key, circleId, pageId, update);
      rows.push({ seq: (seq += 1), circle_id: circleId, page_id: pageId, sealed });
    }
    return rows;
  };

  return {
    append: (group) =>
      turn(async () => {
        const rows = await rowsOf(group);
        if (rows.length === 0) return;
        const settling = journal.plan(rows);
        await words.transaction().execute(async (transaction) => {
          await insert(transaction, rows);
          await settle(transaction, settling);
        });
        journal.committed(rows, settling);
        await unfinished.again();
      }),

    load: (circleId, pageId) =>
      turn(async () => {
        const circle = await circles.find(circleId);
        return circle === undefined ? [] : readPage(words, journal, circle.key, circleId, pageId);
      }),

    replace: (circleId, pageId, update) =>
      turn(async () => {
        const circle = await circles.find(circleId);
        if (circle === undefined || circle.erasedPages.has(pageId)) return;
        const sealed = sealUpdate(circle.key, circleId, pageId, update);
        await words.transaction().execute(async (transaction) => {
          await deletePage(transaction, journal, circleId, pageId);
          await insertSegment(transaction, { circleId, pageId }, journal.lastSeq, [sealed]);
        });
        journal.forget(circleId, pageId);
        await unfinished.again();
        await unfinished.finish(emptyWords);
      }),
  };
};

const settle = async (
  transaction: Transaction<WordTables>,
  { pages, deleteUpTo }: Settling,
): Promise<void> => {
  for (const page of pages) {
    const lastSeq = page.seqs.at(-1);
    if (lastSeq !== undefined) await insertSegment(transaction, page, lastSeq, page.sealed);
  }
  if (deleteUpTo > 0)
    await transaction.deleteFrom("page_journal").where("seq", "<=", deleteUpTo).execute();
};
