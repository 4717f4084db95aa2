import {
  type Circle,
  type Leaving,
  type Page,
  type Role,
  type Round,
  type RoundClock,
  type Seat,
  seatOf,
  seatedAt,
} from "./circle.ts";
import { keptUntil } from "./deadline.ts";
import type { CircleId, Instant, Millis, PageId, RoundId, SeatId } from "./ids.ts";
import type { Opening, RoundKind } from "./plan.ts";
import { agreements } from "./settings.ts";
import { type Pen, canRead, penFor, readersOf } from "./visibility.ts";

/** A circle as one person may see it. Words are not in it: they come by the page [VI1]. */
export interface View {
  readonly id: CircleId;
  readonly version: number;
  readonly status: Exclude<Circle["status"], "erased">;
  readonly title: string;
  readonly intention: string;
  readonly startsAt: Instant;
  readonly zone: string;
  readonly seatLimit: number;
  /** So many days after its close the circle is erased; `keptUntil` is the moment, once it is closed [ER4]. */
  readonly keepDays: number;
  readonly keptUntil: Instant | null;
  readonly agreements: readonly string[];
  readonly me: {
    readonly seat: SeatId;
    readonly name: string;
    readonly role: Role;
    readonly agreed: boolean;
  };
  readonly seats: readonly SeatView[];
  readonly rounds: readonly RoundView[];
  readonly current: RoundId | null;
  readonly leaving: Omit<Leaving, "before"> | null;
  readonly pages: readonly PageView[];
}

export interface SeatView {
  readonly id: SeatId;
  readonly name: string;
  readonly role: Role;
  readonly left: boolean;
}

export interface RoundView {
  readonly id: RoundId;
  readonly kind: RoundKind;
  readonly minutes: number;
  readonly opening: Opening;
  readonly graceSeconds: number;
  readonly length: Millis;
  readonly clock: RoundClock;
  readonly released: boolean;
  /** The prompt's page; null while it is the facilitators' alone and the viewer is none. */
  readonly prompt: PageId | null;
  readonly promptPen: Pen;
  /** How many times somebody asked for more time; null for all but facilitators [RC6]. */
  readonly asks: number | null;
  /** How many others read what I write here, as things stand. */
  readonly myReaders: number;
}

/**
 * A page as one person may see it. `withWords` pages have an id, for their words; the others have
 * none, so that nothing can be asked about them.
 */
export type PageView = {
  readonly round: RoundId;
  readonly author: SeatId;
  readonly standing: Page["standing"];
} & (
  | {
      readonly words: "mine";
      readonly id: PageId;
      readonly curtain: Page["curtain"];
      readonly pen: Pen;
    }
  | { readonly words: "readable"; readonly id: PageId }
  | { readonly words: "held" | "notYetOpen" | "passed" }
);

/**
 * What this person may see of the circle, or null for somebody without a seat. Every picture of a
 * circle that leaves the server is made here [VI1].
 */
export function viewFor(circle: Circle, viewer: SeatId): View | null {
  const seat = seatedAt(circle, viewer);
  if (!seat || circle.status === "erased") return null;
  const { settings } = circle;
  return {
    id: circle.id,
    version: circle.version,
    status: circle.status,
    title: settings.title,
    intention: settings.intention,
    startsAt: settings.startsAt,
    zone: settings.zone,
    seatLimit: settings.seatLimit,
    keepDays: settings.keepDays,
    keptUntil: circle.status === "closed" ? keptUntil(circle) : null,
    agreements,
    me: { seat: seat.id, name: seat.name, role: seat.role, agreed: seat.agreed },
    seats: circle.seats.filter(isKnown).map(seatView),
    rounds: circle.rounds.map((round) => roundView(circle, round, seat)),
    current: circle.status === "running" ? circle.current : null,
    leaving: leavingView(circle),
    pages: [...circle.pages.values()].flatMap((page) => pageView(circle, page, seat)),
  };
}

/** Whoever left stays known by their words; whoever was removed, or took everything along, does not. */
const isKnown = ({ standing }: Seat): boolean => standing === "seated" || standing === "left";

const seatView = (seat: Seat): SeatView => ({
  id: seat.id,
  name: seat.name,
  role: seat.role,
  left: seat.standing === "left",
});

function roundView(circle: Circle, round: Round, viewer: Seat): RoundView {
  const { planned, prompt } = round;
  return {
    id: round.id,
    kind: planned.kind,
    minutes: planned.minutes,
    opening: planned.opening,
    graceSeconds: planned.graceSeconds,
    length: round.length,
    clock: round.clock,
    released: round.released,
    prompt: canRead(circle, viewer.id, prompt) ? prompt : null,
    promptPen: penFor(circle, viewer.id, prompt),
    asks: viewer.role === "facilitator" ? round.asks : null,
    myReaders: readersOf(circle, viewer.id, round),
  };
}

function leavingView(circle: Circle): View["leaving"] {
  if (circle.status !== "running" || !circle.leaving) return null;
  const { to, undoUntil, moveAt } = circle.leaving;
  return { to, undoUntil, moveAt };
}

/** Others' pages of a round that was set aside, or of a circle that is closed, are not there at all. */
function pageView(circle: Circle, page: Page, viewer: Seat): readonly PageView[] {
  const { id, round, author, standing, curtain } = page;
  const base = { round, author, standing };
  if (author === viewer.id) {
    return [{ ...base, words: "mine", id, curtain, pen: penFor(circle, viewer.id, id) }];
  }
  if (canRead(circle, viewer.id, id)) return [{ ...base, words: "readable", id }];
  if (circle.status === "closed" || isSetAside(circle, round)) return [];
  const by = seatOf(circle, author);
  if (!by || !isKnown(by)) return [];
  if (standing === "passed") return [{ ...base, words: "passed" }];
  return [{ ...base, words: curtain === "held" ? "held" : "notYetOpen" }];
}

const isSetAside = (circle: Circle, id: RoundId): boolean =>
  circle.rounds.some((round) => round.id === id && round.clock.status === "waiting");
