import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import type { PageId } from "./ids.ts";
import { minutesOfADay } from "./plan.ts";
import { reject } from "./rejection.ts";
import { type Story, minute, started } from "./story.fixture.ts";
import { canRead, readablePages } from "./visibility.ts";

const next = (story: Story): Story => story.does("Fay", "next").wait(minute);
const chooses = (page: PageId, choice: "circle" | "me" = "circle"): Command => ({
  type: "choose",
  page,
  choice,
});
const reads = (story: Story, who: string, page: PageId): boolean =>
  canRead(story.circle, story.seat(who), page);

const plan = [{}, { kind: "respond", responses: ["sayBack"] }, { kind: "close" }] as const;
/** Ben has answered Ann, and the last round is open. */
function closing(): { readonly story: Story; readonly page: PageId; readonly response: PageId } {
  const open = next(started(plan));
  const page = open.page("Ann", 1).id;
  const begun = open.does("Ben", { type: "respond", to: page, kind: "sayBack" });
  const response = [...begun.circle.pages.values()].find(({ answer }) => answer)?.id ?? page;
  return { story: next(begun.does("Ben", { type: "give", page: response })), page, response };
}
const { story, page, response } = closing();
const closed = next(story);

describe("what becomes of a page", () => {
  it("[CL1] is chosen by its author, in the last round and as long as the closed circle is kept", () => {
    expect(story.asks("Ann", chooses(page))).toMatchObject([{ type: "pageChosen" }]);
    expect(closed.asks("Ann", chooses(page))).toMatchObject([{ type: "pageChosen" }]);
    for (const who of ["Ben", "Fay"])
      expect(closed.asks(who, chooses(page))).toEqual(reject("notYours"));
    const early = started(plan);
    expect(early.asks("Ann", chooses(early.page("Ann", 1).id))).toEqual(reject("notNow"));
  });

  it("[CL1] is chosen in the round before the days after, too, and in them", () => {
    const after = { kind: "after", responses: ["stays"], minutes: minutesOfADay } as const;
    const before = started([{}, { kind: "close" }, after]);
    expect(before.asks("Ann", chooses(before.page("Ann", 1).id))).toEqual(reject("notNow"));
    const last = next(before);
    const mine = chooses(last.page("Ann", 1).id);
    expect(last.asks("Ann", mine)).toMatchObject([{ type: "pageChosen" }]);
    expect(next(last).asks("Ann", mine)).toMatchObject([{ type: "pageChosen" }]);
  });

  it("[CL1] without an answer it is only theirs", () => {
    expect(["Ann", "Ben", "Fay"].map((who) => reads(closed, who, page))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("[CL1] can be chosen anew", () => {
    const given = closed.does("Ann", chooses(page));
    expect(reads(given, "Fay", page)).toBe(true);
    const back = given.does("Ann", chooses(page, "me"));
    expect(reads(back, "Fay", page)).toBe(false);
    expect(given.asks("Ann", chooses(page))).toEqual([]);
  });

  it("[CL2] the circle reads what was given to it, and a response only with the page that it answers", () => {
    const answerGiven = closed.does("Ben", chooses(response));
    expect(reads(answerGiven, "Fay", response)).toBe(false);
    const both = answerGiven.does("Ann", chooses(page));
    expect([reads(both, "Fay", page), reads(both, "Fay", response)]).toEqual([true, true]);
    const pageAlone = closed.does("Ann", chooses(page));
    expect(reads(pageAlone, "Fay", response)).toBe(false);
  });

  it("[CL3] what was said to somebody stays theirs to read, whatever was chosen", () => {
    expect(reads(closed, "Ann", response)).toBe(true);
    const kept = closed.does("Ben", chooses(response, "me"));
    expect(reads(kept, "Ann", response)).toBe(true);
    expect(readablePages(kept.circle, kept.seat("Ann"))).toContain(response);
  });

  it("[VI5] a response that was not given stays its writer's alone", () => {
    const open = next(started(plan));
    const begun = open.does("Ben", {
      type: "respond",
      to: open.page("Ann", 1).id,
      kind: "sayBack",
    });
    const draft = [...begun.circle.pages.values()].find(({ answer }) => answer)?.id ?? page;
    const over = next(next(begun)).does("Ben", chooses(draft));
    expect(["Ann", "Fay", "Ben"].map((who) => reads(over, who, draft))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
