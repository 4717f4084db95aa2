import { describe, expect, it } from "vitest";
import { isLookedAt } from "./comeAlong.ts";

describe("the column that somebody looks at", () => {
  it("is the one under the middle of the screen", () => {
    expect(isLookedAt({ top: 120, bottom: 700 }, 800)).toBe(true);
    expect(isLookedAt({ top: -900, bottom: 500 }, 800)).toBe(true);
    expect(isLookedAt({ top: -900, bottom: 300 }, 800)).toBe(false);
  });
});
