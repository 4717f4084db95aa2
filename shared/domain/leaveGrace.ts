import { type Running, currentRound } from "./circle.ts";
import type { Event } from "./event.ts";
import type { Instant } from "./ids.ts";
import { beginGrace } from "./timePassed.ts";

/**
 * The circle was to move on at once because nobody wrote, and now somebody does: the grace begins,
 * and the move waits for its end [RM5]. Nothing where the round has ended, or the plan gives none.
 */
export function leaveGrace(circle: Running, now: Instant): readonly Event[] {
  const { leaving } = circle;
  const { clock, planned } = currentRound(circle);
  if (!leaving || clock.status === "ended" || planned.graceSeconds === 0) return [];
  const grace = planned.graceSeconds * 1000;
  const until = clock.status === "grace" ? clock.until : now + grace;
  const moveAt = Math.max(leaving.undoUntil, until);
  const bell = clock.status === "grace" ? [] : beginGrace(circle, now, grace);
  return moveAt === leaving.moveAt ? bell : [{ type: "leavingBegan", ...leaving, moveAt }, ...bell];
}
