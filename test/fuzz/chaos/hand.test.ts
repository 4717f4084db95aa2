import { describe, expect, it } from "vitest";
import { Hand, sideOf } from "./hand.ts";

describe("what a hand wrote", () => {
  const hand = new Hand("right");
  for (const letter of "no more") hand.write(0, letter);
  hand.noteKept();
  hand.write(4, "body");
  hand.write(0, "!");

  it("is kept when the server has what was called kept, or anything that came after it", () => {
    expect(["no more", "no body", "no body!"].map((text) => hand.hasBeen(text))).toEqual([
      "kept",
      "kept",
      "kept",
    ]);
  });

  it("is lost when the server has only what came before", () => {
    expect(["", "no", "no mor"].map((text) => hand.hasBeen(text))).toEqual([
      "lost",
      "lost",
      "lost",
    ]);
  });

  it("was never so with a word doubled, in another order, or half of a later change", () => {
    const others = ["no more more", "more no", "no bodymore", "body"];
    expect(others.filter((text) => hand.hasBeen(text) !== "never")).toEqual([]);
  });

  it("stands on its own side of the bar, and nowhere when there is not one bar", () => {
    expect(sideOf("left|right", "left")).toBe("left");
    expect(sideOf("left|right", "right")).toBe("right");
    expect(sideOf("left", "left")).toBeNull();
    expect(sideOf("left||right", "left")).toBeNull();
  });
});
