import { chanceOf } from "./chance.fixture.ts";
import {
  type Circle,
  type Page,
  type Round,
  type Seat,
  authorOf,
  currentRound,
  remaining,
} from "./circle.ts";
import type { Actor, Command } from "./command.ts";
import { closesByItself, nextDeadline } from "./deadline.ts";
import { decide } from "./decide.ts";
import type { Event } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { Instant, RoundId, SeatId } from "./ids.ts";
import { undoTime } from "./leaving.ts";
import { isRejection } from "./rejection.ts";
import { unsignedIn } from "./unsigned.fixture.ts";
import { viewFor } from "./view.ts";
import { canRead, penFor, readablePages } from "./visibility.ts";

/** One command and what came of it. */
export interface Step {
  readonly before: Circle;
  /** When the step before was taken. */
  readonly from: Instant;
  readonly now: Instant;
  readonly actor: Actor;
  readonly command: Command;
  readonly events: readonly Event[];
  readonly after: Circle;
  /** The rounds that have ended at least once, by the events alone. */
  readonly ended: ReadonlySet<RoundId>;
}

/** What must hold after every step, in sentences; those that are broken come back. */
export function broken(step: Step): readonly string[] {
  const { before, after, events } = step;
  const changed = events.length > 0;
  return [
    ...unless(
      after.version === before.version + events.length,
      "a version counts its events [CO4]",
    ),
    ...whoMoved(step),
    ...clockOf(step),
    ...(changed ? [...rounds(after), ...seats(after), ...privacy(step), ...pens(after)] : []),
    ...(changed ? unsignedIn(after) : []),
    ...deadlines(after, step.now),
  ];
}

const unless = (holds: boolean, sentence: string): readonly string[] => (holds ? [] : [sentence]);
const isUnderWay = ({ clock }: Round): boolean =>
  clock.status === "open" ||
  clock.status === "paused" ||
  clock.status === "breath" ||
  clock.status === "grace";

function whoMoved({ before, after, actor, command, events }: Step): readonly string[] {
  if (before.movedAt === after.movedAt || actor.kind === "server") return [];
  // Who begins to write while the circle moves on is left the grace: that is no move of theirs.
  const isLeft = before.status === "running" && before.leaving !== null;
  if (
    isLeft &&
    (command.type === "takeUp" ||
      command.type === "comeBack" ||
      command.type === "respond" ||
      command.type === "takeBack" ||
      command.type === "hear" ||
      command.type === "join")
  ) {
    return [];
  }
  // A pause is for anyone to ask for, and all that it does to the clock is to hold it [CA1].
  if (command.type === "ringPause" && events.every(({ type }) => type === "pauseRung")) return [];
  const mover = actor.kind === "seat" && before.seats.find((seat) => seat.id === actor.seat);
  return unless(
    mover !== false && mover?.role === "facilitator" && mover.standing === "seated",
    "only facilitators and time move rounds and clock [CO1]",
  );
}

const givesTime = new Set(["addTime", "setTime", "undo", "back", "next", "resume"]);

function clockOf({ before, after, command, from, now }: Step): readonly string[] {
  if (before.status !== "running" || after.status !== "running") return [];
  if (before.current !== after.current || givesTime.has(command.type)) return [];
  return unless(
    remaining(currentRound(after).clock, now) <= remaining(currentRound(before).clock, from),
    "a clock never counts up by itself [RC1]",
  );
}

function rounds(circle: Circle): readonly string[] {
  const underWay = circle.rounds.filter(isUnderWay).map((round) => round.id);
  const current = circle.status === "running" ? circle.current : null;
  const leaving = circle.status === "running" ? circle.leaving : null;
  const at = circle.rounds.findIndex((round) => round.id === current);
  return [
    ...unless(
      underWay.every((id) => id === current),
      "only the current round is under way",
    ),
    ...unless(
      circle.status === "running" || !("leaving" in circle),
      "only a running circle leaves",
    ),
    ...unless(
      leaving === null || leaving.to === (circle.rounds[at + 1]?.id ?? null),
      "the circle leaves for the next round",
    ),
    ...unless(
      circle.rounds.slice(at + 1).every((round) => at < 0 || round.clock.status === "waiting"),
      "later rounds wait",
    ),
  ];
}

function seats(circle: Circle): readonly string[] {
  const seated = circle.seats.filter((seat) => seat.standing === "seated");
  const left = circle.seats.filter((seat) => seat.standing !== "seated");
  const all = allPages(circle);
  const gone = circle.seats.filter((s) => s.standing === "removed" || s.standing === "emptied");
  const opensNothing = (id: SeatId): boolean =>
    viewFor(circle, id) === null &&
    readablePages(circle, id).length === 0 &&
    all.every((page) => penFor(circle, id, page) === "no");
  return [
    ...unless(
      circle.seats.filter(({ guardian }) => guardian).length <= 1 &&
        left.every(({ guardian, steppedOut }) => !guardian && steppedOut === null),
      "one guardian at most, who is seated [CA7]",
    ),
    ...unless(seated.length <= circle.settings.seatLimit, "no more seats than there are [SE3]"),
    ...unless(
      left.every((seat) => opensNothing(seat.id)),
      "who left or was removed sees and writes nothing [SE6], [SE9]",
    ),
    ...unless(
      gone.every((seat) => isNowhere(circle, seat)),
      "nobody reads or hears of who was removed or took everything along [SE9], [ER2]",
    ),
  ];
}

