import type { Millis } from "@beside/shared/domain";

/**
 * What is known of the offset from this browser's monotonic clock to the server's: it lies between
 * `low` and `high`. `at` is the monotonic moment at which that was so.
 */
export interface ClockBounds {
  readonly low: Millis;
  readonly high: Millis;
  readonly at: Millis;
}

/** Two ordinary crystals drift apart by less than this, in milliseconds a millisecond. */
const drift = 0.0001;

/**
 * Puts what a new probe says together with what was known. Every honest probe holds the true offset,
 * so the truth lies where all of them overlap, and a slow probe can never spoil a quick one. Where
 * they do not overlap, a clock has jumped (a computer that slept, a server that was set): then only
 * the new one counts.
 */
export function narrow(known: ClockBounds | null, probed: ClockBounds): ClockBounds {
  if (known === null) return probed;
  const aged = (probed.at - known.at) * drift;
  const low = Math.max(known.low - aged, probed.low);
  const high = Math.min(known.high + aged, probed.high);
  return low <= high ? { low, high, at: probed.at } : probed;
}
