import { hasAgreed } from "./agreeing.ts";
import { type Circle, type Seat, currentRound, pageIn, seatedAt, unreachable } from "./circle.ts";
import type { CareCommand } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Instant, SeatId } from "./ids.ts";
import { leaveGrace } from "./leaveGrace.ts";
import { breathTime, ringsApart } from "./pauseBell.ts";
import { reject } from "./rejection.ts";

/** How people take care of themselves and of one another [CA1]-[CA7]. */
export function decideCare(
  circle: Circle,
  seat: Seat,
  command: CareCommand,
  now: Instant,
): Decision {
  if (circle.status === "closed") return reject("circleClosed");
  switch (command.type) {
    case "ringPause":
      return ring(circle, seat, now);
    case "stepOut":
      // In the days after nobody is waited for, and nobody is told who is away [PR3].
      if (circle.status === "scheduled" || isAfter(circle)) return reject("notNow");
      return seat.steppedOut === null ? [{ type: "steppedOut", seat: seat.id, at: now }] : [];
    case "comeBack":
      return comeBack(circle, seat, now);
    case "nameGuardian":
      return nameGuardian(circle, seat, command.seat);
    default:
      return unreachable(command);
  }
}

const isAfter = (circle: Circle): boolean =>
  circle.status === "running" && currentRound(circle).planned.kind === "after";

/** Since when whom has stepped out. */
export const steppedOutIn = ({ seats }: Circle) =>
  seats.flatMap(({ id: seat, steppedOut: since }) => (since === null ? [] : [{ seat, since }]));

/** Anyone may ask for a pause; the limits keep anyone from holding the circle up, and do not bind the guardian [CA1], [CA3]. */
function ring(circle: Circle, seat: Seat, now: Instant): Decision {
  if (circle.status !== "running" || circle.leaving) return reject("notNow");
  if (!hasAgreed(circle, seat)) return reject("agreeFirst");
  const { id: round, clock, planned } = currentRound(circle);
  if (clock.status === "breath") return [];
  const holds = clock.status === "open" || clock.status === "grace";
  if (!holds || planned.kind === "after") return reject("notNow");
  const { by, restsUntil } = circle.rung;
  const last = by.get(seat.id);
  if (!seat.guardian) {
    if (last !== undefined && now < last + ringsApart) return reject("rangLately");
    if (restsUntil !== null && now < restsUntil) return reject("bellRests");
  }
  const held =
    clock.status === "open"
      ? { left: Math.max(0, clock.endsAt - now), grace: null }
      : { left: clock.left, grace: { bell: clock.bell, left: Math.max(0, clock.until - now) } };
  return [{ type: "pauseRung", round, seat: seat.id, at: now, until: now + breathTime, ...held }];
}

/** Whoever is back has the pen again: a circle that moves on leaves them the grace [CA6]. */
function comeBack(circle: Circle, seat: Seat, now: Instant): Decision {
  if (seat.steppedOut === null) return [];
  const back = { type: "cameBack", seat: seat.id } as const;
  if (circle.status !== "running") return [back];
  const page = pageIn(circle, circle.current, seat.id);
  return [back, ...(page?.standing === "writing" ? leaveGrace(circle, now) : [])];
}

/** A facilitator gives the guardian's part to somebody, or takes it back [CA7]. */
function nameGuardian(circle: Circle, seat: Seat, named: SeatId | null): Decision {
  if (seat.role !== "facilitator") return reject("notYours");
  if (named !== null && !seatedAt(circle, named)) return reject("notYours");
  const now = circle.seats.find(({ guardian }) => guardian)?.id ?? null;
  return now === named ? [] : [{ type: "guardianNamed", seat: named }];
}
