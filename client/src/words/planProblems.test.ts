import { minutesOfADay } from "@beside/shared/domain";
import { limits, planFileOf, readPlanFile } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import { touchstones } from "../plans/touchstones.ts";
import { planFileProblemText } from "./planProblems.ts";

const good = planFileOf(touchstones);
const rounds: readonly object[] = touchstones.rounds;

/** The sentences about a file. */
function about(file: string): readonly string[] {
  const read = readPlanFile(file);
  return read.ok ? [] : read.problems.map(planFileProblemText);
}
const plan = (change: object) => JSON.stringify({ ...good, ...change });
/** The plan with its third round, that of writing, like this. */
const third = (change: object) =>
  plan({ rounds: rounds.map((round, at) => (at === 2 ? { ...round, ...change } : round)) });
const round = (at: number, change: object) =>
  plan({ rounds: rounds.map((each, place) => (place === at ? { ...each, ...change } : each)) });
const without = (name: string) =>
  JSON.stringify(Object.fromEntries(Object.entries(good).filter(([field]) => field !== name)));

const day = minutesOfADay;
const wrongFiles: readonly [what: string, file: string, sentence: string][] = [
  ["nothing", "", "This file could not be read: it is not JSON, or it broke off on the way."],
  [
    "half a file",
    plan({}).slice(0, 200),
    "This file could not be read: it is not JSON, or it broke off on the way.",
  ],
  [
    "too much",
    `{"x":"${"x".repeat(limits.planFileBytes)}"}`,
    "This file is too large to be a plan.",
  ],
  [
    "something else",
    "[1, 2, 3]",
    "This is not a plan from Beside: its format does not say “beside-plan”.",
  ],
  [
    "another format",
    plan({ format: "retro-board" }),
    "This is not a plan from Beside: its format does not say “beside-plan”.",
  ],
  [
    "a later version",
    plan({ version: 2, circles: [] }),
    "This plan was saved by a later Beside, in version 2. This one reads version 1.",
  ],
  ["version 0", plan({ version: 0 }), "The plan: “version” has to be a whole number from 1."],
  ["no version", without("version"), "The plan: “version” is missing."],
  [
    "a version in words",
    plan({ version: "1" }),
    "The plan: “version” has to be a whole number from 1.",
  ],
  ["no name", without("name"), "The plan: “name” is missing."],
  [
    "a name that nobody sees",
    plan({ name: "\u200b\u202e" }),
    "The plan: “name” has more characters than fit, or none that can be seen.",
  ],
  [
    "a long name",
    plan({ name: "n".repeat(61) }),
    "The plan: “name” has more characters than fit, or none that can be seen.",
  ],
  ["a name that is no text", plan({ name: 7 }), "The plan: “name” has to be a text."],
  [
    "people the wrong way round",
    plan({ people: { least: 9, most: 3 } }),
    "The plan: “people” goes from 2 to 100, the lesser first.",
  ],
  [
    "people as a text",
    plan({ people: "many" }),
    "The plan: “people” has to be two whole numbers, “least” and “most”.",
  ],
  [
    "eleven rules",
    plan({ rules: Array.from({ length: 11 }, () => "We listen.") }),
    "The plan: “rules” can have up to 10 lines.",
  ],
  [
    "a rule without words",
    plan({ rules: [" "] }),
    "The plan: “rules” has more characters than fit, or none that can be seen.",
  ],
  ["a field of its own", plan({ votes: 3 }), "The plan: “votes” is a field that no plan has."],
  ["a field that nobody sees", plan({ "\u202e": 3 }), "The plan: it has a field that no plan has."],
  ["no rounds", plan({ rounds: [] }), "A plan has 1 to 20 rounds, and here are 0."],
  ["rounds in words", plan({ rounds: "three" }), "The plan: “rounds” has to be a list of rounds."],
  [
    "21 rounds",
    plan({ rounds: Array.from({ length: 21 }, () => rounds[0]) }),
    "A plan has 1 to 20 rounds, and here are 21.",
  ],
  [
    "a round that is none",
    plan({ rounds: [rounds[0], "write"] }),
    "Round 2: this is not a round: it has no fields.",
  ],
  [
    "an unknown kind",
    third({ kind: "vote" }),
    "Round 3: “kind” has to be one of arrive, silence, write, witness, respond, close, after.",
  ],
  ["long minutes", third({ minutes: 300 }), "Round 3: 300 minutes is more than 120."],
  ["no minutes", third({ minutes: 0 }), "Round 3: 0 minutes is less than 1."],
  [
    "half minutes",
    third({ minutes: 2.5 }),
    "Round 3: A whole number of minutes is needed, 1 to 120.",
  ],
  ["minutes in words", third({ minutes: "ten" }), "Round 3: “minutes” has to be a number."],
  ["a typing slip", third({ promt: "" }), "Round 3: “promt” is a field that no plan has."],
  [
    "a long prompt",
    third({ prompt: "p".repeat(501) }),
    "Round 3: The prompt has 501 characters, and 500 is the most.",
  ],
  [
    "a long script",
    third({ script: "s".repeat(1001) }),
    "Round 3: The script has 1001 characters, and 1000 is the most.",
  ],
  [
    "a long grace",
    third({ graceSeconds: 121 }),
    "Round 3: 121 seconds to finish a sentence is more than 120.",
  ],
  [
    "an unknown opening",
    third({ opening: "later" }),
    "Round 3: “opening” has to be one of open, together, oneByOne.",
  ],
  [
    "a silence that belongs elsewhere",
    third({ silenceSeconds: 5 }),
    "Round 3: A silence between turns belongs to a round that opens one by one.",
  ],
  [
    "a long silence",
    third({ opening: "oneByOne", silenceSeconds: 121 }),
    "Round 3: 121 seconds of silence between two turns is more than 120.",
  ],
  [
    "a talking piece where nobody writes",
    round(3, { opening: "oneByOne" }),
    "Round 4: Words open one by one where everyone writes, and not in the days after.",
  ],
  [
    "an unknown way to go on",
    third({ onward: "maybe" }),
    "Round 3: “onward” has to be one of whenSaid, byItself.",
  ],
  ["a maybe", third({ replies: "yes" }), "Round 3: “replies” has to be true or false."],
  [
    "an answer in a round of writing",
    third({ responses: ["stays"] }),
    "Round 3: Kinds of response belong to a round that responds and to the days after.",
  ],
  [
    "replies in a round of writing",
    third({ replies: true }),
    "Round 3: Nothing is answered in this kind of round, so nothing can be replied to.",
  ],
  [
    "witnesses in a round of writing",
    third({ witnesses: 1 }),
    "Round 3: Witnesses belong to a round that witnesses or responds and to the days after.",
  ],
  ["three witnesses", round(4, { witnesses: 3 }), "Round 5: 3 witnesses is more than 2."],
  [
    "no way to answer",
    round(4, { responses: [] }),
    "Round 5: At least one kind of response is needed here.",
  ],
  [
    "one way twice",
    round(4, { responses: ["stays", "stays"] }),
    "Round 5: Each kind of response stands here once.",
  ],
  [
    "an unknown way to answer",
    round(4, { responses: ["advice"] }),
    "Round 5: “responses” has to be a list, each one of sayBack, underneath, stays, withYou, silence.",
  ],
  ["many days", round(6, { minutes: 15 * day }), "Round 7: 15 days is more than 14."],
  ["half a day", round(6, { minutes: 720 }), "Round 7: A whole number of days is needed, 1 to 14."],
  [
    "nothing to witness",
    plan({ rounds: [rounds[0], rounds[3], rounds[2]] }),
    "Round 2: It cannot stand here. A round of writing has to come before it.",
  ],
  [
    "days in the middle",
    plan({ rounds: [rounds[2], rounds[6], rounds[5]] }),
    "Round 2: It cannot stand here. The days after come last.",
  ],
  [
    "days alone",
    plan({ rounds: [rounds[6]] }),
    "Round 1: It cannot stand alone. A round has to come before the days after.",
  ],
];

