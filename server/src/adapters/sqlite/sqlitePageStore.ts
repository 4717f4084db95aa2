import type { Transaction } from "kysely";
import type { PageStore, PageUpdate } from "../../ports/pageStore.ts";
import { insertJournal } from "./insertJournal.ts";
import type { Settling } from "./pageJournal.ts";
import { deleteSegments, deleteShares, insertSegment, readPage } from "./pageRows.ts";
import { sealShare, type Share } from "./share.ts";
import type { StoreParts } from "./storeParts.ts";
import type { WordTables } from "./tables.ts";

/** Pages in SQLite: committed a group at a time, each circle's share of it sealed once. */
export const sqlitePageStore = (parts: StoreParts): PageStore => {
  const { words, circles, journal, turn, unfinished, emptyWords } = parts;
  const insert = insertJournal(words);

  const sharesOf = async (group: readonly PageUpdate[]): Promise<readonly Share[]> => {
    const shares: Share[] = [];
    for (const [circleId, all] of Map.groupBy(group, (each) => each.circleId)) {
      const circle = await circles.find(circleId);
      if (circle === undefined) continue;
      // Copies: they stay in memory, and the bytes that were handed over are the caller's.
      const updates = all
        .filter(({ pageId }) => !circle.erasedPages.has(pageId))
        .map(({ pageId, update }) => ({ pageId, update: new Uint8Array(update) }));
      const seq = journal.lastSeq + shares.length + 1;
      if (updates.length > 0) shares.push({ seq, circleId, key: circle.key, updates });
    }
    return shares;
  };

  return {
    append: (group) =>
      turn(async () => {
        const shares = await sharesOf(group);
        if (shares.length === 0) return;
        const settling = journal.plan(shares);
        const rows = shares.map(sealShare);
        await words.transaction().execute(async (transaction) => {
          await insert(transaction, rows);
          await settle(transaction, settling);
        });
        journal.committed(shares, settling);
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
        // The journal's rows of a circle go together, so what its other pages have in them is settled now.
        const settled = new Map(
          journal.pagesOf(circleId).map((other) => [other, journal.unsettled(circleId, other)]),
        ).set(pageId, [update]);
        await words.transaction().execute(async (transaction) => {
          await deleteShares(transaction, circleId);
          await deleteSegments(transaction, circleId, pageId);
          for (const [id, updates] of settled) {
            const page = { circleId, pageId: id, key: circle.key, updates };
            await insertSegment(transaction, page, journal.lastSeq);
          }
        });
        journal.forget(circleId);
        await unfinished.again();
        await unfinished.finish(emptyWords);
      }),
  };
};

const settle = async (
  transaction: Transaction<WordTables>,
  { pages, lastSeq, deleteAfter, deleteUpTo }: Settling,
): Promise<void> => {
  for (const page of pages) await insertSegment(transaction, page, lastSeq);
  if (deleteUpTo > deleteAfter) {
    await transaction
      .deleteFrom("page_journal")
      .where("seq", ">", deleteAfter)
      .where("seq", "<=", deleteUpTo)
      .execute();
  }
};
