import { type Circle, type Round, pageIn } from "./circle.ts";
import type { Event } from "./event.ts";
import { evolveAll } from "./evolve.ts";
import type { Ids, Instant } from "./ids.ts";
import { lengthOf } from "./plan.ts";

/** Opens a round at this instant, with the time it had left if it was set aside, and a page for everyone. */
export function openRound(circle: Circle, round: Round, at: Instant, ids: Ids): readonly Event[] {
  const left = round.clock.status === "waiting" && round.clock.left > 0 ? round.clock.left : null;
  const time = left ?? lengthOf(round.planned);
  const length = Math.max(round.length, time);
  const opened: Event = { type: "roundOpened", round: round.id, endsAt: at + time, length };
  return [opened, ...openMissingPages(circle, [opened], ids)];
}

/** A page in the current round for every seated person who has none yet, after these events [PG1]. */
export function openMissingPages(
  circle: Circle,
  events: readonly Event[],
  ids: Ids,
): readonly Event[] {
  const after = evolveAll(circle, events);
  if (after?.status !== "running") return [];
  const round = after.current;
  return after.seats
    .filter((seat) => seat.standing === "seated" && !pageIn(after, round, seat.id))
    .map((seat) => ({ type: "pageOpened", page: ids.page(), round, seat: seat.id }));
}
