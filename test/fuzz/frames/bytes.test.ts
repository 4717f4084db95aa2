import { expect, it } from "vitest";
import { shortfalls } from "./proof.ts";
import { runFuzzer } from "./run.ts";

const seed = 20_261_123;
const frames = 30_000;

it(
  `${frames} real frames with spoiled bytes harm no page and nobody who writes there (seed ${seed})`,
  { timeout: 240_000 },
  () => {
    const result = runFuzzer("bytes", seed, frames);
    console.log(result.tally.table());
    expect(shortfalls("bytes", frames, result)).toEqual([]);
  },
);
