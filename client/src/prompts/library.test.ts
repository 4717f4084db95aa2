import { planBounds } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { findPrompts, promptLibrary, themes } from "./library.ts";

describe("the library of prompts", () => {
  it("has forty, each once, eight to a theme", () => {
    expect(new Set(promptLibrary.map(({ text }) => text)).size).toBe(40);
    for (const theme of themes) {
      expect(promptLibrary.filter((prompt) => prompt.theme === theme)).toHaveLength(8);
    }
  });

  it.each(promptLibrary)("$text", ({ text }) => {
    expect(text.length).toBeLessThanOrEqual(planBounds.promptLength);
    expect(text).toMatch(/^[A-Z].*[.?”]$/u);
    expect(text).not.toMatch(/!|\bshould\b|\bmust\b|\bwhy don.t\b/iu);
  });

  it("is searched by words of text and theme, in any order, case and accent", () => {
    const found = (search: string) => findPrompts(search).map(({ text }) => text);
    expect(found("")).toHaveLength(40);
    expect(found("  SILENCE ")).toEqual(["Think of a silence that helped. What was in it?"]);
    expect(found("hóur down")).toEqual([
      "What are you carrying that you could put down for one hour?",
    ]);
    expect(found("gratitude kindness")).toEqual(["Which kindness took you days to notice?"]);
    expect(found("zebra")).toEqual([]);
  });
});
