import { expect, it } from "vitest";
import { createStoredLength } from "./storedLength.ts";

const loadedWith = (...lengths: number[]) =>
  createStoredLength(lengths.map((length) => new Uint8Array(length)));

it("can be less as soon as a page is more than one update", () => {
  const length = loadedWith();
  expect(length.canBeLess).toBe(false);
  length.add(20);
  expect(length.canBeLess).toBe(false);
  length.add(20);
  expect(length.canBeLess).toBe(true);
  expect(loadedWith(20, 20).canBeLess).toBe(true);
});

it("is much after two thousand keystrokes, or far more bytes than the page is as one update", () => {
  const many = loadedWith();
  for (let count = 0; count < 2048; count += 1) many.add(20);
  expect(many.isMuch).toBe(false);
  many.add(20);
  expect(many.isMuch).toBe(true);
  many.becomeOne(30_000);
  expect([many.isMuch, many.canBeLess]).toEqual([false, false]);
  many.add(90_000);
  expect(many.isMuch).toBe(false);
  many.add(6_000);
  expect(many.isMuch).toBe(true);
});

it("can be less still when it could not become one", () => {
  const length = loadedWith(20, 20);
  length.becomeOne(30);
  length.stayMany();
  expect([length.isMuch, length.canBeLess]).toEqual([false, true]);
});
