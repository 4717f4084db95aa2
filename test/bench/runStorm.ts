import { setTimeout as wait } from "node:timers/promises";
import type { Contestant, Storm } from "./contestant.ts";
import { endServer } from "./endServer.ts";
import { createHistogram } from "./measure/histogram.ts";
import { cpuOf } from "./measure/process.ts";
import type { Waits } from "./runLoad.ts";

/**
 * Three hundred people within a second. A circle has a hundred seats at most, so they are three full circles; 200 KB of
 * words are there already in each.
 */
export const storm: Storm = { circles: 3, people: 100, words: 200_000, pieces: 10 };

/** They come one after the other within this time, in milliseconds. */
const within = 1_000;
/** Who has not got everything by then makes the run fail, in milliseconds. */
const longest = 60_000;

/** How long each waited from setting out until everything was there, in milliseconds. */
export interface StormFigures {
  readonly waits: Waits;
  readonly slowest: number;
  /** Seconds of the server's CPU for all of it. */
  readonly cpu: number;
}

/** Starts a server, gets its circles ready, and lets everybody come. Null for a server that holds no words. */
export async function runStorm(
  { start, road }: Contestant,
  options: readonly string[],
): Promise<StormFigures | null> {
  if (!road.expect) return null;
  const server = start(options);
  try {
    const { come, leave } = await road.expect(await server.address, storm);
    await wait(1_500);
    const cpuBefore = cpuOf(server.pid);
    const times = createHistogram();
    const all = Promise.all(
      come.map(async (arrive, person) => {
        await wait((person * within) / come.length);
        const setOut = performance.now();
        await arrive();
        times.add(performance.now() - setOut);
      }),
    );
    const giveUp = new AbortController();
    const tooLong = wait(longest, undefined, { signal: giveUp.signal }).then(() => {
      throw new Error(`${times.count} of ${come.length} had everything after ${longest / 1000} s`);
    });
    await Promise.race([all, tooLong]).finally(() => giveUp.abort());
    const cpu = (cpuOf(server.pid) - cpuBefore) / 1000;
    leave();
    const [p50 = NaN, p95 = NaN, p99 = NaN] = [0.5, 0.95, 0.99].map(times.quantile);
    return { waits: { p50, p95, p99 }, slowest: times.quantile(1), cpu };
  } finally {
    await endServer(server, options);
  }
}
