import type { Time } from "@beside/server/ports/time.ts";

/**
 * Real time that can be moved ahead: what is due by then runs, in order, as if nobody had waited.
 * Sockets and stores keep the machine's time; only the circles' clock is moved.
 */
export interface ShiftedTime extends Time {
  /** Moves the clock ahead by this many milliseconds and runs what fell due on the way. */
  ahead(milliseconds: number): Promise<void>;
}

interface Due {
  readonly at: number;
  readonly run: () => void;
}

/** Makes a clock that stands at this instant until it is moved. */
export function shiftedTime(start: number): ShiftedTime {
  let now = start;
  const waiting = new Set<Due>();
  const next = (until: number): Due | undefined =>
    [...waiting].filter((due) => due.at <= until).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after(milliseconds, run) {
      const due = { at: now + milliseconds, run };
      waiting.add(due);
      return () => waiting.delete(due);
    },
    async ahead(milliseconds) {
      const until = now + milliseconds;
      for (let due = next(until); due; due = next(until)) {
        waiting.delete(due);
        now = Math.max(now, due.at);
        due.run();
        // A deadline is decided and kept in the background before it sets the next one.
        await new Promise((done) => setTimeout(done, 20));
      }
      now = until;
    },
  };
}
