import { describe, expect, it } from "vitest";
import { remaining } from "./circle.ts";
import { reject } from "./rejection.ts";
import { type Story, minute, second, started } from "./story.fixture.ts";
import { penFor } from "./visibility.ts";

const left = (story: Story, round = 1): number => remaining(story.round(round).clock, story.now);
const status = (story: Story, round = 1): string => story.round(round).clock.status;
const pen = (story: Story): string =>
  penFor(story.circle, story.seat("Ann"), story.page("Ann", 1).id);

describe("the clock of a round", () => {
  it("[RC1] shows what is left, and zero after the bell", () => {
    const story = started();
    expect(left(story)).toBe(10 * minute);
    expect(left(story.wait(4 * minute))).toBe(6 * minute);
    expect(left(story.unseen(11 * minute))).toBe(0);
    expect(left(story.wait(10 * minute))).toBe(0);
    expect(left(story.wait(60 * minute))).toBe(0);
  });

  it("[RC1] shows the whole planned time before the round has begun", () => {
    expect(left(started([{}, { minutes: 7 }]), 2)).toBe(7 * minute);
  });

  it("[RC2] rings when the time is over; after the grace the round has ended", () => {
    const story = started();
    const bell = story.now + 10 * minute;
    expect(status(story.wait(10 * minute - 1))).toBe("open");
    const grace = story.wait(10 * minute);
    expect(grace.round(1).clock).toEqual({
      status: "grace",
      bell,
      until: bell + 30 * second,
      left: 0,
    });
    expect(status(grace.wait(30 * second - 1))).toBe("grace");
    expect(grace.wait(30 * second).round(1).clock).toEqual({ status: "ended", bell, left: 0 });
  });

  it("[RC2] after the last round too, the circle waits for a facilitator", () => {
    expect(started([{}]).wait(60 * minute).circle.status).toBe("running");
  });

  it("[RC3] the bell ends a round without grace", () => {
    expect(status(started([{ graceSeconds: 0 }]).wait(10 * minute))).toBe("ended");
  });

  it("[RC4] a paused round keeps its remaining time, and goes on with it", () => {
    const paused = started()
      .wait(4 * minute)
      .does("Fay", "pause");
    expect(left(paused.wait(60 * minute))).toBe(6 * minute);
    expect(status(paused.wait(60 * minute))).toBe("paused");
    const resumed = paused.wait(60 * minute).does("Fay", "resume");
    expect(left(resumed)).toBe(6 * minute);
    expect(status(resumed.wait(6 * minute))).toBe("grace");
  });

  it("[RC4] only an open round can be paused, only a paused one goes on", () => {
    const story = started();
    expect(story.asks("Fay", "resume")).toEqual(reject("notNow"));
    expect(story.does("Fay", "pause").asks("Fay", "pause")).toEqual(reject("notNow"));
    expect(story.wait(10 * minute).asks("Fay", "pause")).toEqual(reject("notNow"));
    expect(story.wait(11 * minute).asks("Fay", "resume")).toEqual(reject("notNow"));
  });

  it("[RC5] time is added, taken and set", () => {
    const story = started().wait(4 * minute);
    expect(left(story.does("Fay", ["addTime", 60]))).toBe(7 * minute);
    expect(left(story.does("Fay", ["addTime", -60]))).toBe(5 * minute);
    expect(left(story.does("Fay", ["setTime", 90]))).toBe(90 * second);
    expect(story.does("Fay", ["addTime", 60]).round(1).length).toBe(11 * minute);
  });

  it("[RC5] a paused round stays paused with its new time", () => {
    const paused = started()
      .wait(4 * minute)
      .does("Fay", "pause")
      .does("Fay", ["addTime", 60]);
    expect(paused.round(1).clock).toEqual({ status: "paused", left: 7 * minute });
  });

  it.each([
    ["setTime", 0],
    ["setTime", -5],
    ["setTime", 120 * 60 + 1],
    ["setTime", Number.NaN],
    ["setTime", 1.0005],
    ["addTime", -600],
    ["addTime", 110 * 60 + 1],
    ["addTime", Number.POSITIVE_INFINITY],
  ] as const)("[RC5] %s %s leaves the bounds and is refused", (type, seconds) => {
    expect(started().asks("Fay", [type, seconds])).toEqual(reject("timeOutOfBounds"));
  });

  it("[RC5] one second and 120 minutes are within the bounds", () => {
    expect(left(started().does("Fay", ["setTime", 1]))).toBe(second);
    expect(left(started().does("Fay", ["addTime", 110 * 60]))).toBe(120 * minute);
  });

  it("[RC5] after the bell it opens the round again, and everyone has their pen back", () => {
    const ended = started().wait(11 * minute);
    expect([status(ended), pen(ended)]).toEqual(["ended", "catchUp"]);
    for (const how of ["addTime", "setTime"] as const) {
      const again = ended.does("Fay", [how, 60]);
      expect([status(again), pen(again), left(again)]).toEqual(["open", "open", minute]);
    }
    const inGrace = started()
      .wait(10 * minute)
      .does("Fay", ["addTime", 60]);
    expect([status(inGrace), left(inGrace)]).toEqual(["open", minute]);
  });
});

describe("a little more time", () => {
  it("[RC6] anybody may ask, any number of times, and nothing moves", () => {
    const story = started().does("Ann", "askTime").does("Ann", "askTime").does("Fay", "askTime");
    expect(story.round(1)).toEqual({ ...started().round(1), asks: 3 });
  });

  it("[RC6] facilitators learn how many times, nobody learns who", () => {
    const before = started();
    const byAnn = before.does("Ann", "askTime");
    const byBen = before.does("Ben", "askTime");
    expect(byAnn.view("Fay").rounds[0]?.asks).toBe(1);
    expect(byAnn.view("Ann").rounds[0]?.asks).toBeNull();
    for (const who of ["Fay", "Ann", "Ben"]) expect(byAnn.view(who)).toEqual(byBen.view(who));
  });

  it("[RC6] setting the clock clears the count, pausing it does not", () => {
    const asked = started().does("Ann", "askTime");
    expect(asked.does("Fay", "pause").round(1).asks).toBe(1);
    expect(asked.does("Fay", ["addTime", 60]).round(1).asks).toBe(0);
    expect(asked.does("Fay", ["setTime", 60]).round(1).asks).toBe(0);
  });

  it("[RC6] also after the bell, and only for the round under way", () => {
    const story = started();
    expect(
      story
        .wait(11 * minute)
        .does("Ann", "askTime")
        .round(1).asks,
    ).toBe(1);
    const later = { type: "askTime", round: story.round(2).id } as const;
    expect(story.asks("Ann", later)).toEqual(reject("otherRound"));
  });
});
