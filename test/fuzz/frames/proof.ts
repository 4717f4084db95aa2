import { neverLetIn, sometimesLetIn } from "./hostile.ts";
import { spoilings } from "./mutated.ts";
import type { Fuzzer, Result } from "./run.ts";

/** Memory may grow by so much over a run, in bytes. */
const mostGrowth = 20 * 1024 * 1024;

/** What a run did not show: too few of a kind, a kind that was let in and never may be, memory. */
export function shortfalls(fuzzer: Fuzzer, frames: number, { tally, growth }: Result): string[] {
  const problems: string[] = [];
  const atLeast = (what: string, count: number, of: number): void => {
    const floor = Math.floor(frames / of);
    if (count < floor) problems.push(`${fuzzer}: ${what}: ${count}, and not ${floor}.`);
  };
  const refused = (kind: string): number => tally.count(kind) - tally.count(kind, "ok");

  atLeast("frames", tally.count("all"), 1);
  atLeast("what somebody honest wrote", tally.count("honest", "ok"), 5);
  for (const outcome of ["ok", "bad", "resync"] as const) {
    atLeast(outcome, tally.count("all", outcome), 50);
  }
  if (fuzzer === "bytes") {
    atLeast("unreadable", tally.count("all", "unreadable"), 50);
    for (const kind of spoilings) atLeast(kind, tally.count(kind), 50);
  } else {
    for (const kind of sometimesLetIn) {
      atLeast(`${kind}, let in`, tally.count(kind, "ok"), 2_000);
    }
    for (const kind of neverLetIn) {
      atLeast(`${kind}, refused`, refused(kind), 250);
      const through = tally.count(kind, "ok");
      if (through > 0) problems.push(`${fuzzer}: ${kind} was let in ${through} times.`);
    }
  }
  if (growth > mostGrowth) problems.push(`${fuzzer}: memory grew by ${growth} bytes.`);
  return problems;
}
