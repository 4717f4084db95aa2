import { describe, expect, it } from "vitest";
import { shortName } from "./shortName.ts";

describe("a name on the ring", () => {
  it.each([
    ["An", "An"],
    ["Janos", "Janos"],
    ["Pei Fen", "Pei"],
    ["Melanie", "Mel…"],
    ["Maximilian Alexander", "Max…"],
    ["王小明", "王小明"],
    ["ありがとう", "あ…"],
    ["👩‍👩‍👧 Family", "👩‍👩‍👧"],
  ])("%s is written as %s", (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
