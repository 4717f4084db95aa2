import { keysPerSecond } from "../loads.ts";

/** How often is looked whose key is due, in milliseconds. */
const lookEvery = 2;

/**
 * Everyone types at their own steady pace, each beginning at their own moment, in the same order in every run. Returns the
 * way to stop.
 */
export function typeAll(keys: readonly (() => void)[]): () => void {
  const interval = 1000 / keysPerSecond;
  const start = performance.now();
  let pressed = 0;

  const order = keys
    .map((press, person) => ({ press, moment: momentOf(person) }))
    .toSorted((a, b) => a.moment - b.moment);

  const timer = setInterval(() => {
    const rounds = (performance.now() - start) / interval;
    for (;;) {
      const next = order[pressed % order.length];
      if (!next || Math.floor(pressed / order.length) + next.moment > rounds) return;
      pressed += 1;
      next.press();
    }
  }, lookEvery);
  return () => clearInterval(timer);
}

/** When in each interval a person types, from 0 to 1: as if drawn by lot, and the same in every run. */
function momentOf(person: number): number {
  let mixed = Math.imul(person + 1, 0x9e37_79b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca77);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
}
