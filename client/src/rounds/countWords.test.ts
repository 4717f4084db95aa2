import { expect, it } from "vitest";
import { countWords } from "./countWords.ts";

it.each([
  ["", 0],
  ["  \n ", 0],
  ["I don’t know, yet.", 4],
  ["one — two", 2],
  ["我听见了", 4],
  ["שלום לכולם", 2],
])("counts the words of %j: %i", (text, words) => {
  expect(countWords(text)).toBe(words);
});
