import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { slowToSay } from "./slowToSay.ts";
import { createStore } from "./store.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("comes back to what it is slow to say when that has held, and says all else at once", () => {
  const keeping = createStore<"kept" | "keeping" | "notKept">("kept");
  const calm = slowToSay(keeping, "kept", 400);
  const told: string[] = [];
  const leave = calm.subscribe(() => told.push(calm.get()));
  for (let key = 0; key < 5; key++) {
    keeping.set("keeping");
    vi.advanceTimersByTime(100);
    keeping.set("kept");
    vi.advanceTimersByTime(100);
  }
  expect(told).toEqual(["keeping"]);
  vi.advanceTimersByTime(299);
  expect(told).toEqual(["keeping"]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(["keeping", "kept"]);
  keeping.set("notKept");
  expect(told.at(-1)).toBe("notKept");
  keeping.set("kept");
  leave();
  vi.advanceTimersByTime(1_000);
  expect(told.at(-1)).toBe("notKept");
  expect(calm.get()).toBe("kept");
  expect(vi.getTimerCount()).toBe(0);
});
