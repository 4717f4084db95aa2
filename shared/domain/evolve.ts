import { afterLeaving } from "./afterLeaving.ts";
import { sameAgreements } from "./agreements.ts";
import { type Circle, type RoundClock, type Seat, roundOf, unreachable } from "./circle.ts";
import type { Event } from "./event.ts";
import { bellRestsFrom, evolveCare, nobodyOut, nobodyRang, withoutPart } from "./evolveCare.ts";
import { evolvePage } from "./evolvePage.ts";
import { silenceAnew } from "./silenceAnew.ts";
import { called, closed, erased, roundsOf } from "./wholeCircle.ts";
import { running, withRound, withSeat, withoutMarks } from "./withPart.ts";

/**
 * The circle after one more event. Total and pure: events were decided before they came here, so
 * an event that does not fit the circle is a defect and throws.
 */
export function evolve(circle: Circle | null, event: Event): Circle {
  if (event.type === "circleCalled") return called(event);
  if (circle === null) throw new Error(`${event.type} before the circle was called`);
  const next = apply(circle, event);
  const version = circle.version + 1;
  return { ...next, version, movedAt: moves.has(event.type) ? circle.movedAt + 1 : circle.movedAt };
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
    case "pageOpened":
    case "pageErased":
    case "pageBegun":
    case "pageHeld":
    case "pageShared":
    case "pageDone":
    case "pagePassed":
    case "pageTakenUp":
    case "pageCovered":
    case "responseOpened":
    case "responseShaped":
    case "responseHeard":
    case "passageMarked":
    case "passageUnmarked":
    case "pageChosen":
      return evolvePage(circle, event);
    case "circleClosed":
      return closed({ ...circle, seats: nobodyOut(circle.seats) }, event.at);
    case "circleErased":
      return erased(circle);
    default:
      return unreachable(event);
  }
}
