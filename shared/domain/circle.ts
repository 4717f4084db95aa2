import type {
  CircleId,
  Instant,
  MarkId,
  Millis,
  PageId,
  RoundId,
  SeatId,
  TokenHash,
} from "./ids.ts";
import type { Piece } from "./piece.ts";
import type { PlannedRound } from "./plan.ts";
import type { Gesture, ResponseKind } from "./responseKind.ts";
import type { Settings } from "./settings.ts";
import type { Whisper } from "./whisper.ts";

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
  /** Which version of the agreements this person has accepted; null before they have [AG4]. */
  readonly agreedTo: number | null;
  /** What this person's devices show to come back. That of a removed seat only tells why it opens nothing [SE9]. */
  readonly tokens: readonly TokenHash[];
  /** They write unsigned from now on; where the circle's pages are unsigned, everyone does [UN1]. */
  readonly unsigned: boolean;
  /** Watches needs; one seat at most [CA7]. */
  readonly guardian: boolean;
  /** Since when they have stepped out, the seat kept; null while they are here [CA5]. */
  readonly steppedOut: Instant | null;
  /** How many private lines they have given so far, erased ones too. */
  readonly whispered: number;
}

/** Where a round's time stands. `left` is what remains on the clock; `bell` is when it rang. */
export type RoundClock =
  | { readonly status: "waiting"; readonly left: Millis }
  | { readonly status: "open"; readonly endsAt: Instant }
  | { readonly status: "paused"; readonly left: Millis }
  /** Somebody rang for a pause: held until then, with what was left of the grace if it had begun [CA1]. */
  | {
      readonly status: "breath";
      readonly until: Instant;
      readonly left: Millis;
      readonly grace: { readonly bell: Instant; readonly left: Millis } | null;
    }
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
  /** Where the talking piece is, once it goes round; null in a round that opens otherwise. */
  readonly piece: Piece | null;
  /** Who has opened an unsigned page in it: that is told whatever becomes of the page, or its going would say whose it was [UN3]. */
  readonly unsignedBy: readonly SeatId[];
  /** Who passes a round in which nobody has a page [WI5]. */
  readonly passedBy: readonly SeatId[];
}

/** One person's page in one round. */
export interface Page {
  readonly id: PageId;
  readonly round: RoundId;
  readonly author: SeatId;
  /** Whether others learn whose it is: settled when the page is opened [UN2]. */
  readonly signed: boolean;
  /** Whether it has ever taken in a word; others are not told. */
  readonly begun: boolean;
  readonly curtain: "held" | "shared";
  readonly standing: "writing" | "done" | "passed";
  /** The content note that covers it for others until they open it; null without one [CN1]. */
  readonly note: string | null;
  /** Whether one ever did: then what happened before has words of it [CN4]. */
  readonly everCovered: boolean;
  /** Which page it answers, and how; null for a page that answers none. */
  readonly answer: Answering | null;
  /** What its author wants to become of it when the circle has closed [CL1]; null before they said. */
  readonly choice: Choice | null;
}

/** For whom a page stays when the circle has closed. */
export type Choice = "circle" | "me";

/** What makes a page a response; or the `line` that goes with "not quite" [HE2]. */
export interface Answering {
  readonly to: PageId;
  readonly kind: ResponseKind | "line";
  readonly gesture: Gesture | null;
  /** A passage of the page that it answers. */
  readonly quote: Passage | null;
  /** What the author of the answered page said of it, to its writer alone [HE1]. */
  readonly heard: Heard | null;
}

export type Heard = "met" | "notQuite";

/** From here to there in a page, as two of Yjs's relative positions in base64url: they stay where they are whatever is written around them. */
export interface Passage {
  readonly start: string;
  readonly end: string;
}

/** A passage that stayed with a reader [MA1]. */
export interface Mark extends Passage {
  readonly id: MarkId;
  readonly page: PageId;
  readonly reader: SeatId;
  /** Whether its author may know whose it is [MA3]. */
  readonly signed: boolean;
}

