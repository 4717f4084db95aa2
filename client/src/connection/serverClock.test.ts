import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createServerClock } from "./serverClock.ts";

const serverStart = Date.UTC(2026, 10, 14, 18);

beforeEach(() => {
  vi.useFakeTimers({ now: serverStart });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server whose answers take `way()` milliseconds there and back again, and a browser whose clock is an hour off. */
function world(way: () => number) {
  let asleep = 0;
  const server = () => Date.now();
  const clock = createServerClock({
    probe: async () => {
      await sleep(way());
      const now = Math.floor(server());
      await sleep(way());
      return now;
    },
    monotonic: () => performance.now() - asleep,
    wall: () => Date.now() + 3_600_000,
  });
  const error = () => clock.now() - server();
  return { clock, error, fallAsleep: (time: number) => (asleep += time) };
}

const sleep = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

function jitter(seed: number): () => number {
  let state = seed * 7_919;
  return () => (state = (state * 48_271) % 2_147_483_647) % 100;
}

describe("the server's clock", () => {
  it("is right on a computer whose clock is wrong by an hour", async () => {
    const { clock, error } = world(() => 5);
    expect(error()).toBeCloseTo(3_600_000, -2);
    expect(clock.settled.get()).toBe(false);
    clock.ask();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(clock.settled.get()).toBe(true);
    expect(Math.abs(error())).toBeLessThanOrEqual(6);
    clock.stop();
  });

  it("differs by less than 50 ms between any two people, with 100 ms of jitter each way", async () => {
    const people = Array.from({ length: 100 }, (_, seed) => world(jitter(seed + 1)));
    for (const { clock } of people) clock.ask();
    await vi.advanceTimersByTimeAsync(3_000);
    const errors = people.map(({ error }) => error()).toSorted((a, b) => a - b);
    for (const { clock } of people) clock.stop();
    const differences = errors.flatMap((a, i) => errors.slice(i + 1).map((b) => b - a));
    const p99 = differences.toSorted((a, b) => a - b)[Math.floor(differences.length * 0.99)];
    expect(p99).toBeLessThan(50);
  });

  it("lets one quick answer outweigh many slow ones", async () => {
    const ways = [400, 400, 2, 2, 900, 0, 700, 3];
    const { clock, error } = world(() => ways.shift() ?? 500);
    clock.ask();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(Math.abs(error())).toBeLessThanOrEqual(5);
    clock.stop();
  });

  it("is right again after a sleep, as soon as somebody is back", async () => {
    const { clock, error, fallAsleep } = world(() => 10);
    clock.ask();
    await vi.advanceTimersByTimeAsync(3_000);
    fallAsleep(600_000);
    expect(error()).toBeLessThan(-500_000);
    clock.ask();
    await vi.advanceTimersByTimeAsync(100);
    expect(Math.abs(error())).toBeLessThanOrEqual(11);
    clock.stop();
  });

  it("takes no harm from answers that never come, and leaves no timer", async () => {
    const clock = createServerClock({
      probe: () => Promise.reject(new Error("no answer")),
      monotonic: () => performance.now(),
      wall: () => Date.now(),
    });
    clock.ask();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clock.settled.get()).toBe(false);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(5);
    clock.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
