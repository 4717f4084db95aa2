import { describe, expect, it } from "vitest";
import { nextDeadline } from "./deadline.ts";
import {
  type Story,
  called,
  gathered,
  joined,
  minute,
  second,
  settingsWith,
  started,
} from "./story.fixture.ts";

const day = 24 * 60 * minute;

describe("deadlines", () => {
  it("[DL1] the next deadline is read off the circle alone", () => {
    const story = started();
    const end = story.now + 10 * minute;
    expect(nextDeadline(story.circle)).toBe(end);
    expect(nextDeadline({ ...story.circle })).toBe(end);
    const grace = story.wait(10 * minute);
    expect(nextDeadline(grace.circle)).toBe(end + 30 * second);
    const ended = grace.wait(30 * second).circle;
    expect(nextDeadline(ended)).toBe(ended.settings.startsAt + 3 * day);
  });

  it("[DL1] while the circle waits for people there is none but that of closing by itself", () => {
    const byItself = (story: Story, days: number) => story.circle.settings.startsAt + days * day;
    const paused = started().does("Fay", "pause");
    expect(nextDeadline(gathered().circle)).toBe(byItself(gathered(), 1));
    expect(nextDeadline(paused.circle)).toBe(byItself(paused, 3));
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
    const story = called(settingsWith([{}])).wait(day);
    expect(joined(story, "Ann").circle).toMatchObject({ status: "gathering", version: 3 });
  });

  it("[DL3] a circle that never began closes by itself a day after its hour", () => {
    const story = gathered();
    const toItsHour = story.circle.settings.startsAt - story.now;
    expect(story.wait(toItsHour + day - 1).circle.status).toBe("gathering");
    expect(story.wait(toItsHour + day).circle.status).toBe("closed");
  });

  it("[DL3] one that is still running closes three days after it, with its round ended", () => {
    const story = started().does("Fay", "pause");
    const toItsHour = story.circle.settings.startsAt - story.now;
    expect(story.wait(toItsHour + 3 * day - 1).circle.status).toBe("running");
    const { circle, round } = story.wait(toItsHour + 3 * day);
    expect(circle.status).toBe("closed");
    expect(round(1).clock.status).toBe("ended");
  });

  it("[DL2] a circle that nobody looked at for a year opened, closed and was erased", () => {
    expect(called().wait(365 * day).circle.status).toBe("erased");
  });
});
