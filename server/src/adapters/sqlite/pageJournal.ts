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
 * 3. A journal row is deleted only after its whole generation was settled.
 * 4. Nothing here changes before the commit it belongs to has succeeded.
 */
export interface PageJournal {
  /** The updates of a page that are not in a segment, in order. */
  unsettled(circleId: string, pageId: string): readonly Uint8Array[];
  /** What the commit that inserts these rows should do besides. */
  plan(rows: readonly JournalRow[]): Settling;
  /** That commit succeeded. */
  committed(rows: readonly JournalRow[], settled: Settling): void;
}

export interface Settling {
  /** Pages to write as a segment each. */
  readonly pages: readonly UnsettledPage[];
  /** Journal rows up to this seq are no longer needed; 0 when there are none. */
  readonly deleteUpTo: number;
}

export interface UnsettledPage {
  readonly circleId: string;
  readonly pageId: string;
  lastSeq: number;
  readonly sealed: Uint8Array[];
}

/** `unsettledRows` and `firstSeq`, `lastSeq`: what the file's journal had when it was opened. */
export const pageJournal = (
  found: {
    readonly unsettledRows: readonly JournalRow[];
    readonly firstSeq: number;
    readonly lastSeq: number;
  },
  limit = defaultLimit,
): PageJournal => {
  let older = generation();
  let younger = generation();
  let settledUpTo = 0;
  let deletedUpTo = found.firstSeq - 1;

  for (const row of found.unsettledRows) older.add(row);
  older.lastSeq = found.lastSeq;
  let pagesAtStart = older.pages.size;
  if (pagesAtStart === 0) settledUpTo = found.lastSeq;

  return {
    unsettled: (circleId, pageId) => {
      const name = nameOf(circleId, pageId);
      return [...(older.pages.get(name)?.sealed ?? []), ...(younger.pages.get(name)?.sealed ?? [])];
    },

    plan: (rows) => {
      const weight = rows.reduce((sum, row) => sum + weightOf(row), 0);
      return {
        pages: first(older.pages.values(), Math.ceil((pagesAtStart * weight) / limit)),
        // Four for each that comes: deleting keeps ahead of writing and is never much at once.
        deleteUpTo:
          settledUpTo > deletedUpTo ? Math.min(settledUpTo, deletedUpTo + 4 * rows.length) : 0,
      };
    },

    committed: (rows, { pages, deleteUpTo }) => {
      for (const page of pages) older.pages.delete(nameOf(page.circleId, page.pageId));
      deletedUpTo = Math.max(deletedUpTo, deleteUpTo);
      for (const row of rows) younger.add(row);
      if (older.pages.size > 0) return;
      settledUpTo = Math.max(settledUpTo, older.lastSeq);
      if (younger.weight < limit) return;
      older = younger;
      younger = generation();
      pagesAtStart = older.pages.size;
    },
  };
};

// 4 MB, which is 16,384 keystrokes: a page of a busy server is settled about every six seconds.
const defaultLimit = 4 * 1024 * 1024;
// A keystroke's row counts for what it costs in memory and not only for its bytes.
const weightOf = (row: JournalRow): number => Math.max(256, row.sealed.length);

interface Generation {
  readonly pages: Map<string, UnsettledPage>;
  weight: number;
  lastSeq: number;
  add(row: JournalRow): void;
}

const generation = (): Generation => {
  const pages = new Map<string, UnsettledPage>();
  return {
    pages,
    weight: 0,
    lastSeq: 0,
    add(row) {
      const name = nameOf(row.circle_id, row.page_id);
      const page = pages.get(name) ?? {
        circleId: row.circle_id,
        pageId: row.page_id,
        lastSeq: 0,
        sealed: [],
      };
      page.sealed.push(row.sealed);
      page.lastSeq = row.seq;
      pages.set(name, page);
      this.weight += weightOf(row);
      this.lastSeq = row.seq;
    },
  };
};

const nameOf = (circleId: string, pageId: string): string => JSON.stringify([circleId, pageId]);

const first = <T>(values: Iterable<T>, count: number): readonly T[] => {
  const taken: T[] = [];
  for (const value of values) {
    if (taken.length === count) break;
    taken.push(value);
  }
  return taken;
};
