import { limits } from "@beside/shared/protocol";
import type { Time } from "../ports/time.ts";

/**
 * How fast one person may send. Each frame takes one from a purse that fills by
 * `updatesPerSecond`; whoever spends more than it holds is in debt and waits until it is paid, so
 * that in the end nobody is faster than that, and nobody is thrown out.
 */
export interface Allowance {
  /** Takes so many frames; returns how many milliseconds to wait before the next is read, 0 for none. */
  spend(frames: number): number;
  /** Whether nothing of the purse is spent (any more): then a new one is the same. */
  readonly isFull: boolean;
}

/** A full purse. */
export function createAllowance(time: Time): Allowance {
  let purse: number = limits.updateBurst;
  let at = time.now();

  function earn(): void {
    const now = time.now();
    const earned = (Math.max(0, now - at) * limits.updatesPerSecond) / 1000;
    purse = Math.min(limits.updateBurst, purse + earned);
    at = now;
  }

  return {
    get isFull() {
      earn();
      return purse === limits.updateBurst;
    },
    spend(frames) {
      earn();
      purse -= frames;
      return purse >= 0 ? 0 : Math.ceil((-purse * 1000) / limits.updatesPerSecond);
    },
  };
}
