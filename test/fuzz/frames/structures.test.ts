import { expect, it } from "vitest";
import { shortfalls } from "./proof.ts";
import { runFuzzer } from "./run.ts";

const seed = 20_261_123;
const frames = 20_000;

it(
  `${frames} well-formed frames of somebody who means harm do none, to the page and to who writes there (seed ${seed})`,
  { timeout: 240_000 },
  () => {
    const result = runFuzzer("structures", seed, frames);
    console.log(result.tally.table());
    expect(shortfalls("structures", frames, result)).toEqual([]);
  },
);
