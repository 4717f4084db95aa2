import type { Time } from "./time.ts";

/** A clock for tests: it stands still until it is moved. */
export interface MovedTime extends Time {
  /** Moves on by so many milliseconds; what falls due on the way runs in order, each at its instant. */
  move(milliseconds: number): void;
  /** Timers that were started and have neither run nor been stopped. */
  readonly timers: number;
}

/** A clock that stands at the given instant. */
export function movedTime(start = Date.UTC(2027, 0, 1)): MovedTime {
  let now = start;
  let count = 0;
  const timers = new Map<number, { readonly due: number; readonly run: () => void }>();

  const nextDue = (until: number) =>
    [...timers]
      .filter(([, { due }]) => due <= until)
      .toSorted(([a, { due: dueA }], [b, { due: dueB }]) => dueA - dueB || a - b)[0];

  return {
    now: () => now,
    after(milliseconds, run) {
      const id = count++;
      timers.set(id, { due: now + Math.max(0, milliseconds), run });
      return () => timers.delete(id);
    },
    move(milliseconds) {
      const until = now + milliseconds;
      for (let next = nextDue(until); next; next = nextDue(until)) {
        const [id, { due, run }] = next;
        timers.delete(id);
        now = due;
        run();
      }
      now = until;
    },
    get timers() {
      return timers.size;
    },
  };
}
