import { expect, it } from "vitest";
import { pack, unpack } from "./packing.ts";

const bytes = (...lengths: number[]) =>
  lengths.map((length, n) => new Uint8Array(length).fill(n + 1));

it.each([[[]], [[0]], [[1]], [[3, 0, 70_000, 1]]])("gives back parts of lengths %j", (lengths) => {
  const parts = bytes(...lengths);
  expect(unpack(pack(parts)).map((part) => new Uint8Array(part))).toEqual(parts);
});

it("throws when something packed was cut short, and is never silent", () => {
  const packed = pack(bytes(5, 6));
  for (const length of [1, 4, 8, 10, packed.length - 1])
    expect(() => unpack(packed.subarray(0, length))).toThrow(RangeError);
});
