import { describe, expect, it } from "vitest";
import { strikesForComer, strikesWith } from "./strikes.ts";

const minute = 60_000;
const open = (left: number) => ({ status: "open", left, over: 0, length: minute }) as const;

describe("the bell", () => {
  it("is struck at the end of every round, and at both ends of silence", () => {
    expect(strikesWith("write", "end")).toBe(1);
    expect(strikesWith("write", "round")).toBe(0);
    expect(strikesWith("silence", "round")).toBe(1);
    expect(strikesWith("silence", "end")).toBe(1);
    expect(strikesWith("silence", "half")).toBe(0);
  });

  it("is struck twice when somebody asks for a pause", () => {
    expect(strikesWith("respond", "breathe")).toBe(2);
  });

  it("is heard by who comes with the first breath of a silence, and by nobody in its middle", () => {
    expect(strikesForComer("silence", open(minute))).toBe(1);
    expect(strikesForComer("silence", open(minute / 2))).toBe(0);
    expect(strikesForComer("silence", { ...open(minute), status: "paused" })).toBe(0);
    expect(strikesForComer("write", open(minute))).toBe(0);
  });
});
