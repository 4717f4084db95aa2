import { describe, expect, it } from "vitest";
import { createClockRanges } from "./clockRanges.ts";
import { seeded } from "./seeded.fake.ts";

describe("ranges of clocks", () => {
  it("know the same numbers as a set does, in as few ranges as can be", () => {
    const { below } = seeded(3);
    const ranges = createClockRanges();
    const set = new Set<number>();
    for (let step = 0; step < 400; step++) {
      const from = below(500);
      const to = from + below(8);
      const there = Array.from({ length: to - from }, (_, at) => from + at);
      expect(ranges.missing(from, to)).toBe(there.filter((each) => !set.has(each)).length);
      const met = ranges.meeting(from, to);
      const before = ranges.count;
      ranges.add(from, to);
      if (to > from) expect(ranges.count).toBe(before - met + 1);
      for (const each of there) set.add(each);
      expect(ranges.size).toBe(set.size);
      expect(ranges.count).toBe([...set].filter((each) => !set.has(each - 1)).length);
    }
  });
});
