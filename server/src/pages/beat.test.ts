import { describe, expect, it } from "vitest";
import { createBeat, lengthFor } from "./beat.ts";

describe("the beat", () => {
  it("is longer the more people are written to, and the later it comes", () => {
    expect([0, 12, 40, 100, 200, 720].map((count) => lengthFor(count, 0))).toEqual([
      25, 25, 40, 100, 110, 110,
    ]);
    expect([0, 10, 30, 100].map((late) => lengthFor(12, late))).toEqual([25, 32, 72, 110]);
  });

  it("forgets that it was late once it is not", () => {
    const beat = createBeat();
    beat.goesTo(12);
    for (let times = 0; times < 40; times++) beat.cameLate(50);
    expect(beat.length).toBeGreaterThan(100);
    for (let times = 0; times < 40; times++) beat.cameLate(-1);
    expect(beat.length).toBe(25);
  });
});
