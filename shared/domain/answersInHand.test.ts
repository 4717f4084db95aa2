import { describe, expect, it } from "vitest";
import { currentRound } from "./circle.ts";
import type { PageId } from "./ids.ts";
import { type Story, minute, second, started } from "./story.fixture.ts";

const story = started([{}, { kind: "respond", responses: ["sayBack"], graceSeconds: 30 }, {}])
  .does("Fay", "next")
  .wait(minute);
const annsPage = story.page("Ann", 1).id;
const responds = { type: "respond", to: annsPage, kind: "sayBack" } as const;

/** The page that was opened last. */
const newest = ({ circle }: Story): PageId => [...circle.pages.keys()].at(-1) ?? annsPage;
const movesAt = ({ circle }: Story): number | null =>
  circle.status === "running" ? (circle.leaving?.moveAt ?? null) : null;
const status = ({ circle }: Story) =>
  circle.status === "running" ? currentRound(circle).clock.status : null;

describe("a response in hand when the circle moves on", () => {
  const begun = story.does("Ben", responds);
  const page = newest(begun);

  it("[RM5] is left the grace, and when it was given the circle moves after five seconds", () => {
    const next = begun.does("Fay", "next");
    expect([status(next), movesAt(next)]).toEqual(["grace", next.now + 30 * second]);
    const given = begun.does("Ben", { type: "give", page }).does("Fay", "next");
    expect([status(given), movesAt(given)]).toEqual(["open", given.now + 5 * second]);
    const back = begun.does("Ben", { type: "give", page }).does("Ben", { type: "takeBack", page });
    expect(movesAt(back.does("Fay", "next"))).toBe(back.now + 30 * second);
  });

  it("[RM5] holds nothing up when its writer has left, or the round is another one", () => {
    const left = begun.does("Ben", "leave").does("Fay", "next");
    expect(movesAt(left)).toBe(left.now + 5 * second);
    const last = begun.does("Fay", "next").wait(minute);
    const done = ["Fay", "Ann", "Ben"].reduce((told, who) => told.does(who, "done"), last);
    expect(movesAt(done.does("Fay", "next"))).toBe(done.now + 5 * second);
  });

  it("[RM5] a line in hand is left the grace as well", () => {
    const heard = begun
      .does("Ben", { type: "give", page })
      .does("Ann", { type: "hear", page, heard: "notQuite" });
    const next = heard.does("Fay", "next");
    expect(movesAt(next)).toBe(next.now + 30 * second);
  });

  it("[RM5] whoever takes one up while the circle is moving on is left the grace after all", () => {
    const next = story.does("Fay", "next").wait(2 * second);
    expect([status(next), movesAt(next)]).toEqual(["open", next.now + 3 * second]);
    const late = next.does("Ben", responds);
    expect([status(late), movesAt(late)]).toEqual(["grace", late.now + 30 * second]);
    const second2 = late.round(2).id;
    expect(late.wait(30 * second - 1).circle).toMatchObject({ current: second2 });
    expect(late.wait(30 * second).circle).toMatchObject({ current: late.round(3).id });
  });
});
