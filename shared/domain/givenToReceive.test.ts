import { describe, expect, it } from "vitest";
import { minutesOfADay } from "./plan.ts";
import { type Story, gathered, minute, settingsWith } from "./story.fixture.ts";

const names = ["Fay", "Ann", "Ben", "Cem"];
const next = (story: Story): Story => story.does("Fay", "next").wait(minute);
const howMany = (story: Story): readonly number[] =>
  names.map((who) => story.view(who).given.length);

describe("what somebody is asked to receive", () => {
  const plan = [{}, { kind: "witness", witnesses: 1 }, { kind: "close" }] as const;
  const story = gathered(settingsWith(plan), names.slice(1)).does("Fay", "start");
  const receiving = next(story);

  it("[WI4] is there in the round that receives, and in no other", () => {
    expect(howMany(story)).toEqual([0, 0, 0, 0]);
    expect(howMany(receiving)).toEqual([1, 1, 1, 1]);
    expect(howMany(receiving.does("Fay", "end").wait(minute))).toEqual([1, 1, 1, 1]);
    const closing = next(receiving);
    expect(closing.circle.witnesses.size).toBe(4);
    expect(howMany(closing)).toEqual([0, 0, 0, 0]);
  });

  it("[WI4] rests while the circle has gone back, is there again with the round, and is over at the close", () => {
    const back = receiving.does("Fay", "back");
    expect(howMany(back)).toEqual([0, 0, 0, 0]);
    const closing = next(receiving);
    expect(howMany(closing.does("Fay", "back"))).toEqual([1, 1, 1, 1]);
    const closed = next(closing);
    expect(closed.circle.status).toBe("closed");
    expect(howMany(closed)).toEqual([0, 0, 0, 0]);
  });

  it("[WI4] is there in the days after where they receive as well, and nothing where they do not", () => {
    const after = { kind: "after", responses: ["silence"], minutes: minutesOfADay } as const;
    const days = gathered(settingsWith([{}, { ...after, witnesses: 1 }]), names.slice(1));
    expect(howMany(next(days.does("Fay", "start")))).toEqual([1, 1, 1, 1]);
    const without = gathered(settingsWith([{}, plan[1], { ...after, witnesses: 0 }]));
    const over = next(next(without.does("Fay", "start")));
    expect(over.circle.witnesses.size).toBe(3);
    expect(["Fay", "Ann", "Ben"].map((who) => over.view(who).given)).toEqual([[], [], []]);
  });
});
