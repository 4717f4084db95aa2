import { type Circle, type Seat, seatedAt } from "./circle.ts";
import type { Context } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Event } from "./event.ts";
import type { SeatId } from "./ids.ts";
import { reject } from "./rejection.ts";

/** Somebody leaves, and takes every word of theirs along [ER2]. */
export function decideTakeAll(circle: Circle, seat: Seat): Decision {
  const all = [...circle.pages.values(), ...circle.whispers.values()];
  const mine = all.filter(({ author }) => author === seat.id);
  const erased = mine.map(({ id }): Event => ({ type: "pageErased", page: id }));
  return [...erased, { type: "seatEmptied", seat: seat.id }];
}

/**
 * A facilitator removes a peer, for good [SE9]: the peers' link changes with it, or whoever was
 * removed would come back by it. No id is made of this command's entropy, so it is as secret as the
 * link has to be.
 */
export function decideRemove(
  circle: Circle,
  seat: Seat,
  removed: SeatId,
  { entropy }: Context,
): Decision {
  const other = seatedAt(circle, removed);
  if (seat.role !== "facilitator" || other?.role !== "peer") return reject("notYours");
  return [{ type: "seatRemoved", seat: other.id, peerLink: entropy }];
}
