import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.fixture.ts";
import { callCircle } from "./decideSeat.ts";
import { circleId } from "./ids.ts";
import { type PlannedRound, firstPlan } from "./plan.ts";
import { isRejection, reject } from "./rejection.ts";
import type { Settings } from "./settings.ts";
import {
  byFacilitatorLink,
  called,
  gathered,
  joined,
  minute,
  noon,
  settingsWith,
} from "./story.fixture.ts";

const call = (settings: Settings, now = noon) =>
  callCircle(
    circleId("c"),
    settings,
    { peer: "p", facilitator: "f" },
    { now, entropy: "e", chance: chanceOf("f") },
  );
const callRounds = (...rounds: readonly Partial<PlannedRound>[]) => call(settingsWith(rounds));
const callWith = (change: Partial<Settings>) => call(settingsWith([{}], change));
const accepted = (decision: object): boolean => !isRejection(decision);

describe("plans", () => {
  it("[PL1] a plan has 1 to 20 rounds", () => {
    expect(callRounds()).toEqual(reject("planOutOfBounds"));
    expect(accepted(callRounds({}))).toBe(true);
    expect(accepted(callRounds(...Array.from({ length: 20 }, () => ({}))))).toBe(true);
    expect(callRounds(...Array.from({ length: 21 }, () => ({})))).toEqual(
      reject("planOutOfBounds"),
    );
  });

  it.each([0, 0.5, 1.5, 121, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    "[PL1] a round of %s minutes is refused",
    (minutes) => {
      expect(callRounds({}, { minutes })).toEqual(reject("planOutOfBounds"));
    },
  );

  it.each([-1, 0.5, 121, Number.NaN])("[PL1] a grace of %s seconds is refused", (graceSeconds) => {
    expect(callRounds({ graceSeconds })).toEqual(reject("planOutOfBounds"));
  });

  it("[PL1] the bounds themselves are taken", () => {
    const least = { minutes: 1, graceSeconds: 0, prompt: "" };
    const most = { minutes: 120, graceSeconds: 120, prompt: "p".repeat(500) };
    expect(accepted(callRounds(least, most))).toBe(true);
    expect(accepted(callRounds({ prompt: "🌻".repeat(500) }))).toBe(true);
    expect(callRounds({ prompt: "p".repeat(501) })).toEqual(reject("planOutOfBounds"));
  });

  it("[PL1] the plan to begin with keeps to the bounds", () => {
    expect(accepted(call(settingsWith(firstPlan.rounds)))).toBe(true);
  });
});

describe("settings", () => {
  it("[PL2] a title has 1 to 80 characters, as people count them", () => {
    expect(callWith({ title: "" })).toEqual(reject("titleUnusable"));
    expect(callWith({ title: " \t " })).toEqual(reject("titleUnusable"));
    expect(callWith({ title: "t".repeat(81) })).toEqual(reject("titleUnusable"));
    expect(accepted(callWith({ title: "t" }))).toBe(true);
    expect(accepted(callWith({ title: "🌻".repeat(80) }))).toBe(true);
  });

  it("[PL2] a title hides nothing and turns nothing round", () => {
    expect(callWith({ title: "\u200b\u2060" })).toEqual(reject("titleUnusable"));
    expect(callWith({ title: "\u202eabc\u0000  gnol" })).toMatchObject([
      { settings: { title: "abc gnol" } },
    ]);
  });

  it("[PL2] an intention has at most 500 characters", () => {
    expect(accepted(callWith({ intention: "🌻".repeat(500) }))).toBe(true);
    expect(callWith({ intention: "i".repeat(501) })).toEqual(reject("intentionTooLong"));
  });

  it("[PL2] a circle has 2 to 100 seats, in whole numbers", () => {
    for (const seatLimit of [1, 101, 2.5, Number.NaN]) {
      expect(callWith({ seatLimit })).toEqual(reject("seatsOutOfBounds"));
    }
    for (const seatLimit of [2, 100]) expect(accepted(callWith({ seatLimit }))).toBe(true);
  });

  it("[PL5] it is kept for 1 to 90 days after its close, in whole numbers", () => {
    for (const keepDays of [0, 91, 1.5, Number.NaN]) {
      expect(callWith({ keepDays })).toEqual(reject("keepOutOfBounds"));
    }
    for (const keepDays of [1, 90]) expect(accepted(callWith({ keepDays }))).toBe(true);
  });

  it("[PL3] nobody calls a circle for later than in two years", () => {
    const settings = settingsWith([{}]);
    const day = 24 * 60 * minute;
    expect(accepted(call(settings, settings.startsAt - 700 * day))).toBe(true);
    expect(call(settings, settings.startsAt - 733 * day)).toEqual(reject("startTooFar"));
    expect(callWith({ startsAt: Number.MAX_SAFE_INTEGER })).toEqual(reject("startTooFar"));
  });

  it("[PL3] a start up to five minutes in the past still counts as now", () => {
    const settings = settingsWith([{}]);
    expect(accepted(call(settings, settings.startsAt + 5 * minute))).toBe(true);
    expect(call(settings, settings.startsAt + 5 * minute + 1)).toEqual(reject("startInThePast"));
  });
});

describe("changing the settings", () => {
  const edit = (settings: Settings) => ({ type: "edit", settings }) as const;
  const waiting = joined(called(), "Fay", byFacilitatorLink);
  const other = settingsWith([{ minutes: 3, prompt: "Anew?" }], { title: "Morning" });

  it("[PL4] a facilitator lays the rounds out anew while the doors are closed", () => {
    const edited = waiting.does("Fay", edit(other));
    expect(edited.circle.settings).toEqual(other);
    expect(edited.circle.rounds).toHaveLength(1);
    expect(edited.round(1)).toMatchObject({ planned: { prompt: "Anew?" }, length: 3 * minute });
    expect(edited.round(1).id).not.toBe(waiting.round(1).id);
    expect(edited.round(1).prompt).not.toBe(waiting.round(1).prompt);
  });

  it("[PL4] once the doors are open the settings stay", () => {
    expect(waiting.does("Fay", "openDoors").asks("Fay", edit(other))).toEqual(
      reject("alreadyStarted"),
    );
  });

  it("[PL4] a peer, or somebody with a link alone, changes no settings", () => {
    expect(gathered().asks("Ann", edit(other))).toEqual(reject("notYours"));
    expect(waiting.asks(byFacilitatorLink, edit(other))).toEqual(reject("notYours"));
  });

  it("[PL4] there are never fewer seats than are taken; a seat that was left is not counted", () => {
    const three = ["Flo", "Fin"].reduce((s, name) => joined(s, name, byFacilitatorLink), waiting);
    const two = edit(settingsWith([{}], { seatLimit: 2 }));
    expect(three.asks("Fay", two)).toEqual(reject("seatsOutOfBounds"));
    expect(three.does("Fin", "leave").does("Fay", two).circle.settings.seatLimit).toBe(2);
  });

  it("[PL4] new settings keep the bounds of a call", () => {
    expect(waiting.asks("Fay", edit(settingsWith([])))).toEqual(reject("planOutOfBounds"));
    const past = settingsWith([{}], { startsAt: noon - 6 * minute });
    expect(waiting.asks("Fay", edit(past))).toEqual(reject("startInThePast"));
  });
});
