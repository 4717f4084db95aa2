import { describe, expect, it } from "vitest";
import type { PageId } from "./ids.ts";
import type { PlannedRound } from "./plan.ts";
import { reject } from "./rejection.ts";
import { type Story, gathered, minute, settingsWith } from "./story.fixture.ts";

const respond: Partial<PlannedRound> = {
  kind: "respond",
  responses: ["sayBack", "underneath"],
  replies: true,
};
const responding = (rounds: readonly Partial<PlannedRound>[] = [{}, respond]): Story =>
  gathered(settingsWith(rounds), ["Ann", "Ben"])
    .does("Fay", "start")
    .does("Fay", "next")
    .wait(minute);
const pageOf = (story: Story, who: string): PageId => story.page(who, 1).id;
const lastAnswer = (story: Story): PageId =>
  [...story.circle.pages.values()].findLast(({ answer }) => answer && answer.kind !== "line")?.id ??
  pageOf(story, "Ann");

/** Ben answers Ann, and she says so of it. */
function tried(story: Story, heard: "met" | "notQuite"): Story {
  const begun = story.does("Ben", { type: "respond", to: pageOf(story, "Ann"), kind: "sayBack" });
  const page = lastAnswer(begun);
  return begun.does("Ben", { type: "give", page }).does("Ann", { type: "hear", page, heard });
}
const again = (story: Story) =>
  story.asks("Ben", { type: "respond", to: pageOf(story, "Ann"), kind: "sayBack" });
const thrice = tried(tried(tried(responding(), "notQuite"), "notQuite"), "notQuite");

describe("tries to meet somebody", () => {
  it("[RE2] are three in all, also when one of them was erased", () => {
    expect(again(thrice)).toEqual(reject("cannotAnswer"));
    const erased = thrice.does("Ben", { type: "erasePage", page: lastAnswer(thrice) });
    expect(again(erased)).toEqual(reject("cannotAnswer"));
    const once = tried(responding(), "notQuite");
    const anew = once.does("Ben", { type: "erasePage", page: lastAnswer(once) });
    expect(again(anew)).toMatchObject([{ type: "responseOpened" }]);
  });

  it("[RE2] that became a yes count no more", () => {
    const two = tried(tried(responding(), "notQuite"), "notQuite");
    const page = lastAnswer(two);
    const met = two.does("Ann", { type: "hear", page, heard: "met" });
    expect(met.circle.notMet.get(pageOf(met, "Ann"))?.get(met.seat("Ben"))).toBe(1);
  });

  it("[HE3] are told to facilitators as long as both are here, and nothing has met", () => {
    expect(thrice.view("Fay").inNeed).toBe(1);
    const erased = thrice.does("Ben", { type: "erasePage", page: lastAnswer(thrice) });
    expect(erased.view("Fay").inNeed).toBe(1);
    for (const who of ["Ann", "Ben"]) expect(thrice.does(who, "leave").view("Fay").inNeed).toBe(0);
    expect(thrice.does("Ann", "takeAll").view("Fay").inNeed).toBe(0);
    const met = thrice.does("Ann", { type: "hear", page: lastAnswer(thrice), heard: "met" });
    expect(met.view("Fay").inNeed).toBe(0);
  });

  it("[HE1] what was said of a response is gone when it is taken back, and has to be said anew", () => {
    const met = tried(responding(), "met");
    const page = lastAnswer(met);
    expect(met.view("Ben").heard).toEqual([{ response: page, heard: "met" }]);
    const back = met.does("Ben", { type: "takeBack", page }).does("Ben", { type: "give", page });
    expect([back.view("Ben").heard, back.view("Ann").heard]).toEqual([[], []]);
  });
});

describe("the line that goes with not quite", () => {
  const given = (story: Story): Story => {
    const begun = story.does("Ben", { type: "respond", to: pageOf(story, "Ann"), kind: "sayBack" });
    return begun.does("Ben", { type: "give", page: lastAnswer(begun) });
  };
  const said = (story: Story) =>
    story.asks("Ann", { type: "hear", page: lastAnswer(story), heard: "notQuite" });

  it("[HE2] is there for somebody who has replied already, and a reply for who has a line", () => {
    const story = given(responding());
    const response = lastAnswer(story);
    const reply = { type: "respond", to: response, kind: "sayBack" } as const;
    const hear = { type: "hear", page: response, heard: "notQuite" } as const;
    const replied = story.does("Ann", reply);
    expect(replied.asks("Ann", hear)).toMatchObject([
      { type: "responseHeard" },
      { type: "responseOpened", kind: "line" },
    ]);
    expect(story.does("Ann", hear).asks("Ann", reply)).toMatchObject([{ type: "responseOpened" }]);
  });

  it("[HE2] that was erased, or could not be opened then, is opened when it is said again", () => {
    const story = given(responding([{}, respond, { ...respond, kind: "after", minutes: 1440 }]));
    const heard = story.does("Ann", {
      type: "hear",
      page: lastAnswer(story),
      heard: "notQuite",
    });
    const line = [...heard.circle.pages.values()].find(({ answer }) => answer?.kind === "line");
    if (!line) throw new Error("there is no line");
    expect(said(heard)).toEqual([]);
    const erased = heard.does("Ann", { type: "erasePage", page: line.id });
    expect(said(erased)).toMatchObject([{ type: "responseOpened", kind: "line" }]);
  });

  it("[RM5] leaves the grace to whoever begins one while the circle moves on, and to who takes a response back", () => {
    const leaving = given(responding()).does("Fay", "next");
    const moveAt = (told: Story) =>
      told.circle.status === "running" ? told.circle.leaving?.moveAt : null;
    expect(moveAt(leaving)).toBe(leaving.now + 5_000);
    const page = lastAnswer(leaving);
    const grace = leaving.now + 30_000;
    expect(moveAt(leaving.does("Ann", { type: "hear", page, heard: "notQuite" }))).toBe(grace);
    expect(moveAt(leaving.does("Ben", { type: "takeBack", page }))).toBe(grace);
    expect(moveAt(leaving.does("Ann", { type: "hear", page, heard: "met" }))).toBe(
      leaving.now + 5_000,
    );
  });

  it("[RE4] replies to replies go ten deep", () => {
    let story = given(responding());
    for (let depth = 1; depth < 10; depth += 1) {
      const who = depth % 2 === 1 ? "Ann" : "Ben";
      story = story.does(who, { type: "respond", to: lastAnswer(story), kind: "sayBack" });
      story = story.does(who, { type: "give", page: lastAnswer(story) });
    }
    const more = { type: "respond", to: lastAnswer(story), kind: "sayBack" } as const;
    expect(story.asks("Ben", more)).toEqual(reject("cannotAnswer"));
  });
});
