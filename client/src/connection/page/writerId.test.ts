import { describe, expect, it } from "vitest";
import { undatedWriterId, writerId } from "./writerId.ts";

const most = 2 ** 32 - 1;
const evening = Date.UTC(2026, 10, 26, 18);

describe("the number of an opening", () => {
  it("[UN11] of an unsigned page is spread over all there are, by chance alone", () => {
    const spread = Array.from({ length: 1_000 }, (_, n) => undatedWriterId(7, n * 8_388));
    const halves = spread.filter((id) => id < 2 ** 52).length;
    expect(halves).toBeGreaterThan(400);
    expect(halves).toBeLessThan(600);
    expect(new Set(spread).size).toBe(1_000);
    expect(undatedWriterId(7, 3)).not.toBe(undatedWriterId(8, 3));
  });

  it("is larger for a later one, whatever chance says", () => {
    expect(writerId(evening + 1_000, 0)).toBeGreaterThan(writerId(evening, most));
  });

  it("differs by chance within a second", () => {
    expect(writerId(evening, 1)).not.toBe(writerId(evening, 2));
  });

  it("is a whole number that Yjs can write, above those that others draw, at every time", () => {
    const undated = [0, 1, most].flatMap((a) => [undatedWriterId(a, 0), undatedWriterId(0, a)]);
    for (const id of undated) {
      expect(Number.isSafeInteger(id)).toBe(true);
      expect(id).toBeGreaterThan(most);
    }
    for (const now of [0, evening, (2 ** 23 - 5) * 1_000, (2 ** 23 - 4) * 1_000]) {
      for (const chance of [0, most]) {
        expect(Number.isSafeInteger(writerId(now, chance))).toBe(true);
        expect(writerId(now, chance)).toBeGreaterThan(most);
      }
    }
  });
});