describe("what is said of a file that is no plan", () => {
  it.each(wrongFiles)("%s", (_what, file, sentence) => {
    expect(about(file)).toEqual([sentence]);
  });

  it("names everything, in the order of the rounds", () => {
    const file = plan({
      purpose: "p".repeat(301),
      rounds: rounds.map((each, at) => (at < 2 ? { ...each, minutes: 121, witnesses: 1 } : each)),
    });
    expect(about(file)).toEqual([
      "The plan: “purpose” has more characters than fit, or none that can be seen.",
      "Round 1: 121 minutes is more than 120.",
      "Round 1: Witnesses belong to a round that witnesses or responds and to the days after.",
      "Round 2: 121 minutes is more than 120.",
      "Round 2: Witnesses belong to a round that witnesses or responds and to the days after.",
    ]);
  });

  it("is quiet, and quotes no text of the file but the name of a field, cut short and cleaned", () => {
    for (const [, file] of wrongFiles) {
      expect(about(file).join(" ")).not.toMatch(/!|retro-board|vote\b|advice|maybe/);
    }
    expect(about(plan({ [`a\u202eb${"c".repeat(100)}`]: 1 }))).toEqual([
      `The plan: “ab${"c".repeat(37)}” is a field that no plan has.`,
    ]);
  });
});
