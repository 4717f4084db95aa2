import { afterLeaving } from "./afterLeaving.ts";
import { sameAgreements } from "./agreements.ts";
import {
  type Answering,
  type Circle,
  type Mark,
  type Page,
  type RoundClock,
  type Seat,
  roundOf,
  unreachable,
} from "./circle.ts";
import type { Event } from "./event.ts";
import { bellRestsFrom, evolveCare, nobodyOut, nobodyRang, withoutPart } from "./evolveCare.ts";
import type { PageId, RoundId, SeatId } from "./ids.ts";
import { silenceAnew } from "./silenceAnew.ts";
import { called, closed, erased, roundsOf } from "./wholeCircle.ts";
import { running, withRound, withSeat } from "./withPart.ts";

/**
 * The circle after one more event. Total and pure: events were decided before they came here, so
 * an event that does not fit the circle is a defect and throws.
 */
export function evolve(circle: Circle | null, event: Event): Circle {
  if (event.type === "circleCalled") return called(event);
  if (circle === null) throw new Error(`${event.type} before the circle was called`);
  const next = apply(circle, event);
  const version = circle.version + 1;
  return { ...next, version, movedAt: moves.has(event.type) ? version : circle.movedAt };
}

/** Folds events over a circle. */
export function evolveAll(circle: Circle | null, events: readonly Event[]): Circle | null {
  return events.reduce<Circle | null>(evolve, circle);
}

/** The events that change where the rounds and the clock stand [CO2]. */
const moves: ReadonlySet<Event["type"]> = new Set<Event["type"]>([
  "circleEdited",
  "doorsOpened",
  "roundOpened",
  "roundPaused",
  "pauseRung",
  "roundResumed",
  "timeSet",
  "graceBegan",
  "roundEnded",
  "leavingBegan",
  "leavingUndone",
  "wentBack",
  "circleClosed",
  "circleErased",
]);

function apply(circle: Circle, event: Exclude<Event, { type: "circleCalled" }>): Circle {
  switch (event.type) {
    case "circleEdited": {
      const { settings } = event;
      const isReworded = !sameAgreements(circle.settings.agreements, settings.agreements);
      return {
        ...circle,
        settings,
        agreementsVersion: circle.agreementsVersion + (isReworded ? 1 : 0),
        rounds: roundsOf(settings, event.rounds),
      };
    }
    case "doorsOpened":
      return { ...circle, status: "gathering" };
    case "seatTaken": {
      const { seat: id, name, role, token } = event;
      const seat: Seat = {
        id,
        name,
        role,
        standing: "seated",
        agreedTo: null,
        tokens: [token],
        unsigned: false,
        guardian: false,
        steppedOut: null,
        whispered: 0,
      };
      return { ...circle, seats: [...circle.seats, seat] };
    }
    case "seatPromoted":
      return withSeat(circle, event.seat, { role: "facilitator" });
    case "seatLeft":
      return afterLeaving(circle, event.seat);
    case "seatRemoved": {
      const links = { ...circle.links, peer: event.peerLink };
      // Its tokens stay: they open nothing, and tell a device that comes back that this was its seat [SE9].
      const removed = withSeat(circle, event.seat, { standing: "removed", ...withoutPart });
      return { ...withoutMarks(removed, ({ reader }) => reader === event.seat), links };
    }
    case "seatEmptied":
      return withoutMarks(
        withSeat(circle, event.seat, {
          standing: "emptied",
          name: "",
          tokens: [],
          ...withoutPart,
        }),
        ({ reader }) => reader === event.seat,
      );
    case "agreed":
      return withSeat(circle, event.seat, { agreedTo: event.version });
    case "signingChosen":
      return withSeat(circle, event.seat, { unsigned: !event.signed });
    case "roundOpened": {
      const clock: RoundClock = { status: "open", endsAt: event.endsAt };
      const opened = withRound(circle, event.round, { clock, length: event.length });
      const rung = circle.status === "running" ? circle.rung : nobodyRang;
      const isAfter = roundOf(opened, event.round).planned.kind === "after";
      const seats = isAfter ? nobodyOut(opened.seats) : opened.seats;
      return { ...opened, seats, status: "running", current: event.round, leaving: null, rung };
    }
    case "pageOpened": {
      const { page: id, round, seat: author, signed } = event;
      const opened = { id, round, author, signed, curtain: "shared", answer: null } as const;
      return withNewPage(signed ? circle : writesUnsigned(circle, round, author), opened);
    }
    case "roundPaused":
      return withRound(circle, event.round, { clock: { status: "paused", left: event.left } });
    case "pauseRung":
    case "steppedOut":
    case "cameBack":
    case "guardianNamed":
    case "whisperOpened":
    case "whisperGiven":
      return evolveCare(circle, event);
    case "roundResumed":
      return withRound(silenceAnew(bellRestsFrom(circle, event), event), event.round, {
        clock: { status: "open", endsAt: event.endsAt },
      });
    case "timeSet": {
      const { clock, length } = event;
      return {
        ...withRound(running(circle), event.round, { clock, length, asks: 0 }),
        leaving: null,
      };
    }
    case "graceBegan": {
      const { bell, until, left } = event;
      return withRound(silenceAnew(bellRestsFrom(circle, event), event), event.round, {
        clock: { status: "grace", bell, until, left },
      });
    }
    case "roundEnded": {
      const { bell, left } = event;
      return withRound(circle, event.round, {
        clock: { status: "ended", bell, left },
        released: true,
      });
    }
    case "leavingBegan": {
      const { to, undoUntil, moveAt, before } = event;
      return { ...running(circle), leaving: { to, undoUntil, moveAt, before } };
    }
    case "leavingUndone": {
      const { current, leaving } = running(circle);
      if (!leaving) throw new Error("nothing to undo");
      return { ...withRound(running(circle), current, { clock: leaving.before }), leaving: null };
    }
    case "wentBack": {
      const aside = withRound(running(circle), event.from, {
        clock: { status: "waiting", left: event.fromLeft },
      });
      const back = withRound(aside, event.to, { clock: { status: "paused", left: event.toLeft } });
      return { ...back, current: event.to };
    }
    case "pageErased": {
      const [pages, whispers] = [new Map(circle.pages), new Map(circle.whispers)];
      if (whispers.delete(event.page)) return { ...circle, whispers };
      if (!pages.delete(event.page)) throw new Error("no such page in this circle");
      const notMet = new Map(circle.notMet);
      notMet.delete(event.page);
      return { ...withoutMarks(circle, ({ page }) => page === event.page), pages, notMet };
    }
    case "pageBegun":
      return withPage(circle, event.page, { begun: true });
    case "pageHeld":
      return inHandAgain(circle, event.page);
    case "pageShared":
      return withPage(circle, event.page, { curtain: "shared" });
    case "pageDone":
      return withPage(circle, event.page, { standing: "done" });
    case "pagePassed":
      return withPage(circle, event.page, { standing: "passed", choice: null });
    case "pageTakenUp":
      return withPage(circle, event.page, { standing: "writing" });
    case "pageCovered":
      return withPage(circle, event.page, { note: event.note, everCovered: true });
    case "roundPassed": {
      const passedBy = [...roundOf(circle, event.round).passedBy, event.seat];
      return withRound(circle, event.round, { passedBy });
    }
    case "roundTakenUp": {
      const { passedBy } = roundOf(circle, event.round);
      return withRound(circle, event.round, {
        passedBy: passedBy.filter((seat) => seat !== event.seat),
      });
    }
    case "timeAsked":
      return withRound(circle, event.round, { asks: roundOf(circle, event.round).asks + 1 });
    case "pieceMoved":
      return withRound(circle, event.round, { piece: event.piece });
    case "witnessesNamed": {
      const witnesses = new Map(circle.witnesses).set(event.page, event.witnesses);
      return { ...circle, witnesses };
    }
    case "responseOpened": {
      const { page: id, round, seat: author, signed, to, kind } = event;
      const answer: Answering = { to, kind, gesture: null, quote: null, heard: null };
      return withNewPage(circle, { id, round, author, signed, curtain: "held", answer });
    }
    case "responseShaped": {
      const { kind, gesture, quote } = event;
      return withAnswer(circle, event.page, { kind, gesture, quote });
    }
    case "responseHeard":
      return withAnswer(counted(circle, event), event.page, { heard: event.heard });
    case "passageMarked": {
      const { mark: id, page, seat: reader, start, end, signed } = event;
      const mark: Mark = { id, page, reader, start, end, signed };
      return { ...circle, marks: new Map(circle.marks).set(id, mark) };
    }
    case "passageUnmarked":
      return withoutMarks(circle, ({ id }) => id === event.mark);
    case "pageChosen":
      return withPage(circle, event.page, { choice: event.choice });
    case "circleClosed":
      return closed({ ...circle, seats: nobodyOut(circle.seats) }, event.at);
    case "circleErased":
      return erased(circle);
    default:
      return unreachable(event);
  }
}

