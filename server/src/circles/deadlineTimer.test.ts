import { beforeEach, describe, expect, it } from "vitest";
import { movedTime } from "../ports/time.fake.ts";
import { settled } from "./calledCircle.fixture.ts";
import { type DeadlineTimer, createDeadlineTimer } from "./deadlineTimer.ts";

let time: ReturnType<typeof movedTime>;
let rung: number[];
let failures: unknown[];
let isAway: boolean;
let timer: DeadlineTimer;

beforeEach(() => {
  time = movedTime(0);
  [rung, failures, isAway] = [[], [], false];
  const ring = async (): Promise<void> => {
    rung.push(time.now());
    if (isAway) throw new Error("away");
  };
  timer = createDeadlineTimer(time, ring, (error) => failures.push(error));
});

describe("the timer of a circle", () => {
  it("rings at the last instant that was set, and once", () => {
    timer.set(500);
    timer.set(200);
    timer.set(300);
    time.move(1000);
    expect(rung).toEqual([300]);
  });

  it("rings at once for what is past, and never for nothing", () => {
    time.move(100);
    timer.set(50);
    time.move(0);
    timer.set(null);
    time.move(100_000);
    expect(rung).toEqual([100]);
  });

  it("rings again in a second when it failed, and one timer is set however it went", async () => {
    isAway = true;
    timer.set(10);
    time.move(10);
    await settled();
    expect([failures.length, time.timers]).toEqual([1, 1]);
    isAway = false;
    time.move(1000);
    await settled();
    expect([rung, time.timers]).toEqual([[10, 1010], 0]);
  });

  it("rings no more when it was stopped, whatever is set or fails later", async () => {
    isAway = true;
    timer.set(10);
    time.move(10);
    timer.stop();
    await settled();
    timer.set(20);
    expect(time.timers).toBe(0);
  });
});
