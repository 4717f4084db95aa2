import type { Instant, Millis } from "@beside/shared/domain";
import { type ClockBounds, narrow } from "./clockBounds.ts";
import { type Store, createStore } from "./store.ts";
import { after, every } from "./timers.ts";

/** The server's clock, as this browser knows it. */
export interface ServerClock {
  /** The instant at the server. Before anything was heard from it, this computer's own. */
  now(): Instant;
  /** Whether enough was heard for people to see the same second. */
  readonly settled: Store<boolean>;
}

export interface ClockNeeds {
  /** Asks the server for its instant; rejects when no answer comes. */
  readonly probe: () => Promise<Instant>;
  /** Milliseconds that only ever grow, whatever the computer's clock is set to. */
  readonly monotonic: () => Millis;
  /** What this computer takes for the time, until the server has spoken. */
  readonly wall: () => Instant;
}

/** A clock that is asked for, and the ways to ask again and to stop. */
export interface ProbedClock extends ServerClock {
  /** Asks several times in a row: on each connection, and when the person comes back to the page. */
  ask(): void;
  stop(): void;
}

/** So many probes in a row, so far apart: with 100 ms of jitter the best of eight is within 25 ms. */
const burst = { probes: 8, apart: 150 } as const;
/** Between bursts one probe this often keeps up with two crystals drifting apart. */
const refreshEvery = 30_000;
const probesToSettle = 4;

/** Keeps an estimate of the server's clock from what its probes tell. It starts no probe by itself but the refreshing ones. */
export function createServerClock({ probe, monotonic, wall }: ClockNeeds): ProbedClock {
  const settled = createStore(false);
  const before = wall() - monotonic();
  let bounds: ClockBounds | null = null;
  let heard = 0;
  let stopBurst = () => {};

  async function sample(): Promise<void> {
    const sent = monotonic();
    const server = await probe();
    const received = monotonic();
    // The server read its clock, in whole milliseconds, at some moment between the two.
    bounds = narrow(bounds, { low: server - received, high: server + 1 - sent, at: received });
    heard += 1;
    if (heard >= probesToSettle) settled.set(true);
  }

  function ask(): void {
    stopBurst();
    let left: number = burst.probes;
    let stopNext = () => {};
    const next = () => {
      left -= 1;
      stopNext = left > 0 ? after(burst.apart, next) : () => {};
      sample().catch(ignoreLoss);
    };
    stopBurst = () => stopNext();
    next();
  }

  const stopRefreshing = every(refreshEvery, () => void sample().catch(ignoreLoss));
  return {
    settled,
    now: () => monotonic() + (bounds ? (bounds.low + bounds.high) / 2 : before),
    ask,
    stop() {
      stopBurst();
      stopRefreshing();
    },
  };
}

/** A probe that got no answer tells nothing about the time; the connection itself shows that it is gone. */
function ignoreLoss(): void {}
