import { describe, expect, it } from "vitest";
import { writerId } from "./writerId.ts";

const most = 2 ** 32 - 1;
const evening = Date.UTC(2026, 10, 26, 18);

describe("the number of an opening", () => {
  it("is larger for a later one, whatever chance says", () => {
    expect(writerId(evening + 1_000, 0)).toBeGreaterThan(writerId(evening, most));
  });

  it("differs by chance within a second", () => {
    expect(writerId(evening, 1)).not.toBe(writerId(evening, 2));
  });

  it("is a whole number that Yjs can write, above those that others draw, at every time", () => {
    for (const now of [0, evening, (2 ** 23 - 5) * 1_000, (2 ** 23 - 4) * 1_000]) {
      for (const chance of [0, most]) {
        expect(Number.isSafeInteger(writerId(now, chance))).toBe(true);
        expect(writerId(now, chance)).toBeGreaterThan(most);
      }
    }
  });
});
