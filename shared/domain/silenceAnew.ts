import { type Circle, roundOf } from "./circle.ts";
import type { Event } from "./event.ts";
import { withRound } from "./withPart.ts";

/** Where a clock that was held goes on, the silence between two turns begins anew at that moment [OB3]. */
export function silenceAnew(
  circle: Circle,
  event: Extract<Event, { type: "roundResumed" | "graceBegan" }>,
): Circle {
  const { clock, piece, planned } = roundOf(circle, event.round);
  const isHeld = clock.status === "paused" || clock.status === "breath";
  if (!isHeld || piece?.state.at !== "resting") return circle;
  const goesOn =
    event.type === "roundResumed"
      ? event.endsAt - clock.left
      : clock.status === "breath" && clock.grace
        ? event.until - clock.grace.left
        : event.bell;
  const state = { ...piece.state, until: goesOn + planned.silenceSeconds * 1000 };
  return withRound(circle, event.round, { piece: { ...piece, state } });
}
