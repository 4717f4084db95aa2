import { describe, expect, it } from "vitest";
import { pageId } from "./ids.ts";
import { reject } from "./rejection.ts";
import {
  type Story,
  byFacilitatorLink,
  gathered,
  inRound,
  joined,
  minute,
  second,
  started,
} from "./story.fixture.ts";
import { canRead, penFor } from "./visibility.ts";

const pen = (story: Story, writer: string, author: string, round = 1): string =>
  penFor(story.circle, story.seat(writer), story.page(author, round).id);
const promptPen = (story: Story, writer: string, round: number): string =>
  penFor(story.circle, story.seat(writer), story.round(round).prompt);
const inTwo = started().does("Fay", "next").wait(minute);
const closed = started([{}]).does("Fay", "next").wait(minute);

describe("agreements", () => {
  const late = joined(started(), "Cem");

  it("[AG1] before agreeing one reads along and writes nothing", () => {
    expect(pen(late, "Cem", "Cem")).toBe("no");
    expect(canRead(late.circle, late.seat("Cem"), late.page("Ann", 1).id)).toBe(true);
    const guest = joined(started(), "Flo", byFacilitatorLink);
    expect(promptPen(guest, "Flo", 1)).toBe("no");
    expect(promptPen(guest.does("Flo", "agree"), "Flo", 1)).toBe("open");
  });

  it("[AG1] each person agrees once", () => {
    const agreed = late.does("Cem", "agree");
    expect(pen(agreed, "Cem", "Cem")).toBe("open");
    expect(agreed.view("Cem").me.agreed).toBe(true);
    expect(agreed.asks("Cem", "agree")).toEqual([]);
  });
});

describe("pages", () => {
  it("[PG1] when a round opens everyone seated has a page in it, facilitators too", () => {
    const story = started().does("Ben", "leave").does("Fay", "next").wait(minute);
    expect([story.page("Fay", 2), story.page("Ann", 2)]).toMatchObject([
      { curtain: "shared", standing: "writing" },
      { curtain: "shared", standing: "writing" },
    ]);
    expect(() => story.page("Ben", 2)).toThrow("not in this story");
  });

  it("[PG1] who came in a later round has a page in an earlier one when the circle goes back", () => {
    const back = joined(inTwo, "Cem").does("Fay", "back");
    expect(back.page("Cem", 1).author).toBe(back.seat("Cem"));
    expect(back.circle.pages.size).toBe(3 + 4 + 1);
  });

  it("[PG2] only its author writes on a page", () => {
    const story = started();
    expect(["Ann", "Ben", "Fay"].map((writer) => pen(story, writer, "Ann"))).toEqual([
      "open",
      "no",
      "no",
    ]);
  });

  it("[PG2] its author writes while the round is open, paused or in grace, held or done", () => {
    const story = started();
    const writable = [
      story,
      story.does("Fay", "pause"),
      story.wait(10 * minute),
      story.does("Fay", "next"),
      story.does("Ann", "hold"),
      story.does("Ann", "done"),
    ];
    for (const each of writable) expect(pen(each, "Ann", "Ann")).toBe("open");
  });

  it("[PG3] after that a page takes in what was written while away, and no new keystrokes", () => {
    const taken = [
      started().wait(11 * minute),
      started().does("Ann", "pass"),
      inTwo,
      closed,
      started().does("Fay", "next").wait(minute).does("Fay", "next").wait(minute),
    ];
    for (const each of taken) {
      expect([pen(each, "Ann", "Ann"), pen(each, "Ben", "Ann")]).toEqual(["catchUp", "no"]);
    }
    expect(pen(inTwo.does("Fay", "back"), "Ann", "Ann", 2)).toBe("catchUp");
    expect(inTwo.view("Ann").pages.find((page) => page.round === inTwo.round(1).id)).toBeDefined();
  });

  it("[PG4] a prompt is written by facilitators, until the circle closes", () => {
    for (const round of [1, 2, 3]) {
      expect([promptPen(inTwo, "Fay", round), promptPen(inTwo, "Ann", round)]).toEqual([
        "open",
        "no",
      ]);
    }
    expect(promptPen(gathered(), "Fay", 1)).toBe("open");
    expect(promptPen(closed, "Fay", 1)).toBe("no");
  });

  it("[PG5] a page that does not exist is answered like one that is somebody else's", () => {
    const held = started().does("Ann", "hold");
    const theirs = held.page("Ann", 1).id;
    for (const reader of ["Ben", "Fay"]) {
      const seat = held.seat(reader);
      for (const none of ["c.none", "", "other.page", "__proto__"].map(pageId)) {
        expect(penFor(held.circle, seat, none)).toBe(penFor(held.circle, seat, theirs));
        expect(canRead(held.circle, seat, none)).toBe(canRead(held.circle, seat, theirs));
      }
    }
  });
});

describe("hold, share, pass and done", () => {
  it("[PG6] an author holds and shares their page in every round that has opened", () => {
    const first = inRound(inTwo, "hold", 1);
    const held = inTwo.does("Ann", first);
    expect(held.page("Ann", 1).curtain).toBe("held");
    expect(held.does("Ann", inRound(held, "share", 1)).page("Ann", 1).curtain).toBe("shared");
    const aside = inTwo.does("Fay", "back");
    expect(aside.does("Ann", inRound(aside, "hold", 2)).page("Ann", 2).curtain).toBe("held");
    expect(inTwo.asks("Ann", inRound(inTwo, "hold", 3))).toEqual(reject("otherRound"));
  });

  it("[PG6] not before the start, and no more after the close", () => {
    expect(gathered().asks("Ann", "hold")).toEqual(reject("notNow"));
    expect(closed.asks("Ann", inRound(closed, "hold", 1))).toEqual(reject("circleClosed"));
  });

  it("[PG6] to hold what is held, or share what is shared, changes nothing", () => {
    expect(started().asks("Ann", "share")).toEqual([]);
    expect(started().does("Ann", "hold").asks("Ann", "hold")).toEqual([]);
  });

  it("[PG7] pass and done move nothing, and both can be taken back", () => {
    const story = started();
    for (const [what, standing] of [
      ["pass", "passed"],
      ["done", "done"],
    ] as const) {
      const after = story.does("Ann", what);
      expect(after.page("Ann", 1).standing).toBe(standing);
      expect(after.circle.rounds).toEqual(story.circle.rounds);
      expect(after.circle.movedAt).toBe(story.circle.movedAt);
      expect(after.asks("Ann", what)).toEqual([]);
      expect(after.does("Ann", "takeUp").page("Ann", 1)).toEqual(story.page("Ann", 1));
    }
  });

  it("[PG7] also when all are done the round goes on", () => {
    const all = started().does("Fay", "done").does("Ann", "done").does("Ben", "done");
    expect(all.wait(second).round(1).clock.status).toBe("open");
  });

  it.each(["done", "pass", "takeUp"] as const)("[PG8] %s is for the round under way", (what) => {
    expect(inTwo.asks("Ann", inRound(inTwo, what, 1))).toEqual(reject("otherRound"));
    const aside = inTwo.does("Fay", "back");
    expect(aside.asks("Ann", inRound(aside, what, 2))).toEqual(reject("otherRound"));
    expect(gathered().asks("Ann", what)).toEqual(reject("notNow"));
  });
});
