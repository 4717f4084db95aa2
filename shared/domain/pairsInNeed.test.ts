import { describe, expect, it } from "vitest";
import type { PageId } from "./ids.ts";
import { type Story, gathered, minute, settingsWith } from "./story.fixture.ts";

const plan = [{}, { kind: "respond", responses: ["sayBack"] }] as const;
const story = gathered(settingsWith(plan), ["Ann", "Ben", "Cem"])
  .does("Fay", "start")
  .does("Fay", "next")
  .wait(minute);

/** This person answers that author's page, and once more it is not quite it. */
function tries(told: Story, who: string, author: string): Story {
  const to: PageId = told.page(author, 1).id;
  const begun = told.does(who, { type: "respond", to, kind: "sayBack" });
  const page = [...begun.circle.pages.keys()].at(-1) ?? to;
  return begun
    .does(who, { type: "give", page })
    .does(author, { type: "hear", page, heard: "notQuite" });
}
const after = (...pairs: readonly (readonly [who: string, author: string])[]): Story =>
  pairs.reduce((told, [who, author]) => tries(told, who, author), story);
const inNeed = (told: Story): number | null => told.view("Fay").inNeed;

describe("pairs that may be glad of help", () => {
  it("[HE3] tries of several people at one page are not counted together", () => {
    expect(inNeed(after(["Ben", "Ann"], ["Cem", "Ann"], ["Fay", "Ann"]))).toBe(0);
    expect(inNeed(after(["Ben", "Ann"], ["Ben", "Ann"], ["Cem", "Ann"]))).toBe(0);
  });

  it("[HE3] tries of one person at several pages are not counted together", () => {
    expect(inNeed(after(["Ben", "Ann"], ["Ben", "Cem"], ["Ben", "Fay"]))).toBe(0);
    expect(inNeed(after(["Ben", "Ann"], ["Ben", "Ann"], ["Ben", "Cem"]))).toBe(0);
  });

  it("[HE3] each pair counts once, also two pairs of one page", () => {
    const one = after(["Ben", "Ann"], ["Cem", "Ann"], ["Ben", "Ann"], ["Ben", "Ann"]);
    expect(inNeed(one)).toBe(1);
    const two = ["Cem", "Cem"].reduce((told, who) => tries(told, who, "Ann"), one);
    expect(inNeed(two)).toBe(2);
    expect([two.view("Ann").inNeed, two.view("Ben").inNeed]).toEqual([null, null]);
  });
});
