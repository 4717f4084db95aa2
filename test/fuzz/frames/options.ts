import { parseArgs } from "node:util";
import type { Fuzzer } from "./run.ts";

/** What a run of the fuzzers is to do. */
export interface Options {
  readonly seed: number;
  /** Frames of all fuzzers together. */
  readonly count: number;
  readonly fuzzers: readonly Fuzzer[];
}

export const usage = "npm run fuzz -- [--seed 1] [--count 1000000] [--only bytes|structures]";

/** Reads the command line; throws with a sentence when it says what is not known. */
export function readOptions(args: readonly string[], seed: number): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: "string", default: String(seed) },
      count: { type: "string", default: "1000000" },
      only: { type: "string" },
    },
  });
  return {
    seed: whole("seed", values.seed),
    count: whole("count", values.count),
    fuzzers: values.only === undefined ? ["bytes", "structures"] : [fuzzerOrThrow(values.only)],
  };
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new Error(`--${name} must be a whole number from 1 on.`);
}

function fuzzerOrThrow(name: string): Fuzzer {
  if (name === "bytes" || name === "structures") return name;
  throw new Error(`"${name}" is no fuzzer: there are bytes and structures.`);
}
