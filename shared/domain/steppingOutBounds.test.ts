import { describe, expect, it } from "vitest";
import { reject } from "./rejection.ts";
import {
  type Story,
  byFacilitatorLink,
  called,
  joined,
  minute,
  second,
  started,
} from "./story.fixture.ts";

const day = 24 * 60 * minute;
/** Who is told as away, to whom. */
const toldAway = (story: Story, who: string): readonly string[] =>
  story
    .view(who)
    .seats.filter(({ steppedOut }) => steppedOut)
    .map(({ name }) => name);

describe("when nobody is away", () => {
  it("[CA5] nobody steps out before the doors open; from then on anyone may", () => {
    const early = joined(called(), "Fay", byFacilitatorLink);
    expect(early.circle.status).toBe("scheduled");
    expect(early.asks("Fay", "stepOut")).toEqual(reject("notNow"));
    const open = early.does("Fay", "openDoors");
    expect(toldAway(open.does("Fay", "stepOut"), "Fay")).toEqual(["Fay"]);
  });

  it("[PR3] whoever stepped out is told as away until the close, and not after it", () => {
    const out = started([{ graceSeconds: 0 }])
      .does("Ann", "stepOut")
      .does("Ben", "stepOut");
    for (const who of ["Fay", "Ann", "Ben"]) expect(toldAway(out, who)).toEqual(["Ann", "Ben"]);
    expect(out.view("Fay").out).toHaveLength(2);
    const moved = out.does("Fay", "next").wait(5 * second);
    const byItself = out.wait(3 * day + 60 * minute);
    for (const closed of [moved, byItself]) {
      expect(closed.circle.status).toBe("closed");
      for (const who of ["Fay", "Ann", "Ben"]) expect(toldAway(closed, who)).toEqual([]);
      expect(closed.view("Fay").out).toEqual([]);
    }
  });

  it("[PR3] nor in a circle that closed before it ever began", () => {
    const gathering = joined(called(), "Fay", byFacilitatorLink)
      .does("Fay", "openDoors")
      .does("Fay", "stepOut");
    const closed = gathering.wait(day + 60 * minute);
    expect(closed.circle.status).toBe("closed");
    expect([toldAway(closed, "Fay"), closed.view("Fay").out]).toEqual([[], []]);
  });
});
