import { generation, type UnsettledPage, weightOf } from "./generation.ts";
import type { Share } from "./share.ts";

/**
 * What of the journal has not been settled yet, in memory beside the file and open, as its circles' keys are.
 *
 * An index over page updates touches a leaf of the file for each writer at each commit: 39 us of CPU for one keystroke
 * in 60 circles of 12, against 3 us at the end of a table without one; and a seal costs 11 us, whatever is in it. So a
 * commit puts one row for each circle into the journal, sealed once, and each page's updates are settled together, as
 * one row of `page_segments` with one seal, once for many keystrokes.
 *
 * 1. Every update is in exactly one of: a segment; the older generation; the younger generation.
 * 2. A generation is full at `limit`. Then it becomes the older one, which is settled page by page with the commits
 *    that follow, a part with each, and is settled before the younger one is full: no commit does it all.
 * 3. A journal row is deleted only after its whole generation was settled, or with all rows that its circle has.
 * 4. Nothing here changes before the commit it belongs to has succeeded.
 */
export interface PageJournal {
  /** The highest seq that was ever committed. */
  readonly lastSeq: number;
  /** The updates of a page that are not in a segment, in order. */
  unsettled(circleId: string, pageId: string): readonly Uint8Array[];
  /** The pages of a circle that have such updates. */
  pagesOf(circleId: string): readonly string[];
  /** What the commit that inserts these shares should do besides. */
  plan(shares: readonly Share[]): Settling;
  /** That commit succeeded. */
  committed(shares: readonly Share[], settled: Settling): void;
  /** A commit deleted every row of the circle, or its key. */
  forget(circleId: string): void;
}

export interface Settling {
  /** Pages to write as a segment each, which reaches up to `lastSeq`. */
  readonly pages: readonly UnsettledPage[];
  readonly lastSeq: number;
  /** Journal rows behind the one seq and up to the other are no longer needed. */
  readonly deleteAfter: number;
  readonly deleteUpTo: number;
}

/** `lastSeq`: what was ever committed before; nothing of it is in the journal any more. */
export const pageJournal = (lastSeq: number, limit = defaultLimit): PageJournal => {
  let older = generation();
  let younger = generation();
  let pagesAtStart = 0;
  let settledUpTo = lastSeq;
  let deletedUpTo = lastSeq;
  let last = lastSeq;

  return {
    get lastSeq() {
      return last;
    },

    unsettled: (circleId, pageId) =>
      [older, younger].flatMap((each) => each.updatesOf(circleId, pageId)),

    pagesOf: (circleId) => [...new Set([older, younger].flatMap((each) => each.pagesOf(circleId)))],

    plan: (shares) => {
      const weight = shares.reduce((sum, share) => sum + weightOf(share), 0);
      return {
        pages: [...older.pages()].slice(0, Math.ceil((pagesAtStart * weight) / limit)),
        lastSeq: older.lastSeq,
        deleteAfter: deletedUpTo,
        // Four for each that comes: deleting keeps ahead of writing and is never much at once.
        deleteUpTo: Math.min(settledUpTo, deletedUpTo + 4 * shares.length),
      };
    },

    committed: (shares, { pages, deleteUpTo }) => {
      for (const page of pages) older.settle(page);
      deletedUpTo = deleteUpTo;
      for (const share of shares) {
        younger.add(share);
        last = share.seq;
      }
      if (!older.pages().next().done) return;
      settledUpTo = Math.max(settledUpTo, older.lastSeq);
      if (younger.weight < limit) return;
      older = younger;
      younger = generation();
      pagesAtStart = [...older.pages()].length;
    },

    forget: (circleId) => {
      for (const each of [older, younger]) each.forget(circleId);
    },
  };
};

// 4 MB, which is 16,384 keystrokes: a page of a busy server is settled about every six seconds.
const defaultLimit = 4 * 1024 * 1024;