const withNewPage = (
  circle: Circle,
  page: Omit<Page, "begun" | "standing" | "choice" | "note" | "everCovered">,
): Circle => ({
  ...circle,
  pages: new Map(circle.pages).set(page.id, {
    ...page,
    begun: false,
    standing: "writing",
    note: null,
    everCovered: false,
    choice: null,
  }),
});

function withAnswer(circle: Circle, id: PageId, change: Partial<Answering>): Circle {
  const answer = circle.pages.get(id)?.answer;
  if (!answer) throw new Error("no such response in this circle");
  return withPage(circle, id, { answer: { ...answer, ...change } });
}

/** What its author holds again is given to nobody: what they chose for it, and what was said of it, was of what it was [CL1], [HE1]. */
function inHandAgain(circle: Circle, id: PageId): Circle {
  const answer = circle.pages.get(id)?.answer ?? null;
  return withPage(circle, id, {
    curtain: "held",
    choice: null,
    answer: answer && { ...answer, heard: null },
  });
}

/** Counts what did not meet somebody; a "not quite" that became a "yes" does not count [RE2]. */
function counted(
  circle: Circle,
  { page, heard }: Extract<Event, { type: "responseHeard" }>,
): Circle {
  const response = circle.pages.get(page);
  if (!response?.answer || response.answer.heard === heard) return circle;
  const { to, heard: before } = response.answer;
  const change = heard === "notQuite" ? 1 : before === "notQuite" ? -1 : 0;
  const known = circle.notMet.get(to) ?? new Map<SeatId, number>();
  const ofThem = new Map(known).set(response.author, (known.get(response.author) ?? 0) + change);
  return { ...circle, notMet: new Map(circle.notMet).set(to, ofThem) };
}

function writesUnsigned(circle: Circle, id: RoundId, author: SeatId): Circle {
  const { unsignedBy } = roundOf(circle, id);
  if (unsignedBy.includes(author)) return circle;
  return withRound(circle, id, { unsignedBy: [...unsignedBy, author] });
}

const withoutMarks = (circle: Circle, goes: (mark: Mark) => boolean): Circle => ({
  ...circle,
  marks: new Map([...circle.marks].filter(([, mark]) => !goes(mark))),
});

function withPage(circle: Circle, id: PageId, change: Partial<Page>): Circle {
  const page = circle.pages.get(id);
  if (!page) throw new Error("no such page in this circle");
  return { ...circle, pages: new Map(circle.pages).set(id, { ...page, ...change }) };
}
