import { limits } from "@beside/shared/protocol";
import type { Time } from "../ports/time.ts";

/**
 * Whether a connection may ask for the clock once more. Each question takes one from a purse that
 * fills by `clockAsksPerSecond`: no client of ours ever empties it.
 */
export function createClockAsks(time: Time): () => boolean {
  let purse: number = limits.clockAskBurst;
  let at = time.now();
  return () => {
    const now = time.now();
    const earned = (Math.max(0, now - at) * limits.clockAsksPerSecond) / 1000;
    purse = Math.min(limits.clockAskBurst, purse + earned);
    at = now;
    if (purse < 1) return false;
    purse -= 1;
    return true;
  };
}
