import type { RoundClock } from "./circle.ts";
import type { Event } from "./event.ts";
import type { Instant, Millis, RoundId } from "./ids.ts";

/** A pause that somebody rang for ends by itself after this long [CA2]. */
export const breathTime: Millis = 2 * 60_000;
/** After it has gone on, a circle hears no other ring for this long [CA3]. */
export const bellRest: Millis = 2 * 60_000;
/** A person rings once in this long [CA3]. */
export const ringsApart: Millis = 10 * 60_000;

/** A round that was held by the bell goes on at this instant, with the time or the grace that it had left [CA2]. */
export function goOn(
  round: RoundId,
  { left, grace }: Extract<RoundClock, { status: "breath" }>,
  at: Instant,
): Event {
  if (!grace) return { type: "roundResumed", round, endsAt: at + left };
  return { type: "graceBegan", round, bell: grace.bell, until: at + grace.left, left };
}

/** When the bell that ends a round has rung, and what was left then; null before it has, and when all is over. */
export function rungAlready(
  clock: RoundClock,
): { readonly bell: Instant; readonly left: Millis } | null {
  if (clock.status === "grace") return { bell: clock.bell, left: clock.left };
  if (clock.status !== "breath" || !clock.grace) return null;
  return { bell: clock.grace.bell, left: clock.left };
}
