import { expect, it } from "vitest";
import { createTally } from "./tally.ts";

it("a delivery is a letter on another's screen; one's own letter is none", () => {
  let now = 0;
  const tally = createTally(3, () => now);
  const stop = tally.count();
  expect(tally.press(0)).toBe(0);
  now = 10;
  expect(tally.press(0)).toBe(1);
  now = 30;
  tally.reached(1, tally.writerOf(0), 0, 2);
  tally.reached(0, tally.writerOf(0), 0, 2);
  tally.reached(2, 1, 0, 5);
  tally.frame(40);
  tally.kept(0, 1);
  now = 50;
  tally.kept(0, 2);
  const { keys, deliveries, frames, bytes, toPeer, toKept } = stop();
  expect({ keys, deliveries, frames, bytes }).toEqual({
    keys: 2,
    deliveries: 2,
    frames: 1,
    bytes: 40,
  });
  expect([toPeer.quantile(0.5), toPeer.quantile(1)].map(Math.round)).toEqual([20, 30]);
  expect([toKept.quantile(0.5), toKept.quantile(1)].map(Math.round)).toEqual([30, 40]);
});

it("only what happens between beginning and end counts", () => {
  const tally = createTally(2, () => 0);
  tally.press(0);
  const stop = tally.count();
  const counted = stop();
  tally.press(0);
  expect(counted.keys).toBe(0);
});
