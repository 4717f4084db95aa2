import { randomInt } from "node:crypto";
import { readOptions, usage } from "./options.ts";
import { shortfalls } from "./proof.ts";
import { runFuzzer } from "./run.ts";

/** The fuzzers by hand: prints the seed, the counts by kind, and what did not hold. */
function main(): number {
  const { seed, count, fuzzers } = readOptions(process.argv.slice(2), randomInt(1, 2 ** 31));
  const missing: string[] = [];
  for (const fuzzer of fuzzers) {
    const frames = Math.ceil(count / fuzzers.length);
    console.log(`${fuzzer}: seed ${seed}, ${frames} frames`);
    const begun = performance.now();
    const result = runFuzzer(fuzzer, seed, frames);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(result.tally.table());
    console.log(`memory grew by ${(result.growth / 2 ** 20).toFixed(1)} MB; ${seconds} s\n`);
    missing.push(...shortfalls(fuzzer, frames, result));
  }
  for (const each of missing) console.error(each);
  return missing.length === 0 ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (problem) {
  console.error(problem);
  console.error(usage);
  process.exitCode = 1;
}
