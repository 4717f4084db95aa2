import { type Running, currentRound, roundAfter } from "./circle.ts";
import type { Event } from "./event.ts";
import { evolveAll } from "./evolve.ts";
import type { Instant, Millis } from "./ids.ts";

/** A move can be undone for this long [RM4]. */
export const undoTime: Millis = 5_000;

/** The circle begins to leave its current round at this instant, and moves at that one, or when the undo is over. */
export function beginLeaving(circle: Running, now: Instant, moveAt: Instant = now): Event {
  const { id, clock } = currentRound(circle);
  const to = roundAfter(circle, id)?.id ?? null;
  const undoUntil = now + undoTime;
  return {
    type: "leavingBegan",
    to,
    undoUntil,
    moveAt: Math.max(moveAt, undoUntil),
    before: clock,
  };
}

/**
 * The end of the current round. Where the plan wants it to go on by itself, and at the end of the days after, that is as if a
 * facilitator had asked for next at this moment [RM10], [RK2].
 */
export function endOf(
  circle: Running,
  { bell, left }: { readonly bell: Instant; readonly left: Millis },
  now: Instant,
): readonly Event[] {
  const { id, planned } = currentRound(circle);
  const ended: Event = { type: "roundEnded", round: id, bell, left };
  const after = evolveAll(circle, [ended]);
  const byItself = planned.onward === "byItself" || planned.kind === "after";
  const goesOn = byItself && circle.leaving === null;
  return goesOn && after?.status === "running" ? [ended, beginLeaving(after, now)] : [ended];
}
