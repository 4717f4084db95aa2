import * as fc from "fast-check";
import type { Command } from "./command.ts";
import type { Intent, Who } from "./intent.fixture.ts";
import { minutesOfADay, openings, type PlannedRound } from "./plan.ts";
import { responseKinds } from "./responseKind.ts";
import type { Settings } from "./settings.ts";
import { settingsWith } from "./story.fixture.ts";

const often = (weight: number, ...arbitraries: fc.Arbitrary<Command["type"]>[]) =>
  arbitraries.map((arbitrary) => ({ arbitrary, weight }));
const of = (...types: Command["type"][]) => fc.constantFrom(...types);

const planned: fc.Arbitrary<Partial<PlannedRound>> = fc.record({
  minutes: fc.constantFrom(1, 2, 10, 120),
  opening: fc.constantFrom(...openings),
  graceSeconds: fc.constantFrom(0, 1, 5, 30, 120),
  onward: fc.constantFrom("whenSaid", "whenSaid", "whenSaid", "byItself"),
});
/** A talking piece goes round. */
const oneByOne: Partial<PlannedRound>[] = [
  { opening: "oneByOne", silenceSeconds: 20, minutes: 120 },
  { opening: "oneByOne", graceSeconds: 0 },
];
/** Rounds in which what was written is received and answered. */
const answering: Partial<PlannedRound>[][] = [
  [{}, { kind: "witness", witnesses: 2, graceSeconds: 0 }, { kind: "close" }],
  [
    { graceSeconds: 0 },
    { kind: "respond", responses: [...responseKinds], witnesses: 1, minutes: 120 },
  ],
  [
    { minutes: 1 },
    { kind: "respond", responses: [...responseKinds], replies: true, witnesses: 2 },
    { kind: "after", responses: ["withYou"], minutes: 3 * minutesOfADay, graceSeconds: 0 },
  ],
];
const odd: Partial<Settings>[] = [
  { title: "" },
  { intention: "i".repeat(501) },
  { seatLimit: 1 },
  { keepDays: 0 },
  { agreements: [] },
  { help: { country: "hu", lines: [] } },
  { startsAt: 0 },
  { startsAt: Number.MAX_SAFE_INTEGER },
  { signed: false, plan: settingsWith(oneByOne).plan },
];
/** Where the talking piece goes round, pages are signed [UN8]. */
const signed = (rounds: readonly Partial<PlannedRound>[], change: { readonly signed: boolean }) =>
  change.signed || rounds.some(({ opening }) => opening === "oneByOne");

const settings: fc.Arbitrary<Settings> = fc
  .tuple(
    fc.oneof(
      { arbitrary: fc.array(planned, { minLength: 1, maxLength: 3 }), weight: 2 },
      { arbitrary: fc.constantFrom(...answering, ...answering, oneByOne), weight: 2 },
    ),
    fc.record({
      seatLimit: fc.integer({ min: 2, max: 5 }),
      agreements: fc.constantFrom(["We listen."], ["We listen.", "We do not fix."]),
      signed: fc.constantFrom(true, true, false),
    }),
  )
  .map(([rounds, change]) => settingsWith(rounds, { ...change, signed: signed(rounds, change) }));
const anySettings: fc.Arbitrary<Settings> = fc.oneof(
  { arbitrary: settings, weight: 4 },
  { arbitrary: fc.constant(settingsWith([])), weight: 1 },
  {
    arbitrary: fc.constantFrom(...odd).map((change) => settingsWith([{}], change)),
    weight: 3,
  },
);

const who: fc.Arbitrary<Who> = fc.oneof(
  { arbitrary: fc.constant("facilitator"), weight: 12 },
  { arbitrary: fc.constant("anyone"), weight: 4 },
  { arbitrary: fc.constantFrom("peerLink", "facilitatorLink", "clock", "stranger"), weight: 1 },
);
const type = fc.oneof(
  ...often(
    8,
    of("next"),
    of("timePassed"),
    of("wordsCame"),
    of("join"),
    of("hold", "share", "pass", "done", "takeUp"),
  ),
  ...often(4, of("addTime", "setTime"), of("back"), of("undo"), of("pause", "resume"), of("agree")),
  ...often(3, of("edit")),
  ...often(2, of("end"), of("askTime"), of("start"), of("openDoors"), of("promote")),
  ...often(3, of("erasePage"), of("signPages"), of("cover")),
  ...often(6, of("respond"), of("give"), of("hear"), of("shape")),
  ...often(4, of("takePiece", "passPiece")),
  ...often(7, of("ringPause")),
  ...often(4, of("stepOut"), of("comeBack")),
  ...often(2, of("nameGuardian")),
  ...often(4, of("whisper"), of("giveWhisper")),
  ...often(2, of("movePiece", "orderRing")),
  ...often(4, of("mark"), of("unmark")),
  ...often(3, of("takeBack"), of("choose")),
  ...often(1, of("leave", "takeAll", "remove", "eraseCircle")),
);
const intent: fc.Arbitrary<Intent> = fc.record({
  who,
  pick: fc.nat(11),
  type,
  round: fc.oneof({ arbitrary: fc.constant(-1), weight: 3 }, { arbitrary: fc.nat(4), weight: 1 }),
  seconds: fc.oneof(
    fc.integer({ min: -90, max: 300 }),
    fc.constantFrom(1, 0, -7_200, 7_200, 0.5, Number.NaN, Number.POSITIVE_INFINITY),
  ),
  behind: fc.oneof({ arbitrary: fc.constant(0), weight: 9 }, { arbitrary: fc.nat(6), weight: 1 }),
  settings: anySettings,
  wait: fc.oneof(
    fc.constantFrom(0, 1, 4_999, 5_000, 30_000),
    fc.nat(6_000),
    fc.nat(120_000),
    fc.nat(3 * 60 * 60_000),
    fc.constantFrom(0, 0, 0, 0, 0, 0, 25 * 60 * 60_000, 20 * 24 * 60 * 60_000),
  ),
});

/** How a story begins: with nobody, with people who wait, or in the first round. */
export const beginning: Partial<Intent>[] = [
  { type: "join", who: "facilitatorLink", pick: 0 },
  { type: "agree", who: "facilitator", pick: 0 },
  { type: "openDoors", who: "facilitator" },
  { type: "join", who: "peerLink", pick: 1 },
  { type: "agree", who: "anyone", pick: 1 },
  { type: "start", who: "facilitator" },
  { type: "next", who: "facilitator" },
  { type: "timePassed", who: "clock", wait: 150_000 },
  { type: "respond", who: "anyone", pick: 0 },
  { type: "give", who: "anyone", pick: 0 },
];
/** Time goes by, and the clock looks. */
export const plain: Intent = {
  who: "clock",
  pick: 0,
  type: "timePassed",
  round: -1,
  seconds: 60,
  behind: 0,
  settings: settingsWith([{}]),
  wait: 0,
};
/** Any settings, a beginning, and what is asked for after it. */
export const story = fc.record({
  settings,
  begun: fc.constantFrom(0, 1, 4, 6, 6, 9, 9, 10),
  intents: fc.array(intent, { minLength: 1, maxLength: 54, size: "max" }),
});
