import { firstPlan } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import {
  draftOf,
  minutesOf,
  nextFullHour,
  problemsOf,
  settingsOf,
  startOf,
} from "./circleDraft.ts";

const now = new Date("2026-05-14T18:20:00").getTime();
const settings = {
  title: "Thursday",
  intention: "",
  startsAt: nextFullHour(now),
  seatLimit: 12,
  keepDays: 14,
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

  it("adds up the minutes, also while one field is half typed", () => {
    const { rounds } = draftOf(settings);
    expect(minutesOf(rounds)).toBe(40);
    expect(
      minutesOf(rounds.map((round, at) => (at === 1 ? { ...round, minutes: "" } : round))),
    ).toBe(15);
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

  it("points at the round that has no minutes", () => {
    const draft = draftOf(settings);
    const rounds = draft.rounds.map((round) =>
      round.key === 2 ? { ...round, minutes: "2.5" } : round,
    );
    expect([...(problemsOf({ ...draft, rounds }, "An", now)?.rounds.keys() ?? [])]).toEqual([2]);
  });

  it("has no instant while day or hour are missing", () => {
    expect(startOf({ date: "", time: "19:00" })).toBeNull();
    expect(startOf({ date: "2026-05-14", time: "" })).toBeNull();
  });
});
