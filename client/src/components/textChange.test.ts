import { expect, it } from "vitest";
import { changeBetween } from "./textChange.ts";

it.each([
  ["", "", 0],
  ["", "word", 4],
  ["word", "word by word", 8],
  ["word by word", "word", 0],
  ["one three", "one two three", 4],
  ["aaa", "aaaa", 1],
  ["aba", "aca", 1],
  ["abab", "ab", 0],
  ["seen 👋🏽", "seen 👋🏻", 1],
  ["left", "right", 4],
])("%j becomes %j by %i new units at most", (before, after, most) => {
  const { at, removed, added } = changeBetween(before, after);
  expect(before.slice(0, at) + added + before.slice(at + removed)).toBe(after);
  expect(added.length).toBeLessThanOrEqual(most);
});
