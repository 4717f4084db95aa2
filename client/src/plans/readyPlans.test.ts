import {
  type RoundKind,
  agreementBounds,
  planProblems,
  usualAgreements,
} from "@beside/shared/domain";
import { readPlanFile, sheetBounds, writePlanFile } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import { promptLibrary } from "../prompts/library.ts";
import { readyPlans } from "./readyPlans.ts";
import { timeOf } from "./timeOf.ts";

/** The kinds of response that each tradition allows, over all its rounds that answer. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "A written empathy circle": ["sayBack"],
  "The Circle Way": ["silence", "stays", "withYou"],
  Council: [],
  Touchstones: ["silence", "stays", "withYou"],
  "Motivational Interviewing reflections": ["sayBack", "stays", "underneath"],
  "A writing circle": ["stays"],
  "Worship sharing in silence": [],
  "1-2-4-All, without pairs": ["sayBack", "stays", "underneath"],
};

const wordsOf = (plan: (typeof readyPlans)[number]): readonly string[] => [
  plan.name,
  plan.purpose,
  plan.source,
  ...plan.rules,
  ...plan.rounds.flatMap(({ prompt, script }) => [prompt, script]),
];

describe("the eight ready plans", () => {
  it("are eight, each with a name of its own", () => {
    expect(readyPlans.map(({ name }) => name)).toEqual(Object.keys(allowed));
  });

  it.each(readyPlans)("$name: can be called, and carried as a file", (plan) => {
    expect(planProblems(plan)).toEqual([]);
    expect(readPlanFile(writePlanFile(plan))).toEqual({ ok: true, sheet: plan });
  });

  it.each(readyPlans)("$name: is answered in no way that its tradition does not know", (plan) => {
    const kinds = new Set<string>(plan.rounds.flatMap(({ responses }) => responses));
    expect([...kinds].toSorted()).toEqual(allowed[plan.name]);
    const answering = plan.rounds.filter(({ kind }) => kind === "respond" || kind === "after");
    expect(answering.length > 0).toBe(kinds.size > 0);
  });

  it.each(readyPlans)("$name: begins and ends gently, in an hour and a half at most", (plan) => {
    const opens: readonly RoundKind[] = ["arrive", "silence"];
    const closes: readonly RoundKind[] = ["close", "after"];
    expect(opens).toContain(plan.rounds[0]?.kind);
    expect(closes).toContain(plan.rounds.at(-1)?.kind);
    const { minutes } = timeOf(plan.rounds);
    expect(minutes).toBeGreaterThanOrEqual(35);
    expect(minutes).toBeLessThanOrEqual(90);
  });

  it.each(readyPlans)("$name: is told in plain words, none of them loud", (plan) => {
    for (const words of wordsOf(plan)) {
      expect(words).not.toMatch(/!|  |\bmust\b|\bparticipants?\b|\busers?\b|\bsession\b/iu);
      expect(words).toBe(words.trim());
    }
  });

  it.each(readyPlans)("$name: every round asks something and says what to say", (plan) => {
    for (const { prompt, script } of plan.rounds) {
      expect(prompt.length).toBeGreaterThan(10);
      expect(prompt.length).toBeLessThanOrEqual(160);
      expect(script).toMatch(/^Say(?:, when the days begin)?: [^]*\n\nWatch for: [^]*[.?]$/u);
      expect(script.length).toBeLessThanOrEqual(420);
    }
  });

  it.each(readyPlans)("$name: says where it comes from, and its rules find room", (plan) => {
    expect(plan.source).toMatch(/^After .+, [a-z]+\.[a-z]+$/u);
    expect(plan.rules.length).toBeGreaterThan(0);
    expect(plan.rules.length + usualAgreements.length).toBeLessThanOrEqual(
      agreementBounds.lines.most,
    );
    expect(plan.rules.length).toBeLessThanOrEqual(sheetBounds.rules);
  });

  it("asks nothing twice, also not what the library asks", () => {
    const prompts = readyPlans.flatMap(({ rounds }) => rounds.map(({ prompt }) => prompt));
    const all = [...prompts, ...promptLibrary.map(({ text }) => text)];
    expect(new Set(all).size).toBe(all.length);
  });
});
