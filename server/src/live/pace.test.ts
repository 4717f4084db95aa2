import { describe, expect, it } from "vitest";
import { movedTime } from "../ports/time.fake.ts";
import { createPace } from "./pace.ts";

function paced() {
  const time = movedTime(0);
  const runs: number[] = [];
  const pace = createPace(
    time,
    () => 40,
    () => void runs.push(time.now()),
  );
  return { time, runs, pace };
}

describe("a pace", () => {
  it("runs at once after a pause", () => {
    const { time, runs, pace } = paced();
    pace.ask();
    time.move(1000);
    pace.ask();
    expect(runs).toEqual([0, 1000]);
  });

  it("runs once for all who ask within a stretch, at its end", () => {
    const { time, runs, pace } = paced();
    for (let asked = 0; asked < 100; asked += 1) pace.ask();
    expect(runs).toEqual([0]);
    time.move(1000);
    expect(runs).toEqual([0, 40]);
  });

  it("runs at most once in each stretch, however often it is asked", () => {
    const { time, runs, pace } = paced();
    for (let moment = 0; moment < 100; moment += 1) {
      pace.ask();
      time.move(1);
    }
    time.move(1000);
    expect(runs).toEqual([0, 40, 80, 120]);
  });

  it("does not forget who asks while it runs", () => {
    const time = movedTime(0);
    const runs: number[] = [];
    const pace = createPace(
      time,
      () => 40,
      () => {
        runs.push(time.now());
        if (runs.length === 1) pace.ask();
      },
    );
    pace.ask();
    time.move(1000);
    expect(runs).toEqual([0, 40]);
  });

  it("runs no more when it was stopped, and leaves no timer", () => {
    const { time, runs, pace } = paced();
    pace.ask();
    pace.ask();
    pace.stop();
    pace.ask();
    time.move(1000);
    expect([runs, time.timers]).toEqual([[0], 0]);
  });
});
