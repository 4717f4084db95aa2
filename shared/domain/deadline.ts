import { type Circle, type Closed, type Running, currentRound, unreachable } from "./circle.ts";
import type { Instant } from "./ids.ts";
import { pieceDeadline } from "./piece.ts";
import { day, doorsBefore } from "./settings.ts";

/**
 * The next instant at which the circle changes by itself, or null when it waits for people. A pure
 * function of the circle, so that after a restart, or on another server, the clock is right [DL1].
 */
export function nextDeadline(circle: Circle): Instant | null {
  switch (circle.status) {
    case "scheduled":
      return circle.settings.startsAt - doorsBefore;
    case "gathering":
      return circle.settings.startsAt + closesAfter.waiting;
    case "running": {
      const inRound = earliest(clockDeadline(circle), circle.leaving?.moveAt ?? null);
      return earliest(earliest(inRound, pieceDeadline(circle)), closesByItself(circle));
    }
    case "closed":
      return keptUntil(circle);
    case "erased":
      return null;
    default:
      return unreachable(circle);
  }
}

/** A circle that nobody closes does so by itself, this long after its hour [DL3]. */
const closesAfter = { waiting: day, running: 3 * day };

/** When a running circle closes by itself, if nobody has closed it before [DL3]. */
export function closesByItself({ settings, rounds }: Running): Instant {
  const daysAfter = rounds.filter(({ planned }) => planned.kind === "after");
  const time = daysAfter.reduce((sum, { length }) => sum + length, 0);
  return settings.startsAt + closesAfter.running + time;
}

/** When a closed circle is erased [ER4]. */
export const keptUntil = (circle: Closed): Instant =>
  circle.closedAt + circle.settings.keepDays * day;

/** When the bell rings or the grace is over, whichever the current round is waiting for. */
export function clockDeadline(circle: Running): Instant | null {
  const { clock } = currentRound(circle);
  switch (clock.status) {
    case "open":
      return clock.endsAt;
    case "grace":
    case "breath":
      return clock.until;
    default:
      return null;
  }
}

const earliest = (a: Instant | null, b: Instant | null): Instant | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
