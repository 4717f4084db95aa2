import { type Generation, generation, type UnsettledPage } from "./generation.ts";
import type { JournalRow } from "./tables.ts";

/**
 * What of the journal has not been settled yet, in memory beside the file.
 *
 * An index over page updates touches a leaf of the file for each writer at each commit: 39 us of CPU for one keystroke
 * in 60 circles of 12, against 3 us at the end of a table without one. So updates go into the journal first, and each
 * page's updates are settled together, as one row of `page_segments`, once for many keystrokes.
 *
 * 1. Every update is in exactly one of: a segment; the older generation; the younger generation.
 * 2. A generation is full at `limit`. Then it becomes the older one, which is settled page by page with the commits
 *    that follow, a share with each, and is settled before the younger one is full: no commit does it all.
 * 3. A journal row is deleted only after its whole generation was settled, or with all that its page has.
 * 4. Nothing here changes before the commit it belongs to has succeeded.
 */
export interface PageJournal {
  /** The highest seq that was ever committed. */
  readonly lastSeq: number;
  /** The updates of a page that are not in a segment, in order. */
  unsettled(circleId: string, pageId: string): readonly Uint8Array[];
  /** Every row that the table still has of a page, also those that were settled since. */
  seqsOf(circleId: string, pageId: string): readonly number[];
  /** The pages of a circle that the table has rows of. */
  pagesOf(circleId: string): readonly string[];
  /** What the commit that inserts these rows should do besides. */
  plan(rows: readonly JournalRow[]): Settling;
  /** That commit succeeded. */
  committed(rows: readonly JournalRow[], settled: Settling): void;
  /** A commit deleted every row that `seqsOf` named. */
  forget(circleId: string, pageId: string): void;
}

export interface Settling {
  /** Pages to write as a segment each. */
  readonly pages: readonly UnsettledPage[];
  /** Journal rows up to this seq are no longer needed; 0 when there are none. */
  readonly deleteUpTo: number;
}

/** `unsettledRows` and `lastSeq`: what the file's journal had when it was opened; nothing else is in its table. */
export const pageJournal = (
  found: { readonly unsettledRows: readonly JournalRow[]; readonly lastSeq: number },
  limit = defaultLimit,
): PageJournal => {
  /** Settled as a whole, with rows that wait for being deleted. */
  let leaving: Generation[] = [];
  let older = generation(weightOf);
  let younger = generation(weightOf);
  let { lastSeq } = found;
  let settledUpTo = 0;
  let deletedUpTo = (found.unsettledRows[0]?.seq ?? lastSeq + 1) - 1;

  for (const row of found.unsettledRows) older.add(row);
  older.lastSeq = lastSeq;
  let pagesAtStart = older.unsettled.size;
  if (pagesAtStart === 0) settledUpTo = lastSeq;

  const all = (): readonly Generation[] => [...leaving, older, younger];

  return {
    get lastSeq() {
      return lastSeq;
    },

    unsettled: (circleId, pageId) => [
      ...older.updatesOf(circleId, pageId),
      ...younger.updatesOf(circleId, pageId),
    ],

    seqsOf: (circleId, pageId) => all().flatMap((each) => each.seqsOf(circleId, pageId)),

    pagesOf: (circleId) => [...new Set(all().flatMap((each) => each.pagesOf(circleId)))],

    plan: (rows) => {
      const weight = rows.reduce((sum, row) => sum + weightOf(row), 0);
      return {
        pages: first(older.unsettled.values(), Math.ceil((pagesAtStart * weight) / limit)),
        // Four for each that comes: deleting keeps ahead of writing and is never much at once.
        deleteUpTo:
          settledUpTo > deletedUpTo ? Math.min(settledUpTo, deletedUpTo + 4 * rows.length) : 0,
      };
    },

    committed: (rows, { pages, deleteUpTo }) => {
      for (const page of pages) older.settle(page);
      deletedUpTo = Math.max(deletedUpTo, deleteUpTo);
      leaving = leaving.filter((each) => each.lastSeq > deletedUpTo);
      for (const row of rows) {
        younger.add(row);
        lastSeq = row.seq;
      }
      if (older.unsettled.size > 0) return;
      settledUpTo = Math.max(settledUpTo, older.lastSeq);
      if (younger.weight < limit) return;
      leaving.push(older);
      older = younger;
      younger = generation(weightOf);
      pagesAtStart = older.unsettled.size;
    },

    forget: (circleId, pageId) => {
      for (const each of all()) each.forget(circleId, pageId);
    },
  };
};

// 4 MB, which is 16,384 keystrokes: a page of a busy server is settled about every six seconds.
const defaultLimit = 4 * 1024 * 1024;
// A keystroke's row counts for what it costs in memory and not only for its bytes.
const weightOf = (row: JournalRow): number => Math.max(256, row.sealed.length);

const first = <T>(values: Iterable<T>, count: number): readonly T[] => {
  const taken: T[] = [];
  for (const value of values) {
    if (taken.length === count) break;
    taken.push(value);
  }
  return taken;
};
