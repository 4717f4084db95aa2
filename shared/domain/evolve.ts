import {
  type Circle,
  type Page,
  type Round,
  type RoundClock,
  type Running,
  type Seat,
  roundOf,
  unreachable,
} from "./circle.ts";
import type { Event, RoundIds } from "./event.ts";
import type { Instant, PageId, RoundId, SeatId } from "./ids.ts";
import { lengthOf } from "./plan.ts";
import type { Settings } from "./settings.ts";

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

function called(event: Extract<Event, { type: "circleCalled" }>): Circle {
  return {
    status: "scheduled",
    id: event.circle,
    version: 1,
    movedAt: 1,
    settings: event.settings,
    links: event.links,
    seats: [],
    rounds: roundsOf(event.settings, event.rounds),
    pages: new Map(),
  };
}

/** Named one by one, so that nothing of a running circle stays with a closed one. */
function closed(circle: Circle, closedAt: Instant): Circle {
  const { id, version, movedAt, settings, links, seats, rounds, pages } = circle;
  return {
    status: "closed",
    id,
    version,
    movedAt,
    settings,
    links,
    seats,
    rounds,
    pages,
    closedAt,
  };
}

/** Only so much stays, until the memory lets it go, that everything asked of it is answered with no. */
function erased({ id, version, movedAt, settings }: Circle): Circle {
  const nothing = { ...settings, title: "", intention: "", plan: { rounds: [] } };
  return {
    status: "erased",
    id,
    version,
    movedAt,
    settings: nothing,
    links: { peer: "", facilitator: "" },
    seats: [],
    rounds: [],
    pages: new Map(),
  };
}

function apply(circle: Circle, event: Exclude<Event, { type: "circleCalled" }>): Circle {
  switch (event.type) {
    case "circleEdited": {
      const { settings } = event;
      return { ...circle, settings, rounds: roundsOf(settings, event.rounds) };
    }
    case "doorsOpened":
      return { ...circle, status: "gathering" };
    case "seatTaken": {
      const { seat: id, name, role, token } = event;
      const seat: Seat = { id, name, role, standing: "seated", agreed: false, tokens: [token] };
      return { ...circle, seats: [...circle.seats, seat] };
    }
    case "seatPromoted":
      return withSeat(circle, event.seat, { role: "facilitator" });
    case "seatLeft":
      return withSeat(circle, event.seat, { standing: "left", tokens: [] });
    case "seatRemoved": {
      const links = { ...circle.links, peer: event.peerLink };
      return { ...withSeat(circle, event.seat, { standing: "removed", tokens: [] }), links };
    }
    case "seatEmptied":
      return withSeat(circle, event.seat, { standing: "emptied", name: "", tokens: [] });
    case "agreed":
      return withSeat(circle, event.seat, { agreed: true });
    case "roundOpened": {
      const clock: RoundClock = { status: "open", endsAt: event.endsAt };
      const opened = withRound(circle, event.round, { clock, length: event.length });
      return { ...opened, status: "running", current: event.round, leaving: null };
    }
    case "pageOpened": {
      const { page: id, round, seat: author } = event;
      const page: Page = { id, round, author, curtain: "shared", standing: "writing" };
      return { ...circle, pages: new Map(circle.pages).set(id, page) };
    }
    case "roundPaused":
      return withRound(circle, event.round, { clock: { status: "paused", left: event.left } });
    case "roundResumed":
      return withRound(circle, event.round, { clock: { status: "open", endsAt: event.endsAt } });
    case "timeSet": {
      const { clock, length } = event;
      return {
        ...withRound(running(circle), event.round, { clock, length, asks: 0 }),
        leaving: null,
      };
    }
    case "graceBegan": {
      const { bell, until, left } = event;
      return withRound(circle, event.round, { clock: { status: "grace", bell, until, left } });
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
      const pages = new Map(circle.pages);
      if (!pages.delete(event.page)) throw new Error("no such page in this circle");
      return { ...circle, pages };
    }
    case "pageHeld":
      return withPage(circle, event.page, { curtain: "held" });
    case "pageShared":
      return withPage(circle, event.page, { curtain: "shared" });
    case "pageDone":
      return withPage(circle, event.page, { standing: "done" });
    case "pagePassed":
      return withPage(circle, event.page, { standing: "passed" });
    case "pageTakenUp":
      return withPage(circle, event.page, { standing: "writing" });
    case "timeAsked":
      return withRound(circle, event.round, { asks: roundOf(circle, event.round).asks + 1 });
    case "circleClosed":
      return closed(circle, event.at);
    case "circleErased":
      return erased(circle);
    default:
      return unreachable(event);
  }
}

function roundsOf(settings: Settings, ids: readonly RoundIds[]): readonly Round[] {
  return settings.plan.rounds.map((planned, index) => {
    const given = ids[index];
    if (!given) throw new Error("a planned round without an id");
    const length = lengthOf(planned);
    const clock: RoundClock = { status: "waiting", left: length };
    return { ...given, planned, length, clock, released: false, asks: 0 };
  });
}

function running(circle: Circle): Running {
  if (circle.status !== "running") throw new Error("the circle is not running");
  return circle;
}

const withSeat = (circle: Circle, id: SeatId, change: Partial<Seat>): Circle => ({
  ...circle,
  seats: circle.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)),
});

const withRound = <C extends Circle>(circle: C, id: RoundId, change: Partial<Round>): C => ({
  ...circle,
  rounds: circle.rounds.map((round) => (round.id === id ? { ...round, ...change } : round)),
});

function withPage(circle: Circle, id: PageId, change: Partial<Page>): Circle {
  const page = circle.pages.get(id);
  if (!page) throw new Error("no such page in this circle");
  return { ...circle, pages: new Map(circle.pages).set(id, { ...page, ...change }) };
}
