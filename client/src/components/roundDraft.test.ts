import { type PlannedRound, planFits, responseKinds, roundKinds } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { readyPlans } from "../plans/readyPlans.ts";
import { touchstones } from "../plans/touchstones.ts";
import {
  type RoundDraft,
  freeKey,
  openingAs,
  openingsOf,
  plannedOf,
  roundDraftOf,
  roundsProblems,
  turnedInto,
  typedTime,
} from "./roundDraft.ts";

const draftsOf = (rounds: readonly PlannedRound[]): readonly RoundDraft[] =>
  rounds.map((round, at) => roundDraftOf(round, at));
const drafts = draftsOf(touchstones.rounds);
const draft = (kind: PlannedRound["kind"]): RoundDraft => {
  const found = drafts.find((round) => round.kind === kind);
  if (!found) throw new Error(`touchstones have no round of ${kind}`);
  return found;
};

describe("a round in the form", () => {
  it.each(readyPlans)("gives back what it was filled in from: $name", ({ rounds }) => {
    expect(draftsOf(rounds).map(plannedOf)).toEqual(rounds);
  });

  it("counts the days after in days", () => {
    expect(draft("after").time).toBe("5");
    expect(plannedOf({ ...draft("after"), time: "2" }).minutes).toBe(2880);
  });

  it("takes nothing that is half typed for a number", () => {
    for (const typed of ["", " ", "-", "2e"]) {
      expect(plannedOf({ ...draft("write"), time: typed }).minutes).toBeNaN();
    }
    expect(
      typedTime(drafts.map((round, at) => (at === 0 ? { ...round, time: "" } : round))),
    ).toEqual({ minutes: 44, days: 5 });
  });

  it("becomes one of any other kind, and fits again", () => {
    for (const from of drafts) {
      for (const kind of roundKinds) {
        const rounds = [draft("write"), { ...turnedInto(from, kind), key: 99 }];
        expect(planFits({ rounds: rounds.map(plannedOf) }), `${from.kind} to ${kind}`).toBe(true);
      }
    }
  });

  it("keeps what belongs to both kinds, and what it cannot be without is there", () => {
    const respond = turnedInto({ ...draft("write"), prompt: "Mine?" }, "respond");
    expect(respond).toMatchObject({ prompt: "Mine?", responses: responseKinds, witnesses: 1 });
    expect(turnedInto({ ...draft("respond"), responses: ["stays"] }, "after")).toMatchObject({
      responses: ["stays"],
      time: "3",
      grace: "0",
      onward: "whenSaid",
    });
    expect(turnedInto(draft("after"), "write")).toMatchObject({
      responses: [],
      replies: false,
      witnesses: 0,
      time: "10",
      grace: "30",
    });
  });

  it("opens one by one only where a talking piece may go round", () => {
    const piece = { ...openingAs(draft("write"), "oneByOne"), silence: "10" };
    expect(openingAs(piece, "open").silence).toBe("0");
    expect(turnedInto(piece, "close")).toMatchObject({ opening: "oneByOne", silence: "10" });
    expect(turnedInto(piece, "respond")).toMatchObject({ opening: "open", silence: "0" });
    expect(openingsOf("respond")).toEqual(["open", "together"]);
    expect(openingsOf("silence")).toEqual([]);
    expect(openingsOf("after")).toEqual([]);
  });

  it("has a key that no other has", () => {
    expect(freeKey([])).toBe(0);
    expect(freeKey([{ ...draft("write"), key: 7 }, draft("arrive")])).toBe(8);
  });
});

describe("what is wrong with the rounds", () => {
  it("is nothing in a plan that fits", () => {
    expect(roundsProblems(drafts)).toEqual({ rounds: new Map() });
  });

  it("stands beside the part of the round that it speaks of", () => {
    const wrong = drafts.map((round) =>
      round.kind === "respond"
        ? { ...round, key: 70, time: "300", grace: "x", responses: [], prompt: "p".repeat(501) }
        : round,
    );
    expect(roundsProblems(wrong).rounds).toEqual(
      new Map([
        [
          70,
          {
            time: "300 minutes is more than 120.",
            grace: "A whole number of seconds to finish a sentence is needed, 0 to 120.",
            prompt: "The prompt has 501 characters, and 500 is the most.",
            responses: "At least one kind of response is needed here.",
          },
        ],
      ]),
    );
  });

  it("is told of a round that cannot stand where it is", () => {
    expect(
      roundsProblems([draft("respond"), draft("write")]).rounds.get(draft("respond").key),
    ).toEqual({ place: "It cannot stand here. A round of writing has to come before it." });
  });

  it("is told of the plan when it has no rounds", () => {
    expect(roundsProblems([]).plan).toBe("A plan has 1 to 20 rounds, and here are 0.");
  });
});
