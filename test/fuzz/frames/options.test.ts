import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";

describe("the fuzzers' command line", () => {
  it("throws a million frames of both kinds, with a seed of its own", () => {
    expect(readOptions([], 7)).toEqual({
      seed: 7,
      count: 1_000_000,
      fuzzers: ["bytes", "structures"],
    });
  });

  it("takes a seed, a count and one kind", () => {
    const args = ["--seed", "3", "--count", "500", "--only", "bytes"];
    expect(readOptions(args, 7)).toEqual({ seed: 3, count: 500, fuzzers: ["bytes"] });
  });

  it("says what it does not know", () => {
    expect(() => readOptions(["--count", "none"], 7)).toThrow("--count must be a whole number");
    expect(() => readOptions(["--only", "noise"], 7)).toThrow('"noise" is no fuzzer');
  });
});
