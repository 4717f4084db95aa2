import { describe, expect, it } from "vitest";
import { type Edit, editBetween } from "./edit.ts";
import { fit, pieces } from "./room.ts";

const apply = (text: string, { index, remove, insert }: Edit): string =>
  text.slice(0, index) + insert + text.slice(index + remove);

describe("the edit between two texts", () => {
  it("is none when they are the same", () => {
    expect(editBetween("a", "a", 1)).toBeNull();
  });

  it("lies at the caret where several would do", () => {
    expect(editBetween("aaaa", "aaaaaa", 4)).toEqual({ index: 2, remove: 0, insert: "aa" });
    expect(editBetween("aaa", "aa", 1)).toEqual({ index: 1, remove: 1, insert: "" });
    expect(editBetween("aab", "ab", 1)).toEqual({ index: 1, remove: 1, insert: "" });
  });

  it("stays small when something changed far from the caret", () => {
    expect(editBetween("hello world", "Hello world", 11)).toEqual({
      index: 0,
      remove: 1,
      insert: "H",
    });
  });

  it("never parts a surrogate pair", () => {
    // 😀 is d83d de00, 😁 is d83d de01, 🨀 is d83e de00.
    expect(editBetween("x😀", "x😁", 3)).toEqual({ index: 1, remove: 2, insert: "😁" });
    expect(editBetween("😀y", "🨀y", 2)).toEqual({ index: 0, remove: 2, insert: "🨀" });
    expect(editBetween("😀", "😀😀", 2)).toEqual({ index: 0, remove: 0, insert: "😀" });
    expect(editBetween("😀😁", "😁", 0)).toEqual({ index: 0, remove: 2, insert: "" });
  });

  it("always leads from the one to the other, at character borders", () => {
    const letters = ["a", "b", "😀", "😁", "🨀"];
    let seed = 7;
    const next = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n;
    const word = () => Array.from({ length: next(7) }, () => letters[next(5)]).join("");
    for (let i = 0; i < 5_000; i += 1) {
      const [before, after] = [word(), word()];
      const edit = editBetween(before, after, next(after.length + 2));
      if (edit === null) {
        expect(before).toBe(after);
        continue;
      }
      expect(apply(before, edit)).toBe(after);
      expect(edit.insert.isWellFormed()).toBe(true);
      expect(before.slice(0, edit.index).isWellFormed()).toBe(true);
      expect(before.slice(edit.index + edit.remove).isWellFormed()).toBe(true);
    }
  });
});

describe("what fits", () => {
  it("lets in as much as there is room for, whole characters only", () => {
    expect(fit({ index: 0, remove: 0, insert: "abcd" }, 8, 10).insert).toBe("ab");
    expect(fit({ index: 0, remove: 0, insert: "a😀" }, 8, 10).insert).toBe("a");
    expect(fit({ index: 0, remove: 0, insert: "a" }, 12, 10).insert).toBe("");
  });

  it("cuts nothing that was there", () => {
    expect(fit({ index: 2, remove: 3, insert: "abcdefgh" }, 8, 10)).toEqual({
      index: 2,
      remove: 0,
      insert: "",
    });
    const shorter = { index: 2, remove: 3, insert: "ab" };
    expect(fit(shorter, 12, 10)).toBe(shorter);
  });

  it("parts what is pasted into pieces that fit into an update", () => {
    const paste = "x" + "😀".repeat(20_000);
    const parts = pieces(paste);
    expect(parts.join("")).toBe(paste);
    for (const part of parts) {
      expect(part.isWellFormed()).toBe(true);
      expect(part.length).toBeLessThanOrEqual(8_192);
    }
    expect(pieces("")).toEqual([]);
  });
});
