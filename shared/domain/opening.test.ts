import { describe, expect, it } from "vitest";
import { minute, second, type Story, joined, started } from "./story.fixture.ts";
import { canRead } from "./visibility.ts";

const reads = (story: Story, reader: string, author: string, round = 1): boolean =>
  canRead(story.circle, story.seat(reader), story.page(author, round).id);

describe("a round that opens as it is written", () => {
  it("[OP1] shows shared words to everyone seated at once", () => {
    const story = joined(started([{ opening: "open" }]), "Cem");
    for (const reader of ["Fay", "Ann", "Ben", "Cem"])
      expect(reads(story, reader, "Ann")).toBe(true);
    expect(reads(story, "Ann", "Cem")).toBe(true);
  });

  it("[OP1] also while it is paused, in grace, ended, and when the circle has moved on", () => {
    const story = started([{ opening: "open" }, {}]);
    const moved = story.does("Fay", "next").wait(30 * second);
    for (const later of [story.does("Fay", "pause"), story.wait(10 * minute), moved]) {
      expect(reads(later, "Ben", "Ann")).toBe(true);
    }
  });
});

describe("a round that opens together", () => {
  const story = started([{ opening: "together" }, { opening: "together" }]);
  const ended = story.wait(11 * minute);

  it("[OP2] shows nobody another's page until it has ended", () => {
    const before = [
      story,
      story.does("Fay", "pause"),
      story.wait(10 * minute),
      story.does("Fay", "next"),
      story.does("Ann", "done"),
    ];
    for (const closed of before) {
      expect(reads(closed, "Ann", "Ann")).toBe(true);
      expect(reads(closed, "Ben", "Ann")).toBe(false);
      expect(reads(closed, "Fay", "Ann")).toBe(false);
      expect(closed.view("Ben").pages).toContainEqual({
        round: closed.round(1).id,
        author: closed.seat("Ann"),
        standing: closed.page("Ann", 1).standing,
        answer: null,
        words: "notYetOpen",
      });
    }
  });

  it("[OP2] shows all pages at one moment when it has ended, however it ended", () => {
    const byHand = story.does("Fay", "end").does("Fay", "end");
    const moved = story.does("Fay", "next").wait(30 * second);
    for (const open of [ended, byHand, moved]) {
      expect(reads(open, "Ben", "Ann")).toBe(true);
      expect(reads(open, "Ann", "Fay")).toBe(true);
    }
  });

  it("[OP2] stays closed when its end was undone before it came", () => {
    const undone = story
      .does("Fay", "next")
      .wait(4 * second)
      .does("Fay", "undo");
    expect(reads(undone, "Ben", "Ann")).toBe(false);
  });

  it("[OP2] does not show the pages of a round that was set aside before it ended", () => {
    const back = story.does("Fay", "next").wait(minute).does("Fay", "back");
    expect(reads(back, "Ben", "Ann", 2)).toBe(false);
    const again = back.does("Fay", "next").wait(30 * second);
    expect(reads(again, "Ben", "Ann", 2)).toBe(false);
  });

  it("[OP3] what has opened once stays open when the round gets more time", () => {
    const more = ended.does("Fay", ["addTime", 60]);
    expect(more.round(1).clock.status).toBe("open");
    expect(reads(more, "Ben", "Ann")).toBe(true);
  });

  it("[OP3] and when the circle comes back to it", () => {
    const back = ended.does("Fay", "next").wait(minute).does("Fay", "back").does("Fay", "resume");
    expect(reads(back, "Ben", "Ann")).toBe(true);
  });
});