/** The circle is on its way to the next round (`to`), or to its close (`to` is null). */
export interface Leaving {
  readonly to: RoundId | null;
  readonly undoUntil: Instant;
  readonly moveAt: Instant;
  /** The clock as it was, so that an undo is an undo. */
  readonly before: RoundClock;
}

/** What is remembered of those who rang for a pause, so that nobody holds a circle up; nothing of it outlasts the close [CA3]. */
export interface Rung {
  /** Until then the bell rests; null when nobody has rung. */
  readonly restsUntil: Instant | null;
  readonly by: ReadonlyMap<SeatId, Instant>;
}

interface CircleBody {
  readonly id: CircleId;
  /** Counts the events: each raises it by one. */
  readonly version: number;
  /**
   * Counts the moves of rounds and clock; an older picture moves nothing [CO2]. It is told to all, so that it is no version:
   * what lies between two moves may be private.
   */
  readonly movedAt: number;
  readonly settings: Settings;
  /** Rises by one whenever the agreements are worded anew; begins at 1 [AG3]. */
  readonly agreementsVersion: number;
  readonly links: Links;
  readonly seats: readonly Seat[];
  readonly rounds: readonly Round[];
  readonly pages: ReadonlyMap<PageId, Page>;
  /** Who was given which reflection to receive [WI1]. */
  readonly witnesses: ReadonlyMap<PageId, readonly SeatId[]>;
  readonly marks: ReadonlyMap<MarkId, Mark>;
  /** How often somebody's answers to a page were "not quite", by the page and by them; erasing an answer takes none away [RE2]. */
  readonly notMet: ReadonlyMap<PageId, ReadonlyMap<SeatId, number>>;
  /** Private lines: pages that belong to no round, beside all others [CA8]. */
  readonly whispers: ReadonlyMap<PageId, Whisper>;
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
  readonly rung: Rung;
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

const pagesByAuthor = new WeakMap<Circle["pages"], ReadonlyMap<SeatId, readonly Page[]>>();

/** Everything that one person has written into, in the order in which the pages were opened. Looked up once as seats are. */
export function pagesBy({ pages }: Circle, author: SeatId): readonly Page[] {
  const known = pagesByAuthor.get(pages) ?? Map.groupBy(pages.values(), (page) => page.author);
  pagesByAuthor.set(pages, known);
  return known.get(author) ?? [];
}

/** A page that answers another. */
export type Response = Page & { readonly answer: Answering };

const responsesOf = new WeakMap<Circle["pages"], readonly Response[]>();

/** Every page that answers another, in the order in which they were opened. Looked up once as seats are. */
export function responsesIn({ pages }: Circle): readonly Response[] {
  const known = responsesOf.get(pages) ?? [...pages.values()].filter(isResponse);
  responsesOf.set(pages, known);
  return known;
}

export const isResponse = (page: Page | undefined): page is Response => Boolean(page?.answer);

/** Who has written into this page; null for a prompt, and for one that does not exist. */
export const authorOf = ({ pages, whispers }: Circle, id: PageId): SeatId | null =>
  (pages.get(id) ?? whispers.get(id))?.author ?? null;

/** The page of one person in one round, or null when none was opened for them. Responses are beside it. */
export function pageIn(circle: Circle, round: RoundId, author: SeatId): Page | null {
  return (
    pagesBy(circle, author).find((page) => page.round === round && page.answer === null) ?? null
  );
}

/** What is left on a round's clock at this instant; 0 after the bell [RC1]. */
export function remaining(clock: RoundClock, now: Instant): Millis {
  switch (clock.status) {
    case "open":
      return Math.max(0, clock.endsAt - now);
    case "waiting":
    case "paused":
      return clock.left;
    case "breath":
      return clock.grace ? 0 : clock.left;
    case "grace":
    case "ended":
      return 0;
    default:
      return unreachable(clock);
  }
}

/** What a round had left, or has: after the bell, what was left when it rang. */
export const leftAt = (clock: RoundClock, now: Instant): Millis =>
  clock.status === "grace" || clock.status === "ended" || clock.status === "breath"
    ? clock.left
    : remaining(clock, now);

/** Marks a branch that no value can reach; the compiler refuses it where one could. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${typeof value}`);
}
