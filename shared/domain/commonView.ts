import {
  type Answering,
  type Circle,
  type Erased,
  type Leaving,
  type Page,
  type Role,
  type Round,
  type RoundClock,
  type Seat,
  seatOf,
} from "./circle.ts";
import { keptUntil } from "./deadline.ts";
import { isTimeToChoose } from "./decideChoice.ts";
import type { Help } from "./help.ts";
import type { CircleId, Instant, Millis, PageId, RoundId, SeatId } from "./ids.ts";
import type { Piece } from "./piece.ts";
import type { Onward, Opening } from "./plan.ts";
import type { ResponseKind } from "./responseKind.ts";
import type { RoundKind } from "./roundKind.ts";
import { inQuietOrder } from "./signing.ts";
import { audienceOf } from "./visibility.ts";

/**
 * What everyone seated may know of a circle. It is the same for all, so that it is made and encoded once for a hundred
 * people: a picture names everybody, and would otherwise cost the square of them.
 */
export interface CommonView {
  readonly id: CircleId;
  /** How often rounds or clock have moved, for whoever moves them next [CO2]. The version would tell of what is private. */
  readonly movedAt: number;
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
  /** Which wording of the agreements these are; whoever accepts them names it [AG4]. */
  readonly agreementsVersion: number;
  /** Whether pages carry names in this circle [UN1]. */
  readonly signed: boolean;
  /** What stands on the help card [CA12]. */
  readonly help: Help;
  readonly seats: readonly SeatView[];
  readonly rounds: readonly CommonRound[];
  readonly current: RoundId | null;
  /** Whether authors are asked what becomes of their pages [CL1]. */
  readonly choosing: boolean;
  readonly leaving: Omit<Leaving, "before"> | null;
  /** Every page as somebody sees it who is not its author. */
  readonly pages: readonly OthersPage[];
}

export interface SeatView {
  readonly id: SeatId;
  readonly name: string;
  readonly role: Role;
  readonly left: boolean;
  readonly guardian: boolean;
  /** They keep their seat and are away for a while [CA5]. */
  readonly steppedOut: boolean;
}

export interface CommonRound {
  readonly id: RoundId;
  readonly kind: RoundKind;
  readonly minutes: number;
  readonly opening: Opening;
  readonly graceSeconds: number;
  readonly length: Millis;
  readonly clock: RoundClock;
  readonly released: boolean;
  readonly onward: Onward;
  readonly responses: readonly ResponseKind[];
  readonly replies: boolean;
  readonly witnesses: number;
  readonly silenceSeconds: number;
  /** Where the talking piece is; null in a round that does not open one by one. */
  readonly piece: Piece | null;
}

/** Which page of whom it is, and what its author said of it. */
export interface PageBase {
  readonly round: RoundId;
  readonly author: SeatId;
  readonly standing: Page["standing"];
  /** Which page it answers, and how; null for a page that answers none. */
  readonly answer: AnswerView | null;
}

export type AnswerView = Omit<Answering, "heard" | "to"> & {
  /** Null when whoever looks may not read that page (any more). */
  readonly to: PageId | null;
};

/**
 * Somebody else's page. A readable one has an id, for its words; the others have none, so that nothing can be asked
 * about them. An unsigned page that may be read has no author, and its standing stays `writing`; what is known of its author
 * stands apart, without an id, and says in a round always the same: that they write unsigned [UN3].
 */
export type OthersPage = ReadablePage | (PageBase & { readonly words: HiddenWords });

/** Why the words of a page are not to be had. */
export type HiddenWords = "held" | "notYetOpen" | "passed" | "unsigned";

export type ReadablePage = Omit<PageBase, "author"> & {
  readonly author: SeatId | null;
  readonly words: "readable";
  /** The content note over it; null without one [CN2]. */
  readonly note: Page["note"];
  readonly id: PageId;
};

const made = new WeakMap<Circle, CommonView>();

/** What everyone seated may know of this circle; one object for one state of it. */
export function commonView(circle: Exclude<Circle, Erased>): CommonView {
  const known = made.get(circle) ?? make(circle);
  made.set(circle, known);
  return known;
}

