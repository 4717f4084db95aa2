import { describe, expect, it } from "vitest";
import { type PlannedRound, minutesOfADay, usualRound } from "./plan.ts";
import { type RoundFault, planFits, planProblems } from "./planProblems.ts";

const round = (change: Partial<PlannedRound> = {}): PlannedRound => ({
  ...usualRound,
  kind: "write",
  minutes: 10,
  prompt: "",
  ...change,
});
const respond: Partial<PlannedRound> = { kind: "respond", responses: ["sayBack"] };
const after: Partial<PlannedRound> = {
  kind: "after",
  minutes: minutesOfADay,
  responses: ["stays"],
};
const problemsOf = (...rounds: readonly Partial<PlannedRound>[]) =>
  planProblems({ rounds: rounds.map(round) });

/** Faults of the second of two rounds. */
const table: readonly [RoundFault, number, Partial<PlannedRound>][] = [
  ["minutes", 300, { minutes: 300 }],
  ["minutes", 2.5, { minutes: 2.5 }],
  ["days", 15, { ...after, minutes: 15 * minutesOfADay }],
  ["days", 0.5, { ...after, minutes: minutesOfADay / 2 }],
  ["graceSeconds", 121, { graceSeconds: 121 }],
  ["promptLength", 501, { prompt: "p".repeat(501) }],
  ["scriptLength", 1001, { script: "s".repeat(1001) }],
  ["responsesMissing", 0, { kind: "respond" }],
  ["responsesNotOnce", 2, { ...respond, responses: ["stays", "stays"] }],
  ["responsesNotHere", 1, { responses: ["stays"] }],
  ["repliesNotHere", 1, { replies: true }],
  ["witnesses", 3, { ...respond, witnesses: 3 }],
  ["witnessesNotHere", 1, { witnesses: 1 }],
];

describe("what keeps a plan from fitting", () => {
  it.each(table)("[PL8] %s, with %s", (fault, found, change) => {
    expect(problemsOf({}, change)).toEqual([{ round: 1, fault, found }]);
  });

  it("[PL8] a round that cannot stand where it is, is named", () => {
    expect(problemsOf(respond, {})).toEqual([{ round: 0, fault: "nothingWritten", found: 0 }]);
    expect(problemsOf({}, after, {})).toEqual([{ round: 1, fault: "afterNotLast", found: 1 }]);
    expect(problemsOf(after)).toEqual([{ round: 0, fault: "afterAlone", found: 0 }]);
  });

  it("[PL8] too few and too many rounds are told by their number alone", () => {
    expect(problemsOf()).toEqual([{ round: null, fault: "rounds", found: 0 }]);
    const many = Array.from({ length: 21 }, () => ({ minutes: 0 }));
    expect(problemsOf(...many)).toEqual([{ round: null, fault: "rounds", found: 21 }]);
  });

  it("[PL8] all of them are told, round by round", () => {
    const found = problemsOf({ minutes: 0 }, { minutes: 0, graceSeconds: -1 });
    expect(found.map((problem) => `${problem.round} ${problem.fault}`)).toEqual([
      "0 minutes",
      "1 minutes",
      "1 graceSeconds",
    ]);
  });

  it("[PL8] a plan that fits has none", () => {
    expect(problemsOf({}, respond, after)).toEqual([]);
    expect(planFits({ rounds: [round()] })).toBe(true);
    expect(planFits({ rounds: [] })).toBe(false);
  });
});
