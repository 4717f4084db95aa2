import { createSecretKey } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pageJournal } from "./pageJournal.ts";
import type { Share } from "./share.ts";

const key = createSecretKey(new Uint8Array(32));
const [commits, pages, updatesInCommit] = [200, 20, 10];
// A hundred updates of the least weight, so ten commits.
const limit = 256 * 100;

/** Ten updates, spread over the circles and over pages that change from commit to commit. */
const sharesOf = (circles: readonly string[], n: number, lastSeq: number): readonly Share[] =>
  circles.map((circleId, m) => ({
    seq: lastSeq + 1 + m,
    circleId,
    key,
    updates: Array.from({ length: updatesInCommit / circles.length }, (_, k) => ({
      pageId: `p${(n + k) % pages}`,
      update: Uint8Array.of(n),
    })),
  }));

/** What a file would have: rows of the journal, and what of each page is in segments, up to which seq. */
const written = (circles: readonly string[]) => {
  const journal = pageJournal(50, limit);
  let rows: readonly Share[] = [];
  const segments = new Map<string, { readonly reach: number; readonly updates: Uint8Array[] }>();
  const segmentOf = (circleId: string, pageId: string) =>
    segments.get(`${circleId} ${pageId}`) ?? { reach: 0, updates: [] };
  const seen = [];
  for (let n = 0; n < commits; n += 1) {
    const shares = sharesOf(circles, n, journal.lastSeq);
    const settling = journal.plan(shares);
    for (const { circleId, pageId, updates } of settling.pages)
      segments.set(`${circleId} ${pageId}`, {
        reach: settling.lastSeq,
        updates: [...segmentOf(circleId, pageId).updates, ...updates],
      });
    const { deleteAfter, deleteUpTo } = settling;
    const leaving = rows.filter(({ seq }) => seq > deleteAfter && seq <= deleteUpTo);
    const tooEarly = leaving.filter(({ seq, circleId, updates }) =>
      updates.some(({ pageId }) => segmentOf(circleId, pageId).reach < seq),
    );
    rows = [...rows.filter((row) => !leaving.includes(row)), ...shares];
    journal.committed(shares, settling);
    seen.push({
      settled: settling.pages.length,
      deleted: leaving.length,
      tooEarly,
      rows: rows.length,
    });
  }
  return { journal, segmentOf, seen };
};

describe.each([[["a"]], [["a", "b"]], [["a", "b", "c", "d", "e"]]])(
  "the journal of the circles %j",
  (circles) => {
    const { journal, segmentOf, seen } = written(circles);

    it("settles a tenth of a generation with a commit that is a tenth of one", () => {
      const settled = seen.map((each) => each.settled);
      expect(Math.max(...settled)).toBeLessThanOrEqual((pages * circles.length) / 10);
      expect(settled.filter((count) => count > 0).length).toBeGreaterThan(commits / 2);
    });

    it("deletes four rows at most for each that comes, and stays short", () => {
      expect(Math.max(...seen.map(({ deleted }) => deleted))).toBe(4 * circles.length);
      const ofGeneration = 10 * circles.length;
      expect(Math.max(...seen.map(({ rows }) => rows))).toBeLessThan(3 * ofGeneration);
    });

    it("deletes no row before each of its pages has a segment that reaches as far", () => {
      expect(seen.flatMap(({ tooEarly }) => tooEarly)).toEqual([]);
    });

    it("hands every update to one segment, in order, or still has it", () => {
      for (const circleId of circles) {
        for (let page = 0; page < pages; page += 1) {
          const settled = segmentOf(circleId, `p${page}`).updates;
          const all = [...settled, ...journal.unsettled(circleId, `p${page}`)];
          const expected = Array.from({ length: commits }, (_, n) => n).filter(
            (n) => (page - n + commits) % pages < updatesInCommit / circles.length,
          );
          expect(settled.length).toBeGreaterThan(0);
          expect(all.map((update) => update[0])).toEqual(expected);
        }
      }
    });
  },
);
