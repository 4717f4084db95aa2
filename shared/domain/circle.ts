import type { CircleId, Instant, Millis, PageId, RoundId, SeatId, TokenHash } from "./ids.ts";
import type { PlannedRound } from "./plan.ts";
import type { Settings } from "./settings.ts";

export type Role = "facilitator" | "peer";

/**
 * A person's place in one circle, kept while they are away. A seat that was left opens no door;
 * neither does one whose person was removed, or has taken everything with them.
 */
export interface Seat {
  readonly id: SeatId;
  readonly name: string;
  readonly role: Role;
  readonly standing: "seated" | "left" | "removed" | "emptied";
  readonly agreed: boolean;
  readonly tokens: readonly TokenHash[];
}

/** Where a round's time stands. `left` is what remains on the clock; `bell` is when it rang. */
export type RoundClock =
  | { readonly status: "waiting"; readonly left: Millis }
  | { readonly status: "open"; readonly endsAt: Instant }
  | { readonly status: "paused"; readonly left: Millis }
  | {
      readonly status: "grace";
      readonly bell: Instant;
      readonly until: Instant;
      readonly left: Millis;
    }
  | { readonly status: "ended"; readonly bell: Instant; readonly left: Millis };

/** One timed part. `length` is the time allotted so far, with what was added. */
export interface Round {
  readonly id: RoundId;
  readonly planned: PlannedRound;
  readonly prompt: PageId;
  readonly length: Millis;
  readonly clock: RoundClock;
  /** Once a round that opens together has opened, its words stay open [OP3]. */
  readonly released: boolean;
  /** How often somebody asked for a little more time since the clock was last set; never who. */
  readonly asks: number;
}

/** One person's page in one round. */
export interface Page {
  readonly id: PageId;
  readonly round: RoundId;
  readonly author: SeatId;
  readonly curtain: "held" | "shared";
  readonly standing: "writing" | "done" | "passed";
}

/** The circle is on its way to the next round (`to`), or to its close (`to` is null). */
export interface Leaving {
  readonly to: RoundId | null;
  readonly undoUntil: Instant;
  readonly moveAt: Instant;
  /** The clock as it was, so that an undo is an undo. */
  readonly before: RoundClock;
}

interface CircleBody {
  readonly id: CircleId;
  /** Counts the events: each raises it by one. */
  readonly version: number;
  /** The version at which rounds or clock last moved; an older picture moves nothing [CO2]. */
  readonly movedAt: number;
  readonly settings: Settings;
  readonly links: Links;
  readonly seats: readonly Seat[];
  readonly rounds: readonly Round[];
  readonly pages: ReadonlyMap<PageId, Page>;
}

/** The secrets of a circle's two links: whoever has one may come in by it. */
export interface Links {
  readonly peer: string;
  readonly facilitator: string;
}

export type Scheduled = CircleBody & { readonly status: "scheduled" };
export type Gathering = CircleBody & { readonly status: "gathering" };
export type Running = CircleBody & {
  readonly status: "running";
  readonly current: RoundId;
  readonly leaving: Leaving | null;
};
export type Closed = CircleBody & { readonly status: "closed"; readonly closedAt: Instant };

/** Nothing of it is left but its id: nobody has a seat, and no page is there [ER3]. */
export type Erased = CircleBody & { readonly status: "erased" };

/** One gathering, from the call to its erasure. */
export type Circle = Scheduled | Gathering | Running | Closed | Erased;

/** The round of a running circle that is under way. */
export function currentRound(circle: Running): Round {
  return roundOf(circle, circle.current);
}

/** A round by its id. Throws when the circle has none such: that is a defect, never a bad message. */
export function roundOf(circle: Circle, id: RoundId): Round {
  const round = circle.rounds.find((each) => each.id === id);
  if (!round) throw new Error("no such round in this circle");
  return round;
}

/** The round that follows, or null after the last. */
export function roundAfter(circle: Circle, id: RoundId): Round | null {
  return circle.rounds[circle.rounds.findIndex((each) => each.id === id) + 1] ?? null;
}

/** The round before, or null at the first. */
export function roundBefore(circle: Circle, id: RoundId): Round | null {
  return circle.rounds[circle.rounds.findIndex((each) => each.id === id) - 1] ?? null;
}

const seatsById = new WeakMap<Circle["seats"], ReadonlyMap<SeatId, Seat>>();

/**
 * A seat by its id, whoever had it, or null. Each list of seats is looked through once: a picture of a circle of a hundred
 * asks for a seat some hundred times, and a hundred pictures are made at a time.
 */
export function seatOf({ seats }: Circle, id: SeatId): Seat | null {
  const known = seatsById.get(seats) ?? new Map(seats.map((seat) => [seat.id, seat]));
  seatsById.set(seats, known);
  return known.get(id) ?? null;
}

/** A seat whose person has not left, or null. */
export function seatedAt(circle: Circle, id: SeatId): Seat | null {
  const seat = seatOf(circle, id);
  return seat?.standing === "seated" ? seat : null;
}

/** The page of one person in one round, or null when none was opened for them. */
export function pageIn(circle: Circle, round: RoundId, author: SeatId): Page | null {
  for (const page of circle.pages.values()) {
    if (page.round === round && page.author === author) return page;
  }
  return null;
}

/** What is left on a round's clock at this instant; 0 after the bell [RC1]. */
export function remaining(clock: RoundClock, now: Instant): Millis {
  switch (clock.status) {
    case "open":
      return Math.max(0, clock.endsAt - now);
    case "waiting":
    case "paused":
      return clock.left;
    case "grace":
    case "ended":
      return 0;
    default:
      return unreachable(clock);
  }
}

/** Marks a branch that no value can reach; the compiler refuses it where one could. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${typeof value}`);
}
