import { expect, it } from "vitest";
import { createHistogram } from "./histogram.ts";
import { spreadOf } from "./spread.ts";

it("a histogram knows the share of times that were no longer", () => {
  const times = createHistogram();
  for (let each = 1; each <= 1000; each++) times.add(each);
  expect(times.count).toBe(1000);
  expect(times.quantile(0.5)).toBeCloseTo(500);
  expect(times.quantile(0.95)).toBeCloseTo(950);
  expect(times.quantile(0.99)).toBeCloseTo(990);
});

it("a histogram takes in what is out of its bounds, and says nothing of nothing", () => {
  const times = createHistogram();
  expect(times.quantile(0.5)).toBeNaN();
  times.add(-1);
  expect(times.quantile(0.5)).toBe(0);
  times.add(1e9);
  expect(times.quantile(1)).toBeCloseTo(20_000);
});

it("a spread is the least, the middle and the most of its rounds", () => {
  expect(spreadOf([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(spreadOf([NaN, 7])).toEqual({ min: 7, median: 7, max: 7 });
  expect(spreadOf([])).toBeNull();
});
