import { describe, expect, it } from "vitest";
import type { PageId } from "./ids.ts";
import { minutesOfADay } from "./plan.ts";
import { reject } from "./rejection.ts";
import { type Story, minute, started } from "./story.fixture.ts";
import { canRead } from "./visibility.ts";

const marks = (page: PageId) =>
  ({ type: "mark", page, start: "AA", end: "AB", signed: false }) as const;
const next = (story: Story): Story => story.does("Fay", "next").wait(minute);
const made = [{ type: "passageMarked" }];

describe("marks while a page is being written", () => {
  it("[MA1] a page of the days after cannot be marked while they last; those from before can", () => {
    const after = { kind: "after", responses: ["stays"], minutes: minutesOfADay } as const;
    const days = next(started([{}, after]));
    const shared = days.does("Ann", { type: "share", round: days.round(2).id });
    const page = shared.page("Ann", 2).id;
    expect(canRead(shared.circle, shared.seat("Ben"), page)).toBe(true);
    expect(shared.asks("Ben", marks(page))).toEqual(reject("cannotMark"));
    expect(shared.asks("Ben", marks(shared.page("Ann", 1).id))).toMatchObject(made);
  });

  it("[MA1] a response can be marked when the round in which it is written has ended", () => {
    const story = next(started([{}, { kind: "respond", responses: ["sayBack"], graceSeconds: 0 }]));
    const to = story.page("Ann", 1).id;
    const begun = story.does("Ben", { type: "respond", to, kind: "sayBack" });
    const page = [...begun.circle.pages.keys()].at(-1) ?? to;
    const given = begun.does("Ben", { type: "give", page });
    expect(given.asks("Ann", marks(page))).toEqual(reject("cannotMark"));
    expect(given.does("Fay", "end").asks("Ann", marks(page))).toMatchObject(made);
  });
});
