import { describe, expect, it } from "vitest";
import { type Help, helpBounds, noHelp } from "./help.ts";
import { settingsProblem } from "./settings.ts";
import { gathered, noon, settingsWith } from "./story.fixture.ts";

const problemOf = (help: Partial<Help>) =>
  settingsProblem(settingsWith([{}], { help: { ...noHelp, ...help } }), noon);

describe("what stands on the help card", () => {
  it("[CA12] is a country or none, and up to three lines that can be read", () => {
    for (const country of [null, "HU", "NZ"]) expect(problemOf({ country })).toBe(null);
    for (const country of ["", "hu", "HUN", "H1"])
      expect(problemOf({ country })).toBe("helpUnusable");
    const full = "x".repeat(helpBounds.length);
    expect(problemOf({ lines: [full, "b", "c"] })).toBe(null);
    expect(problemOf({ lines: ["a", "b", "c", "d"] })).toBe("helpUnusable");
    expect(problemOf({ lines: [`${full}x`] })).toBe("helpUnusable");
    for (const line of ["", " ", "\u200b"])
      expect(problemOf({ lines: [line] })).toBe("helpUnusable");
  });

  it("[CA12] is cleaned as names are, and read by everyone", () => {
    const help = { country: "HU", lines: ["  Our \u202ehall:  12 34 "] };
    const story = gathered(settingsWith([{}], { help }));
    for (const name of ["Fay", "Ann"]) {
      expect(story.view(name).help).toEqual({ country: "HU", lines: ["Our hall: 12 34"] });
    }
  });
});
