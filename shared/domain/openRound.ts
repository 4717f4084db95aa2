import { type Circle, type Round, currentRound, pageIn } from "./circle.ts";
import type { Event } from "./event.ts";
import { evolveAll } from "./evolve.ts";
import type { Ids, Instant } from "./ids.ts";
import { lengthOf } from "./plan.ts";
import { traitsOf } from "./roundKind.ts";
import { signsIn } from "./signing.ts";

/** Opens a round at this instant, with the time it had left if it was set aside, and a page for everyone. */
export function openRound(circle: Circle, round: Round, at: Instant, ids: Ids): readonly Event[] {
  const left = round.clock.status === "waiting" && round.clock.left > 0 ? round.clock.left : null;
  const time = left ?? lengthOf(round.planned);
  const length = Math.max(round.length, time);
  const opened: Event = { type: "roundOpened", round: round.id, endsAt: at + time, length };
  return [opened, ...openMissingPages(circle, [opened], ids)];
}

/**
 * A page in the current round for every seated person who has none yet, after these events [PG1], if it is one with pages
 * [RK1]; in the days after a held one [RK3].
 */
export function openMissingPages(
  circle: Circle,
  events: readonly Event[],
  ids: Ids,
): readonly Event[] {
  const after = evolveAll(circle, events);
  if (after?.status !== "running") return [];
  const current = currentRound(after);
  const { id: round, planned } = current;
  if (!traitsOf(planned.kind).hasPages) return [];
  const opened = after.seats
    .filter((seat) => seat.standing === "seated" && !pageIn(after, round, seat.id))
    .map((seat) => {
      const signed = signsIn(after, current, seat);
      return { type: "pageOpened", page: ids.page(), round, seat: seat.id, signed } as const;
    });
  if (planned.kind !== "after") return opened;
  return opened.flatMap((event) => [event, { type: "pageHeld", page: event.page }]);
}