function make(circle: Exclude<Circle, Erased>): CommonView {
  const { settings } = circle;
  return {
    id: circle.id,
    movedAt: circle.movedAt,
    status: circle.status,
    title: settings.title,
    intention: settings.intention,
    startsAt: settings.startsAt,
    zone: settings.zone,
    seatLimit: settings.seatLimit,
    keepDays: settings.keepDays,
    keptUntil: circle.status === "closed" ? keptUntil(circle) : null,
    agreements: settings.agreements,
    agreementsVersion: circle.agreementsVersion,
    signed: settings.signed,
    help: settings.help,
    seats: circle.seats.filter(isKnown).map(seatView),
    rounds: circle.rounds.map(commonRound),
    current: circle.status === "running" ? circle.current : null,
    choosing: isTimeToChoose(circle),
    leaving: leavingView(circle),
    pages: [...signedPages(circle), ...whoWritesUnsigned(circle), ...unsignedPages(circle)],
  };
}

/** Whoever left stays known by their words; whoever was removed, or took everything along, does not. */
const isKnown = ({ standing }: Seat): boolean => standing === "seated" || standing === "left";

const seatView = (seat: Seat): SeatView => ({
  id: seat.id,
  name: seat.name,
  role: seat.role,
  left: seat.standing === "left",
  guardian: seat.guardian,
  steppedOut: seat.steppedOut !== null,
});

const commonRound = ({ id, planned, length, clock, released, piece }: Round): CommonRound => ({
  id,
  kind: planned.kind,
  minutes: planned.minutes,
  opening: planned.opening,
  graceSeconds: planned.graceSeconds,
  length,
  clock,
  released,
  onward: planned.onward,
  responses: planned.responses,
  replies: planned.replies,
  witnesses: planned.witnesses,
  silenceSeconds: planned.silenceSeconds,
  piece,
});

function leavingView(circle: Circle): CommonView["leaving"] {
  if (circle.status !== "running" || !circle.leaving) return null;
  const { to, undoUntil, moveAt } = circle.leaving;
  return { to, undoUntil, moveAt };
}

/** What everybody is told of a page. */
export const pageBase = ({ round, author, standing, answer }: Page): PageBase => ({
  round,
  author,
  standing,
  answer: answer && {
    to: answer.to,
    kind: answer.kind,
    gesture: answer.gesture,
    quote: answer.quote,
  },
});

/** A page that somebody else may read. */
export function readablePage(page: Page): ReadablePage {
  const { id, note } = page;
  const base = { ...pageBase(page), words: "readable", id, note } as const;
  return page.signed ? base : { ...base, author: null, standing: "writing" };
}

const signedPages = (circle: Circle): readonly OthersPage[] =>
  [...circle.pages.values()]
    .filter(({ signed }) => signed)
    .flatMap((page) =>
      isReadable(circle, page) ? [readablePage(page)] : hiddenPage(circle, page),
    );

/** Without names, in an order that says nothing [UN4]. */
const unsignedPages = (circle: Circle): readonly OthersPage[] =>
  inQuietOrder(circle.pages.values())
    .filter((page) => !page.signed && isReadable(circle, page))
    .map(readablePage);

/**
 * Who writes unsigned in which round, and nothing else of it: a change here would show which page changes at the same
 * moment [UN3]. In an order that has nothing to do with the pages.
 */
function whoWritesUnsigned(circle: Circle): readonly OthersPage[] {
  if (circle.status === "closed") return [];
  const all = circle.rounds.flatMap(({ id: round, unsignedBy }) =>
    isSetAside(circle, round) ? [] : unsignedBy.map((author) => ({ round, author })),
  );
  const placeOf = ({ round, author }: (typeof all)[number]): string => `${round} ${author}`;
  return all
    .filter(({ author }) => isKnownSeat(circle, author))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .map((each) => ({ ...each, standing: "writing", answer: null, words: "unsigned" }));
}

const isReadable = (circle: Circle, { id }: Page): boolean => audienceOf(circle, id) === "circle";

function hiddenPage(circle: Circle, page: Page): readonly OthersPage[] {
  if (!isSpokenOf(circle, page)) return [];
  const base = pageBase(page);
  if (page.standing === "passed") return [{ ...base, words: "passed" }];
  return [{ ...base, words: page.curtain === "held" ? "held" : "notYetOpen" }];
}

/** Pages of a round that was set aside, or of a circle that is closed, are not there at all; nor is a response in hand [RE5]. */
function isSpokenOf(circle: Circle, { answer, round, author }: Page): boolean {
  if (answer || circle.status === "closed" || isSetAside(circle, round)) return false;
  return isKnownSeat(circle, author);
}

function isKnownSeat(circle: Circle, id: SeatId): boolean {
  const seat = seatOf(circle, id);
  return seat !== null && isKnown(seat);
}

const isSetAside = (circle: Circle, id: RoundId): boolean =>
  circle.rounds.some((round) => round.id === id && round.clock.status === "waiting");
