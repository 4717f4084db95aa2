import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { paced } from "./paced.ts";
import { createStore } from "./store.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it("the first change is told at once, later ones once a pause, the last for sure", () => {
  const store = createStore(0);
  const told: number[] = [];
  const leave = paced(store.subscribe, 400)(() => told.push(store.get()));
  for (let n = 1; n <= 9; n++) {
    store.set(n);
    vi.advanceTimersByTime(100);
  }
  expect(told).toEqual([1, 4, 8]);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([1, 4, 8, 9]);
  store.set(10);
  expect(told.at(-1)).toBe(10);
  leave();
  store.set(11);
  expect(told.at(-1)).toBe(10);
  expect(vi.getTimerCount()).toBe(0);
});
