import { describe, expect, it } from "vitest";
import { currentRound, remaining } from "./circle.ts";
import { type Story, minute, second, started } from "./story.fixture.ts";

const clockOf = ({ circle }: Story) =>
  circle.status === "running" ? currentRound(circle).clock : null;
const leftIn = (story: Story): number | null => {
  const clock = clockOf(story);
  return clock && remaining(clock, story.now);
};

describe("time that is set while a rung pause holds the grace", () => {
  const rung = started([{ graceSeconds: 30 }, {}])
    .wait(10 * minute + 10 * second)
    .does("Ann", "ringPause");

  it("[RC5] opens the round again, held until the pause is over", () => {
    const held = { bell: rung.now - 10 * second, left: 20 * second };
    expect(clockOf(rung)).toMatchObject({ status: "breath", grace: held });
    expect(leftIn(rung)).toBe(0);
    for (const what of [
      ["setTime", 90],
      ["addTime", 90],
    ] as const) {
      const set = rung.wait(minute).does("Fay", what);
      expect(clockOf(set)).toEqual({
        status: "breath",
        until: rung.now + 2 * minute,
        left: 90 * second,
        grace: null,
      });
      expect([leftIn(set), leftIn(set.wait(30 * second))]).toEqual([90 * second, 90 * second]);
    }
  });

  it("[RC5] is counted down after the pause, and no rest of the old grace with it", () => {
    const set = rung.does("Fay", ["setTime", 90]);
    for (const on of [set.wait(2 * minute), set.does("Fay", "resume")]) {
      expect(clockOf(on)).toEqual({ status: "open", endsAt: on.now + 90 * second });
      expect(clockOf(on.wait(89 * second))?.status).toBe("open");
      expect(clockOf(on.wait(90 * second))).toMatchObject({
        status: "grace",
        until: on.now + 120 * second,
      });
    }
    expect(clockOf(set.does("Fay", "end"))?.status).toBe("grace");
  });
});
