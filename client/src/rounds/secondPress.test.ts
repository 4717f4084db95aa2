import { describe, expect, it } from "vitest";
import { isSecondPress } from "./secondPress.ts";

const first = { type: "next", at: 1_000 } as const;

describe("a button that is pressed twice", () => {
  it.each(["stale", "movingOn"])("is refused with %s, and nothing is said of it", (code) => {
    expect(isSecondPress({ type: "next", at: 1_300 }, code, first)).toBe(true);
  });

  it("is told when the circle was moved by somebody else", () => {
    expect(isSecondPress({ type: "next", at: 1_300 }, "stale", null)).toBe(false);
    expect(isSecondPress({ type: "next", at: 2_500 }, "stale", first)).toBe(false);
    expect(isSecondPress({ type: "pause", at: 1_300 }, "movingOn", first)).toBe(false);
  });

  it("is told of every other refusal", () => {
    expect(isSecondPress({ type: "next", at: 1_300 }, "notNow", first)).toBe(false);
  });
});
