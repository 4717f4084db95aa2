import { describe, expect, it } from "vitest";
import { clockSaid, clockText, secondsLeft } from "./time.ts";

describe("a clock", () => {
  it.each([
    [600_000, "10:00"],
    [600_040, "10:00"],
    [599_950, "10:00"],
    [599_000, "9:59"],
    [3_725_000, "1:02:05"],
    [1_000, "0:01"],
    [101, "0:01"],
    [60, "0:00"],
    [-5, "0:00"],
  ])("of %i milliseconds reads %s, also when two computers are a little apart", (left, text) => {
    expect(clockText(left)).toBe(text);
  });

  it("says the same as it shows", () => {
    expect(clockSaid(600_040)).toBe("ten minutes");
    expect(clockSaid(5_040)).toBe("five seconds");
    expect(secondsLeft(5_040)).toBe(5);
  });
});
