import { describe, expect, it } from "vitest";
import { cleanName, longestName } from "./names.ts";
import { reject } from "./rejection.ts";
import { byPeerLink, gathered, joining } from "./story.fixture.ts";

describe("names", () => {
  it.each([
    ["  Ann  ", "Ann"],
    ["Ann\n\tMarie", "Ann Marie"],
    ["An\u0000n\u0007", "Ann"],
    ["\u202eAnn\u202c", "Ann"],
    ["\u2066Ann\u2069\u200e\u200f\u061c", "Ann"],
    ["A\u200bn\u2060n\ufeff", "Ann"],
    ["A\u00adn\u2063n\u3164\uffa0\u2800", "Ann"],
    ["Ann\u200d", "Ann"],
    ["A \u200d Ann", "A Ann"],
    ["Rene\u200b\u0301", "René"],
    ["A\ufeffnn", "Ann"],
  ])("[SE5] %j is shown as %j", (raw, shown) => {
    expect(cleanName(raw)).toBe(shown);
  });

  it.each([
    "نیلوفر",
    "می\u200cخواهم",
    "श्री",
    "ශ්\u200dරී",
    "র\u200d্যাচেল",
    "മോഹന്\u200d",
    "മോഹന്\u200d ദാസ്",
    "Nguyễn Thị Ánh",
    "שָׂרָה",
    "นิด",
    "👩\u200d💻",
    "👩🏽\u200d💻",
    "🏳\ufe0f\u200d🌈",
    "🧑🏿\u200d🤝\u200d🧑🏻",
    "O'Brien-Łoś",
    "7",
  ])("[SE5] %s stays as it is written", (name) => {
    expect(cleanName(name)).toBe(name.normalize("NFC"));
  });

  it.each([
    "",
    "   ",
    "\u200b\u200d\u2060",
    "\u202e\u202c",
    "\u0301",
    "\u3164",
    "\u2800",
    "\u{e0001}",
  ])("[SE5] %j has nothing visible and is refused", (raw) => {
    expect(cleanName(raw)).toBeNull();
  });

  it("[SE5] a name has up to 40 characters, as people count them", () => {
    expect(cleanName("🌻".repeat(longestName))).toBe("🌻".repeat(40));
    expect(cleanName("n".repeat(41))).toBeNull();
    expect(cleanName("n".repeat(100_000))).toBeNull();
  });

  it("[SE5] what was cleaned once stays as it is", () => {
    for (const raw of [
      "\u200b\u200d a \u200d",
      "a\u200d\u200db",
      "\u202e\u200d\u0301x",
      "e\u0301",
    ]) {
      const once = cleanName(raw);
      expect(once === null ? null : cleanName(once)).toBe(once);
    }
  });

  it("[SE5] who comes with no usable name is told so", () => {
    expect(gathered().asks(byPeerLink, joining("\u200b"))).toEqual(reject("nameUnusable"));
  });
});
