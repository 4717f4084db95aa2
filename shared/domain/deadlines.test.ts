import { describe, expect, it } from "vitest";
import { nextDeadline } from "./deadline.ts";
import {
  called,
  gathered,
  joined,
  minute,
  second,
  settingsWith,
  started,
} from "./story.fixture.ts";

describe("deadlines", () => {
  it("[DL1] the next deadline is read off the circle alone", () => {
    const story = started();
    const end = story.now + 10 * minute;
    expect(nextDeadline(story.circle)).toBe(end);
    expect(nextDeadline({ ...story.circle })).toBe(end);
    const grace = story.wait(10 * minute);
    expect(nextDeadline(grace.circle)).toBe(end + 30 * second);
    expect(nextDeadline(grace.wait(30 * second).circle)).toBeNull();
  });

  it("[DL1] there is none while the circle waits for people", () => {
    expect(nextDeadline(gathered().circle)).toBeNull();
    expect(nextDeadline(started().does("Fay", "pause").circle)).toBeNull();
    expect(nextDeadline(started([{}]).does("Fay", "next").wait(minute).circle)).toBeNull();
  });

  it("[DL1] where two fall due, the earlier comes first", () => {
    const next = started([{ minutes: 1, graceSeconds: 0 }, {}]).wait(58 * second);
    const { circle, now } = next.does("Fay", "next");
    expect(nextDeadline(circle)).toBe(now + 2 * second);
    const paused = started([{ graceSeconds: 0 }, {}])
      .does("Fay", "pause")
      .does("Fay", "next");
    expect(nextDeadline(paused.circle)).toBe(paused.now + 5 * second);
  });

  it("[DL2] what fell due while nobody looked happened at its own instant, in order", () => {
    const next = started([{}, { minutes: 2 }]).does("Fay", "next");
    const moved = next.now + 30 * second;
    const late = next.wait(60 * minute);
    expect(late.round(1).clock).toMatchObject({ status: "ended", bell: next.now });
    expect(late.round(2).clock).toEqual({ status: "ended", bell: moved + 2 * minute, left: 0 });
    expect(late.page("Ann", 2).round).toBe(late.round(2).id);
  });

  it("[DL2] to look once is the same as to look every second", () => {
    const next = started([{ minutes: 1 }, { minutes: 1 }]).does("Fay", "next");
    let often = next;
    for (let looked = 0; looked < 150; looked += 1) often = often.wait(second);
    const once = next.wait(150 * second);
    expect(once.circle.rounds).toEqual(often.circle.rounds);
    expect(once.circle.version).toBe(often.circle.version);
  });

  it("[DL2] the doors of a circle that nobody looked at for a day are open", () => {
    const story = called(settingsWith([{}])).wait(24 * 60 * minute);
    expect(joined(story, "Ann").circle).toMatchObject({ status: "gathering", version: 3 });
  });
});
