import { type Circle, type Running, currentRound } from "./circle.ts";
import type { Instant } from "./ids.ts";
import { doorsBefore } from "./settings.ts";

/**
 * The next instant at which the circle changes by itself, or null when it waits for people. A pure
 * function of the circle, so that after a restart, or on another server, the clock is right [DL1].
 */
export function nextDeadline(circle: Circle): Instant | null {
  switch (circle.status) {
    case "scheduled":
      return circle.settings.startsAt - doorsBefore;
    case "running":
      return earliest(clockDeadline(circle), circle.leaving?.moveAt ?? null);
    default:
      return null;
  }
}

/** When the bell rings or the grace is over, whichever the current round is waiting for. */
export function clockDeadline(circle: Running): Instant | null {
  const { clock } = currentRound(circle);
  switch (clock.status) {
    case "open":
      return clock.endsAt;
    case "grace":
      return clock.until;
    default:
      return null;
  }
}

const earliest = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
