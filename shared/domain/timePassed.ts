import {
  type Circle,
  type Running,
  currentRound,
  leftAt,
  remaining,
  roundOf,
  unreachable,
} from "./circle.ts";
import type { Context } from "./command.ts";
import { clockDeadline, nextDeadline } from "./deadline.ts";
import { endSilence } from "./decidePiece.ts";
import type { Event } from "./event.ts";
import { evolve, evolveAll } from "./evolve.ts";
import { type Ids, type Instant, idsFrom } from "./ids.ts";
import { endOf } from "./leaving.ts";
import { openRound } from "./openRound.ts";
import { goOn, rungAlready } from "./pauseBell.ts";
import { pieceDeadline } from "./piece.ts";

/**
 * Everything that time alone has brought about by now, each at its own instant, so that a circle
 * that nobody looked at for an hour comes out as if somebody had [DL2].
 */
export function timePassed(circle: Circle, context: Context): readonly Event[] {
  const { now } = context;
  const ids = idsFrom(circle.id, context);
  const events: Event[] = [];
  let current = circle;
  for (let due = nextDeadline(current); due !== null && due <= now; due = nextDeadline(current)) {
    const step = stepAt(current, due, ids);
    events.push(...step);
    current = step.reduce<Circle>(evolve, current);
  }
  return events;
}

function stepAt(circle: Circle, at: Instant, ids: Ids): readonly Event[] {
  switch (circle.status) {
    case "scheduled":
      return [{ type: "doorsOpened" }];
    case "gathering":
      return [{ type: "circleClosed", at }];
    case "running":
      return inRunning(circle, at, ids);
    case "closed":
      return [{ type: "circleErased" }];
    case "erased":
      throw new Error("a deadline in a circle that has none");
    default:
      return unreachable(circle);
  }
}

function inRunning(circle: Running, at: Instant, ids: Ids): readonly Event[] {
  if (clockDeadline(circle) === at) return ring(circle, at);
  if (pieceDeadline(circle) === at) return endSilence(circle);
  const leaves = circle.leaving !== null && circle.leaving.moveAt === at;
  return leaves ? moveOn(circle, at, ids) : close(circle, at);
}

/** The clock reached zero, or the grace is over. */
function ring(circle: Running, at: Instant): readonly Event[] {
  const round = currentRound(circle);
  if (round.clock.status === "grace") {
    const { bell, left } = round.clock;
    return endOf(circle, { bell, left }, at);
  }
  if (round.clock.status === "breath") return [goOn(round.id, round.clock, at)];
  return beginGrace(circle, at, round.planned.graceSeconds * 1000);
}

/** Rings the bell of the current round: grace follows, or the end where the plan gives none [RC3]. */
export function beginGrace(circle: Running, bell: Instant, grace: number): readonly Event[] {
  const round = currentRound(circle);
  const left = leftAt(round.clock, bell);
  if (grace === 0) return endOf(circle, { bell, left }, bell);
  return [{ type: "graceBegan", round: round.id, bell, until: bell + grace, left }];
}

/** Leaves the current round, ended or not, for the one that is waiting, or for the close [RM6]. */
export function moveOn(circle: Running, at: Instant, ids: Ids): readonly Event[] {
  const to = circle.leaving?.to ?? null;
  if (to === null) return close(circle, at);
  const ended = endNow(circle, at);
  const after = evolveAll(circle, ended) ?? circle;
  return [...ended, ...openRound(after, roundOf(after, to), at, ids)];
}

const close = (circle: Running, at: Instant): readonly Event[] => [
  ...endNow(circle, at),
  { type: "circleClosed", at },
];

function endNow(circle: Running, at: Instant): readonly Event[] {
  const { id, clock } = currentRound(circle);
  if (clock.status === "ended") return [];
  const rung = rungAlready(clock) ?? { bell: at, left: remaining(clock, at) };
  return [{ type: "roundEnded", round: id, bell: rung.bell, left: rung.left }];
}
