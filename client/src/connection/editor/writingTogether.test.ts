import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FakeArea } from "./area.fake.ts";
import { device, outbox } from "./device.fake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("two people in one prompt", () => {
  // Short texts and many beginnings: there the two meet most often.
  const beginnings = 30;
  const edits = 100;

  it("never diverge over 3,000 edits, compositions and undos", { timeout: 60_000 }, () => {
    let counted = 0;
    for (let seed = 1; seed <= beginnings; seed += 1) counted += writeTogether(seed, edits);
    expect(counted).toBeGreaterThan(beginnings * 20);
  });
});

/** Two people write at random, with words late on the way; answers how long their text became. */
function writeTogether(seed: number, edits: number): number {
  const [a, b] = [device(), device()];
  const [toB, toA] = [outbox(a.doc), outbox(b.doc)];
  const next = randomFrom(seed);
  for (let i = 0; i < edits; i += 1) {
    doSomething((next(2) === 0 ? a : b).area, next);
    if (next(3) === 0) toB(b.doc);
    if (next(3) === 0) toA(a.doc);
    if (next(10) === 0) vi.advanceTimersByTime(700);
  }
  for (const { area } of [a, b]) area.says("blur");
  toB(b.doc);
  toA(a.doc);
  const text = a.area.value;
  expect([b.area.value, a.text.toJSON(), b.text.toJSON()], `seed ${seed}`).toEqual([
    text,
    text,
    text,
  ]);
  expect(text.isWellFormed() && !text.includes("\ufffd"), `seed ${seed}`).toBe(true);
  for (const { unbind } of [a, b]) unbind();
  return text.length;
}

const letters = ["a", "b", " ", "\n", "é", "😀", "😁", "漢字", "word"];

function doSomething(area: FakeArea, next: (n: number) => number): void {
  const border = (at: number): number => (area.value.slice(0, at).isWellFormed() ? at : at - 1);
  const from = border(next(area.value.length + 1));
  const to = border(Math.min(area.value.length, from + (next(3) === 0 ? next(9) : 0)));
  area.setSelectionRange(from, Math.max(from, to));
  const insert = next(4) === 0 && to > from ? "" : (letters[next(letters.length)] ?? "");
  switch (next(10)) {
    case 0:
      return area.change(insert);
    case 1:
      area.says("compositionstart");
      return area.type(insert);
    case 2:
      return void area.says("compositionend");
    case 3:
      return void area.press("z", { ctrlKey: true, shiftKey: next(3) === 0 });
    default:
      return area.type(insert);
  }
}

/** Whole numbers below n, the same for the same seed. */
function randomFrom(seed: number): (n: number) => number {
  let state = seed * 7_919;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}
