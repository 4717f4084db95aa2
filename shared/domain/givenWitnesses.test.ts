import { describe, expect, it } from "vitest";
import type { PlannedRound } from "./plan.ts";
import {
  type Story,
  byPeerLink,
  gathered,
  joining,
  minute,
  settingsWith,
  theClock,
} from "./story.fixture.ts";

const respond: Partial<PlannedRound> = { kind: "respond", responses: ["silence"], witnesses: 1 };
const names = ["Fay", "Ann", "Ben", "Cem", "Dia"];
const onwards = (story: Story): Story => story.does("Fay", "next").wait(minute);
const five = (rounds: readonly Partial<PlannedRound>[]): Story =>
  gathered(settingsWith(rounds), ["Ann", "Ben", "Cem", "Dia"]).does("Fay", "start");
const givenTo = (story: Story, who: string) => story.view(who).given;

describe("what is given to whom", () => {
  const story = onwards(five([{}, respond]));

  it("[WI3] [RE5] does not change when somebody begins to answer what they were not asked to", () => {
    const before = names.map((who) => givenTo(story, who));
    let eager = story;
    for (const to of ["Fay", "Ann", "Cem", "Dia"])
      eager = eager.does("Ben", { type: "respond", to: eager.page(to, 1).id, kind: "silence" });
    expect(names.map((who) => givenTo(eager, who))).toEqual(before);
  });

  it("[WI3] stays with a witness who has begun, when somebody else leaves", () => {
    const begun = names.reduce((told, who) => {
      const [to] = givenTo(told, who);
      if (!to) throw new Error("nothing was given");
      return told.does(who, { type: "respond", to, kind: "silence" });
    }, story);
    const left = begun.does("Dia", "leave");
    for (const who of ["Fay", "Ann", "Ben", "Cem"])
      for (const page of givenTo(begun, who)) expect(givenTo(left, who)).toContain(page);
  });

  it("[WI1] is the round of writing before it, and nothing where the plan gives none", () => {
    const two = onwards(
      onwards(onwards(five([{}, respond, {}, respond, { ...respond, witnesses: 0 }]))),
    );
    for (const who of names)
      for (const id of givenTo(two, who))
        expect(two.circle.pages.get(id)?.round).toBe(two.round(3).id);
    const none = onwards(two);
    for (const who of names) expect(givenTo(none, who)).toEqual([]);
  });

  it("[WI1] is neither for who has not agreed or is out, nor of a page without a word", () => {
    const late = five([{}, respond]).does(byPeerLink, joining("Nel"));
    const received = onwards(late);
    expect(givenTo(received, "Nel")).toEqual([]);
    expect(received.circle.witnesses.has(received.page("Nel", 1).id)).toBe(false);
    expect(received.view("Fay").met).toEqual({ met: 0, of: 5 });
    const blank = received.does("Nel", "agree");
    expect(blank.circle.witnesses.has(blank.page("Nel", 1).id)).toBe(false);
    const agreed = blank.does(theClock, { type: "wordsCame", page: blank.page("Nel", 1).id });
    expect(agreed.circle.witnesses.has(received.page("Nel", 1).id)).toBe(true);
    const out = received.does("Cem", "stepOut");
    expect(givenTo(out, "Cem")).toEqual([]);
    for (const who of names) {
      const witnesses = out.circle.witnesses.get(out.page(who, 1).id) ?? [];
      expect(witnesses).toHaveLength(1);
      expect(witnesses).not.toContain(out.seat("Cem"));
    }
    expect(givenTo(out.does("Cem", "comeBack"), "Cem")).toHaveLength(1);
  });
});
