import { firstPlan } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { draftOf, nextFullHour, problemsOf, settingsOf, startOf } from "./circleDraft.ts";

const now = new Date("2026-05-14T18:20:00").getTime();
const settings = {
  title: "Thursday",
  intention: "",
  startsAt: nextFullHour(now),
  seatLimit: 12,
  keepDays: 14,
  agreements: ["We listen.", "We do not fix."],
  signed: true,
  help: { country: null, lines: [] },
  plan: firstPlan,
};

describe("the form of a circle", () => {
  it("begins at the next full hour", () => {
    expect(new Date(nextFullHour(now)).toTimeString().slice(0, 5)).toBe("19:00");
    expect(draftOf(settings)).toMatchObject({ date: "2026-05-14", time: "19:00", seats: "12" });
  });

  it("gives back the settings that it was filled in from", () => {
    expect(settingsOf(draftOf(settings), "Europe/Budapest")).toEqual({
      ...settings,
      zone: "Europe/Budapest",
    });
  });

  it("has no problem with what the server takes", () => {
    expect(problemsOf(draftOf(settings), "An", now)).toBeNull();
    expect(problemsOf(draftOf(settings), null, now)).toBeNull();
  });

  it("says beside each field what is wrong", () => {
    const draft = { ...draftOf(settings), title: " ", date: "2026-05-13", seats: "1", rounds: [] };
    const problems = problemsOf(draft, "", now);
    expect(Object.keys(problems ?? {}).toSorted()).toEqual([
      "name",
      "plan",
      "rounds",
      "seats",
      "title",
      "when",
    ]);
  });

  it("[CA12] leaves out the empty lines of the help card, and says which are too long", () => {
    const draft = draftOf(settings);
    const help = { country: "HU", lines: [" The hall: 12 34 ", "", ""] };
    const meant = { country: "HU", lines: ["The hall: 12 34"] };
    expect(settingsOf({ ...draft, help }, "Europe/Budapest").help).toEqual(meant);
    expect(draftOf({ ...settings, help: meant }).help.lines).toEqual(["The hall: 12 34", "", ""]);
    const long = { country: "", lines: ["a".repeat(81), "", ""] };
    expect(Object.keys(problemsOf({ ...draft, help: long }, "An", now) ?? {})).toContain("help");
  });

  it("points at the agreement that says nothing, or too much", () => {
    const draft = draftOf({ ...settings, agreements: ["We listen.", " ", "a".repeat(201)] });
    expect([...(problemsOf(draft, "An", now)?.agreements?.keys() ?? [])]).toEqual([1, 2]);
  });

  it("says that a talking piece and unsigned pages do not go together", () => {
    const [first, ...rest] = settings.plan.rounds;
    if (!first) throw new Error("a plan has rounds");
    const plan = { rounds: [{ ...first, opening: "oneByOne" as const }, ...rest] };
    const draft = draftOf({ ...settings, plan });
    expect(problemsOf(draft, "An", now)).toBeNull();
    const problems = problemsOf({ ...draft, signed: false }, "An", now);
    expect(Object.keys(problems ?? {})).toEqual(["signed", "rounds"]);
    expect(problemsOf({ ...draftOf(settings), signed: false }, "An", now)).toBeNull();
  });

  it("points at the round that has no minutes", () => {
    const draft = draftOf(settings);
    const rounds = draft.rounds.map((round) =>
      round.key === 2 ? { ...round, time: "2.5" } : round,
    );
    expect([...(problemsOf({ ...draft, rounds }, "An", now)?.rounds.keys() ?? [])]).toEqual([2]);
  });

  it("has no instant while day or hour are missing", () => {
    expect(startOf({ date: "", time: "19:00" })).toBeNull();
    expect(startOf({ date: "2026-05-14", time: "" })).toBeNull();
  });
});
