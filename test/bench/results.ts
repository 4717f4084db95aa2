import type { Load } from "./loads.ts";
import { type Spread, spreadOf } from "./measure/spread.ts";
import type { LoadFigures } from "./runLoad.ts";
import type { StormFigures } from "./runStorm.ts";

/** Every round of one server, in order; a round has the same number for all servers. */
export interface ServerRounds<Figures> {
  readonly key: string;
  readonly name: string;
  readonly rounds: readonly Figures[];
}

/** All that a run of the benchmark found. */
export interface Results {
  readonly loads: readonly {
    readonly load: Load;
    readonly servers: readonly ServerRounds<LoadFigures>[];
  }[];
  readonly storm: readonly ServerRounds<StormFigures>[];
}

/** One figure over all rounds. */
export function over<Figures>(
  { rounds }: ServerRounds<Figures>,
  figure: (figures: Figures) => number,
): Spread | null {
  return spreadOf(rounds.map(figure));
}

/** One figure as a share of another server's in the same round; null when that one did not run. */
export function ratio<Figures>(
  server: ServerRounds<Figures>,
  other: ServerRounds<Figures> | undefined,
  figure: (figures: Figures) => number,
): Spread | null {
  const divisors = other?.rounds.map(figure) ?? [];
  return spreadOf(server.rounds.map((round, index) => figure(round) / (divisors[index] ?? NaN)));
}
