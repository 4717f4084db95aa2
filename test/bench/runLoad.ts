import { setTimeout as wait } from "node:timers/promises";
import type { Contestant } from "./contestant.ts";
import { endServer } from "./endServer.ts";
import type { Load } from "./loads.ts";
import { cpuOf, memoryOf } from "./measure/process.ts";
import { createTally } from "./measure/tally.ts";
import { typeAll } from "./measure/typing.ts";

/** What one server took for one load in one round. Times in milliseconds unless they say otherwise. */
export interface LoadFigures {
  /** Microseconds of the server's CPU for each letter that came to each other person. */
  readonly cpuEach: number;
  readonly framesEach: number;
  readonly bytesEach: number;
  /** Letters that came, of those that should have; 1 is all. */
  readonly arrived: number;
  /** The share of one core that the server, and the people's side, were busy. */
  readonly serverBusy: number;
  readonly peopleBusy: number;
  readonly toPeer: Waits;
  /** NaN where a server does not say what is kept. */
  readonly toKept: Waits;
  /** Bytes: with nobody there, and for each person who has come in and not yet written. */
  readonly idleMemory: number;
  readonly memoryEach: number;
}

export interface Waits {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Everyone types for so long before anything counts: code gets warm, first frames are behind. */
const warmUp = 3_000;
/** What a process uses is looked at after it has been left alone for so long. */
const settling = 1_500;

/** Starts a server, lets everybody in, lets them type for so many seconds, and ends it. */
export async function runLoad(
  contestant: Contestant,
  load: Load,
  seconds: number,
  options: readonly string[],
): Promise<LoadFigures> {
  const server = contestant.start(options);
  try {
    const address = await server.address;
    await wait(settling);
    const idleMemory = memoryOf(server.pid);
    const people = load.circles * load.people;
    const tally = createTally(people, () => performance.now());
    const crowd = await contestant.road.enter(address, load, tally);
    await wait(settling);
    const memoryEach = (memoryOf(server.pid) - idleMemory) / people;

    const stopTyping = typeAll(crowd.keys);
    await wait(warmUp);
    const cpuBefore = cpuOf(server.pid);
    const ownBefore = process.cpuUsage();
    const begun = performance.now();
    const stopCounting = tally.count();
    await wait(seconds * 1000);
    const counted = stopCounting();
    const took = performance.now() - begun;
    const cpu = cpuOf(server.pid) - cpuBefore;
    const own = process.cpuUsage(ownBefore);
    stopTyping();
    crowd.leave();

    const { keys, deliveries, frames, bytes, toPeer, toKept } = counted;
    return {
      cpuEach: (cpu * 1000) / deliveries,
      framesEach: frames / deliveries,
      bytesEach: bytes / deliveries,
      arrived: deliveries / (keys * (load.people - 1)),
      serverBusy: cpu / took,
      peopleBusy: (own.user + own.system) / 1000 / took,
      toPeer: waits(toPeer),
      toKept: waits(toKept),
      idleMemory,
      memoryEach,
    };
  } finally {
    await endServer(server, options);
  }
}

const waits = (times: { quantile: (share: number) => number }): Waits => ({
  p50: times.quantile(0.5),
  p95: times.quantile(0.95),
  p99: times.quantile(0.99),
});
