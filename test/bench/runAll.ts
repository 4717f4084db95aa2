import { resolve } from "node:path";
import type { Contestant } from "./contestant.ts";
import type { Options } from "./options.ts";
import type { Results, ServerRounds } from "./results.ts";
import { runLoad } from "./runLoad.ts";
import { runStorm } from "./runStorm.ts";

/** Runs everything, round by round, and tells of each run in a line. */
export async function runAll(
  chosen: readonly Contestant[],
  options: Options,
  tell: (line: string) => void,
): Promise<Results> {
  const { rounds, seconds, profile } = options;
  const node = profile === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${resolve(profile)}`];
  const loads = options.loads.map((load) => ({
    load,
    servers: emptyRounds<Awaited<ReturnType<typeof runLoad>>>(chosen),
  }));
  const storm = emptyRounds<NonNullable<Awaited<ReturnType<typeof runStorm>>>>(chosen);

  for (let round = 0; round < rounds; round++) {
    for (const { load, servers } of loads) {
      for (const { contestant, entry } of inTurn(chosen, servers, round)) {
        const figures = await runLoad(contestant, load, seconds, node);
        entry.rounds.push(figures);
        const { cpuEach, toPeer, arrived } = figures;
        tell(
          `round ${round + 1}  ${load.name.padEnd(6)} ${contestant.name.padEnd(26)} ${cpuEach.toFixed(2)} µs, p95 ${toPeer.p95.toFixed(1)} ms, ${(arrived * 100).toFixed(1)} % arrived`,
        );
      }
    }
    if (!options.storm) continue;
    for (const { contestant, entry } of inTurn(chosen, storm, round)) {
      const figures = await runStorm(contestant, node);
      if (!figures) continue;
      entry.rounds.push(figures);
      tell(
        `round ${round + 1}  storm  ${contestant.name.padEnd(26)} p95 ${figures.waits.p95.toFixed(0)} ms`,
      );
    }
  }
  return { loads, storm: storm.filter((server) => server.rounds.length > 0) };
}

type Entry<Figures> = ServerRounds<Figures> & { readonly rounds: Figures[] };

const emptyRounds = <Figures>(chosen: readonly Contestant[]): Entry<Figures>[] =>
  chosen.map(({ key, name }) => ({ key, name, rounds: [] }));

/** Each round begins with another server, so that none always runs on a machine that the one before has warmed. */
function inTurn<Figures>(
  chosen: readonly Contestant[],
  entries: readonly Entry<Figures>[],
  round: number,
): { contestant: Contestant; entry: Entry<Figures> }[] {
  const pairs = chosen.flatMap((contestant) => {
    const entry = entries.find(({ key }) => key === contestant.key);
    return entry ? [{ contestant, entry }] : [];
  });
  const first = round % Math.max(1, pairs.length);
  return [...pairs.slice(first), ...pairs.slice(0, first)];
}
