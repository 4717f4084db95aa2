import {
  type Circle,
  type Page,
  type Running,
  type Seat,
  currentRound,
  pageIn,
  unreachable,
} from "./circle.ts";
import type { PageCommand, SeatCommand } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Event } from "./event.ts";
import type { Instant } from "./ids.ts";
import { leaveGrace } from "./leaveGrace.ts";
import { reject } from "./rejection.ts";
import { traitsOf } from "./roundKind.ts";

/** What a person does with their own page, and asks of the clock, in the current round [PG6]-[PG8]. */
export function decidePage(
  circle: Circle,
  seat: Seat,
  command: Extract<SeatCommand, { round: unknown }>,
  now: Instant,
): Decision {
  if (circle.status === "closed") return reject("circleClosed");
  if (circle.status !== "running") return reject("notNow");
  if (command.type !== "askTime") return changePage(circle, seat, command, now);
  if (circle.current !== command.round) return reject("otherRound");
  return [{ type: "timeAsked", round: command.round }];
}

function changePage(circle: Running, seat: Seat, command: PageCommand, now: Instant): Decision {
  const page = pageIn(circle, command.round, seat.id);
  const isAfter = currentRound(circle).planned.kind === "after";
  // In the days after nobody is told who is done: there pass is of what one was given alone [PR3], [WI5].
  if (isAfter && circle.current === command.round && command.type === "done")
    return reject("notNow");
  if (isAfter && (command.type === "pass" || command.type === "takeUp"))
    return passRound(circle, seat, command);
  if (!page) return passRound(circle, seat, command);
  // The curtain stays in its author's hand when the round is over; done and pass belong to the round.
  const ofTheRound =
    command.type === "done" || command.type === "takeUp" || command.type === "pass";
  if (ofTheRound && circle.current !== command.round) {
    return reject("otherRound");
  }
  const events = eventFor(page, command.type);
  const writesAgain = command.type === "takeUp" && events.length > 0;
  return writesAgain ? [...events, ...leaveGrace(circle, now)] : events;
}

/** Where nobody has a page, one may still let the round go by, and take part after all [WI5]. */
function passRound(circle: Running, { id: seat }: Seat, { type, round }: PageCommand): Decision {
  const { id, planned, passedBy } = currentRound(circle);
  if (id !== round || !traitsOf(planned.kind).receives) return reject("otherRound");
  const passes = passedBy.includes(seat);
  if (type === "pass") return passes ? [] : [{ type: "roundPassed", round, seat }];
  if (type === "takeUp") return passes ? [{ type: "roundTakenUp", round, seat }] : [];
  return reject("otherRound");
}

function eventFor(page: Page, type: PageCommand["type"]): readonly Event[] {
  switch (type) {
    case "hold":
      return page.curtain === "held" ? [] : [{ type: "pageHeld", page: page.id }];
    case "share":
      return page.curtain === "shared" ? [] : [{ type: "pageShared", page: page.id }];
    case "done":
      return page.standing === "done" ? [] : [{ type: "pageDone", page: page.id }];
    case "pass":
      return page.standing === "passed" ? [] : [{ type: "pagePassed", page: page.id }];
    case "takeUp":
      return page.standing === "writing" ? [] : [{ type: "pageTakenUp", page: page.id }];
    default:
      return unreachable(type);
  }
}
