import { expect, it } from "vitest";
import { busyOf, inpOf, shiftOf } from "./figures.ts";

it("of fifty interactions the slowest but one counts, of fewer the slowest", () => {
  const told = [200, 100, 40];
  expect(inpOf(told, 49)).toBe(200);
  expect(inpOf(told, 50)).toBe(100);
  expect(inpOf(told, 100)).toBe(40);
  expect(inpOf(told, 150)).toBe(16);
  expect(inpOf([], 0)).toBeNaN();
});

it("shifts that come soon after one another are one, up to five seconds", () => {
  const at = (...moments: number[]) => moments.map((each) => ({ at: each, value: 0.01 }));
  expect(shiftOf([])).toBe(0);
  expect(shiftOf(at(0, 900, 1_800))).toBeCloseTo(0.03);
  expect(shiftOf(at(0, 1_100, 2_000))).toBeCloseTo(0.02);
  expect(shiftOf(at(...Array.from({ length: 10 }, (_, n) => n * 900)))).toBeCloseTo(0.06);
});

it("busy is what tasks took of the time that passed", () => {
  const before = { at: 10, tasks: 1, script: 0.5, layout: 0.1, style: 0.1 };
  const after = { at: 20, tasks: 3, script: 1.5, layout: 0.3, style: 0.2 };
  const busy = busyOf(before, after);
  expect(busy.all).toBeCloseTo(0.2);
  expect(busy.script).toBeCloseTo(0.1);
  expect(busy.layout).toBeCloseTo(0.03);
});
