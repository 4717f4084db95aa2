import {
  type Circle,
  type Page,
  type Round,
  type RoundClock,
  type Running,
  type Seat,
  currentRound,
  leftAt,
  remaining,
  roundBefore,
  unreachable,
} from "./circle.ts";
import type { Context, Move } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Event } from "./event.ts";
import { type Ids, type Instant, type Millis, idsFrom } from "./ids.ts";
import { beginLeaving, endOf, undoTime } from "./leaving.ts";
import { openMissingPages, openRound } from "./openRound.ts";
import { goOn, rungAlready } from "./pauseBell.ts";
import { planBounds } from "./plan.ts";
import { type Rejection, reject } from "./rejection.ts";
import { day } from "./settings.ts";
import { beginGrace, moveOn } from "./timePassed.ts";

/** The bounds of what a facilitator may put on a round's clock [RC5]. */
const shortest: Millis = 1_000;
const longestOf = ({ planned }: Round): Millis =>
  planned.kind === "after" ? planBounds.days.most * day : planBounds.minutes.most * 60_000;

/** What a facilitator does with rounds and clock [RM1]-[RM9]. */
export function decideMove(circle: Circle, seat: Seat, move: Move, context: Context): Decision {
  if (seat.role !== "facilitator") return reject("notYours");
  if (move.seen < circle.movedAt) return reject("stale");
  if (circle.status === "closed") return reject("circleClosed");
  const { now } = context;
  const ids = idsFrom(circle.id, context);
  if (move.type === "openDoors") {
    return circle.status === "scheduled" ? [{ type: "doorsOpened" }] : reject("alreadyStarted");
  }
  if (move.type === "start") {
    const first = circle.rounds[0];
    if (circle.status === "running" || !first) return reject("alreadyStarted");
    return circle.status === "gathering"
      ? openRound(circle, first, now, ids)
      : reject("doorsClosed");
  }
  if (circle.status !== "running") return reject("notNow");
  return moveWithin(circle, move, now, ids);
}

function moveWithin(
  circle: Running,
  move: Exclude<Move, { type: "openDoors" | "start" }>,
  now: Instant,
  ids: Ids,
): Decision {
  const { id, clock } = currentRound(circle);
  switch (move.type) {
    case "next":
      return next(circle, now, ids);
    case "undo":
      return circle.leaving && now < circle.leaving.undoUntil
        ? [{ type: "leavingUndone" }]
        : reject("nothingToUndo");
    case "addTime":
      return setTime(circle, remaining(clock, now) + move.seconds * 1000, now);
    case "setTime":
      return setTime(circle, move.seconds * 1000, now);
    case "pause":
      if (circle.leaving) return reject("movingOn");
      if (clock.status !== "open") return reject("notNow");
      return [{ type: "roundPaused", round: id, left: remaining(clock, now) }];
    case "resume":
      if (circle.leaving) return reject("movingOn");
      if (clock.status === "breath") return [goOn(id, clock, now)];
      if (clock.status !== "paused") return reject("notNow");
      return [{ type: "roundResumed", round: id, endsAt: now + clock.left }];
    case "end":
      if (circle.leaving) return reject("movingOn");
      return end(circle, now);
    case "back":
      return circle.leaving ? reject("movingOn") : back(circle, now, ids);
    default:
      return unreachable(move);
  }
}

/** More or less time; after the bell it gives the pen back, and a move under way is dropped [RC5][RM3]. */
function setTime(circle: Running, time: Millis, now: Instant): Decision {
  const round = currentRound(circle);
  if (!Number.isInteger(time) || time < shortest || time > longestOf(round))
    return reject("timeOutOfBounds");
  const { id, clock, length } = round;
  const passed = Math.max(0, length - remaining(clock, now));
  return [
    { type: "timeSet", round: id, clock: clockWith(clock, time, now), length: passed + time },
  ];
}

/** A clock that is held stays so. */
function clockWith(clock: RoundClock, left: Millis, now: Instant): RoundClock {
  if (clock.status === "paused") return { status: "paused", left };
  if (clock.status === "breath") return { ...clock, left, grace: null };
  return { status: "open", endsAt: now + left };
}

/** The bell, now. In the grace it ends the round at once [RM2]. */
function end(circle: Running, now: Instant): readonly Event[] | Rejection {
  const { clock, planned } = currentRound(circle);
  if (clock.status === "ended") return reject("notNow");
  const rung = rungAlready(clock);
  if (rung) return endOf(circle, rung, now);
  return beginGrace(circle, now, planned.graceSeconds * 1000);
}

/**
 * On to the next round, or to the close after the last. Whoever still writes has the grace to finish,
 * and at least the time of an undo; asked once more when the undo is over, it moves at once [RM4][RM5][RM6].
 */
function next(circle: Running, now: Instant, ids: Ids): Decision {
  const { leaving } = circle;
  if (leaving) return now < leaving.undoUntil ? reject("movingOn") : moveOn(circle, now, ids);
  const { clock, planned } = currentRound(circle);
  if (clock.status === "ended" || !someoneWrites(circle)) return [beginLeaving(circle, now)];
  if (clock.status === "grace") return [beginLeaving(circle, now, clock.until)];
  if (planned.graceSeconds === 0) return [beginLeaving(circle, now)];
  const grace = Math.max(planned.graceSeconds * 1000, undoTime);
  return [beginLeaving(circle, now, now + grace), ...beginGrace(circle, now, grace)];
}

/** Whether anybody who is here is neither done nor passed in the current round, or has a response in hand [CA6]. */
function someoneWrites(circle: Running): boolean {
  const here = new Set(circle.seats.filter(isHere).map(({ id }) => id));
  const round = currentRound(circle);
  const letsGoBy = ({ author }: Page): boolean => round.passedBy.includes(author);
  return [...circle.pages.values()].some(
    (page) =>
      page.round === circle.current && isInHand(page) && here.has(page.author) && !letsGoBy(page),
  );
}

const isHere = ({ standing, steppedOut }: Seat): boolean =>
  standing === "seated" && steppedOut === null;

const isInHand = ({ answer, standing, curtain }: Page): boolean =>
  answer === null ? standing === "writing" : curtain === "held";

/** The round before comes back whole, its clock held with what it had left [RM7]. */
function back(circle: Running, now: Instant, ids: Ids): Decision {
  const from = currentRound(circle);
  const to = roundBefore(circle, from.id);
  if (!to) return reject("noEarlierRound");
  const went: Event = {
    type: "wentBack",
    from: from.id,
    fromLeft: leftAt(from.clock, now),
    to: to.id,
    toLeft: leftAt(to.clock, now),
  };
  return [went, ...openMissingPages(circle, [went], ids)];
}