/** No page of theirs is read, and no view knows them. */
function isNowhere(circle: Circle, { id }: Seat): boolean {
  const all = [...circle.pages.values(), ...circle.whispers.values()];
  const pages = all.filter(({ author }) => author === id);
  return circle.seats.every((reader) => {
    const view = viewFor(circle, reader.id);
    const known = view?.seats.some((seat) => seat.id === id) ?? false;
    const shown = view?.pages.some((page) => page.author === id) ?? false;
    return !known && !shown && pages.every((page) => !canRead(circle, reader.id, page.id));
  });
}

const allPages = (circle: Circle) => [
  ...circle.pages.keys(),
  ...circle.whispers.keys(),
  ...circle.rounds.map((round) => round.prompt),
];

function privacy({ after, ended }: Step): readonly string[] {
  const found = new Set<string>();
  const seated = after.seats.filter((seat) => seat.standing === "seated");
  for (const { id: viewer } of seated) {
    const view = viewFor(after, viewer);
    const json = JSON.stringify(view);
    for (const page of after.pages.values()) {
      if (page.author === viewer) continue;
      if (mayBeRead(after, page, viewer, ended)) continue;
      if (json.includes(`"${page.id}"`))
        found.add("a view has the id of a page that is not for it [VI2], [RE5]");
      if (canRead(after, viewer, page.id))
        found.add("a page is read that is not for this reader [VI2]");
    }
    for (const { id, author, to } of after.whispers.values()) {
      if (viewer === author || viewer === to) continue;
      if (json.includes(`"${id}"`) || canRead(after, viewer, id))
        found.add("a private line is heard of by somebody else [CA10]");
    }
    for (const round of view?.rounds ?? []) {
      const mine = view?.pages.find(
        (page) => page.words === "mine" && page.round === round.id && !page.answer,
      );
      const id = mine && "id" in mine ? mine.id : null;
      const readers = seated.filter(
        (s) => s.id !== viewer && id !== null && canRead(after, s.id, id),
      );
      if (round.myReaders !== readers.length) found.add("my readers are those who can read me");
    }
  }
  return [...found];
}

/** Whether this page can be for somebody who has not written it, as the rules say it [VI2]-[VI5], [RE5], [RE6], [CL2], [CL3]. */
function mayBeRead(
  circle: Circle,
  page: Page,
  viewer: SeatId,
  ended: ReadonlySet<RoundId>,
): boolean {
  const round = circle.rounds.find((each) => each.id === page.round);
  const hasNotHeld = !round?.piece?.opened.includes(page.author);
  const isClosed =
    (round?.planned.opening === "together" && !ended.has(page.round)) ||
    (round?.planned.opening === "oneByOne" && hasNotHeld);
  const isHeld = page.curtain === "held" || page.standing === "passed";
  const isAside = round?.clock.status === "waiting";
  const answered = page.answer && circle.pages.get(page.answer.to);
  const isToMe = answered?.author === viewer;
  if (circle.status === "closed") {
    if (!page.answer) return page.choice === "circle";
    if (isHeld || !answered) return false;
    return isToMe || (page.choice === "circle" && mayBeRead(circle, answered, viewer, ended));
  }
  if (isClosed || isHeld || isAside) return false;
  if (!page.answer) return true;
  if (!answered) return false;
  if (isToMe) return true;
  return (
    page.answer.kind !== "line" &&
    (answered.author === viewer || mayBeRead(circle, answered, viewer, ended))
  );
}

function pens(circle: Circle): readonly string[] {
  for (const seat of circle.seats) {
    const { id, role } = seat;
    for (const page of allPages(circle)) {
      const pen = penFor(circle, id, page);
      const author = authorOf(circle, page);
      const mayHold = author === null ? role === "facilitator" : author === id;
      if (pen !== "no" && !(mayHold && seat.agreedTo === circle.agreementsVersion))
        return ["a pen is its author's [PG2], [PG4], [AG1]"];
      if (pen === "open" && author !== null && circle.status !== "running") {
        return ["nobody writes reflections but in a running circle [PG2]"];
      }
    }
  }
  return [];
}

/** The circle when the server's clock has looked at this instant. */
export function lookedAt(circle: Circle, now: Instant): Circle {
  const context = {
    actor: { kind: "server" } as const,
    now,
    entropy: "look-",
    chance: chanceOf(`looked at ${now}`),
  };
  const events = decide(circle, { type: "timePassed" }, context);
  return isRejection(events) ? circle : events.reduce<Circle>(evolve, circle);
}

function deadlines(circle: Circle, now: Instant): readonly string[] {
  const due = nextDeadline(circle);
  const once = lookedAt(circle, now);
  const next = nextDeadline(once);
  const waits = due === null || due > now;
  return [
    ...unless(due === null || Number.isSafeInteger(due), "a deadline is an instant [DL1]"),
    ...unless(waits === (once === circle), "time alone does what fell due and nothing else [DL1]"),
    ...unless(next === null || next > now, "what fell due has happened [DL2]"),
    ...unless(waits || lookedAt(once, now) === once, "to look twice is to look once [DL2]"),
  ];
}

/** Whether an undo after so long gives the rounds that there would be if nobody had pressed next. */
export function undoRestores({ before, after, now, actor }: Step, wait: number): boolean {
  if (after.status !== "running" || !after.leaving || wait >= undoTime) return true;
  const then = now + wait;
  // There is nothing to come back to in a circle that has closed by itself meanwhile [DL3].
  if (closesByItself(after) <= then) return true;
  const moving = lookedAt(after, then);
  const undo = { type: "undo", seen: moving.version } as const;
  const events = decide(moving, undo, {
    actor,
    now: then,
    entropy: "undo-",
    chance: chanceOf("undoing"),
  });
  if (isRejection(events)) return false;
  const undone = lookedAt(events.reduce<Circle>(evolve, moving), then);
  return JSON.stringify(undone.rounds) === JSON.stringify(lookedAt(before, then).rounds);
}
