import { hasAgreed } from "./agreeing.ts";
import {
  type Answering,
  type Circle,
  type Page,
  type Round,
  type Seat,
  authorOf,
  pageIn,
  pagesBy,
  roundOf,
  seatOf,
  seatedAt,
  unreachable,
} from "./circle.ts";
import type { PageId, SeatId } from "./ids.ts";
import { inQuietOrder } from "./signing.ts";
import { type Whisper, whisperPair } from "./whisper.ts";

/** Who may read a page now: everyone seated, the facilitators, its author and the one it is said to, or its author alone. */
export type Audience = "circle" | "facilitators" | "pair" | "author";

/**
 * The one place that says who may read the words of a page; every road out of the server asks it
 * [VI1]-[VI6]. Null when there is no such page.
 */
export function audienceOf(circle: Circle, id: PageId): Audience | null {
  const page = circle.pages.get(id);
  if (page) return audienceOfReflection(circle, page);
  const whisper = circle.whispers.get(id);
  if (whisper) return whisperPair(circle, whisper).length === 2 ? "pair" : "author";
  const prompted = circle.rounds.find((round) => round.prompt === id);
  if (!prompted) return null;
  return prompted.clock.status === "waiting" ? "facilitators" : "circle";
}

function audienceOfReflection(circle: Circle, page: Page): Audience {
  if (isRemoved(circle, page.author)) return "author";
  if (circle.status === "closed") return audienceAfterwards(circle, page);
  if (page.curtain === "held" || page.standing === "passed") return "author";
  if (!isOpened(roundOf(circle, page.round), page.author)) return "author";
  return page.answer ? audienceOfResponse(circle, page.answer) : "circle";
}

/** A response is read by whoever reads the page that it answers, by its author at least [RE5], [RE6]. */
function audienceOfResponse(circle: Circle, { to, kind }: Answering): Audience {
  const answered = circle.pages.get(to);
  if (!answered || isRemoved(circle, answered.author)) return "author";
  return kind !== "line" && audienceOf(circle, to) === "circle" ? "circle" : "pair";
}

/** After the close: what its author gave to the circle, a response only with the page that it answers [CL2], [CL3]. */
function audienceAfterwards(circle: Circle, page: Page): Audience {
  const { answer, choice, curtain } = page;
  if (!answer) return choice === "circle" ? "circle" : "author";
  if (curtain === "held") return "author";
  const audience = audienceOfResponse(circle, answer);
  return audience === "circle" && choice !== "circle" ? "pair" : audience;
}

/** The two who may read a page of which they are the `pair`. */
export function pairOf(circle: Circle, id: PageId): readonly SeatId[] {
  const whisper = circle.whispers.get(id);
  if (whisper) return whisperPair(circle, whisper);
  const page = circle.pages.get(id);
  const answered = page?.answer && circle.pages.get(page.answer.to);
  return page && answered ? [page.author, answered.author] : [];
}

/** Nobody reads the pages of somebody who was removed: their author has no seat any more [SE9]. */
const isRemoved = (circle: Circle, author: SeatId): boolean =>
  seatOf(circle, author)?.standing === "removed";

/** A round that was set aside shows nothing; another shows a page as the plan says when [OP1]-[OP3], [OB1]. */
function isOpened({ clock, planned, released, piece }: Round, author: SeatId): boolean {
  if (clock.status === "waiting") return false;
  switch (planned.opening) {
    case "open":
      return true;
    case "together":
      return released;
    case "oneByOne":
      return piece?.opened.includes(author) ?? false;
    default:
      return unreachable(planned.opening);
  }
}

/** Whether this person may read this page now. The same "no" for a page that does not exist. */
export function canRead(circle: Circle, reader: SeatId, id: PageId): boolean {
  const seat = seatedAt(circle, reader);
  return seat !== null && mayRead(circle, seat, id, audienceOf(circle, id));
}

function mayRead(circle: Circle, seat: Seat, id: PageId, audience: Audience | null): boolean {
  switch (audience) {
    case "circle":
      return true;
    case "facilitators":
      return seat.role === "facilitator";
    case "pair":
      return pairOf(circle, id).includes(seat.id);
    case "author":
      return authorOf(circle, id) === seat.id;
    case null:
      return false;
    default:
      return unreachable(audience);
  }
}

/** What was said to this person and is for the two alone. */
export const saidTo = (circle: Circle, to: SeatId): readonly PageId[] =>
  readableIn(circle).byPairs.filter((id) => isSaidTo(circle, id, to));

const isSaidTo = (circle: Circle, id: PageId, to: SeatId): boolean =>
  authorOf(circle, id) !== to && pairOf(circle, id).includes(to);

interface Readable {
  readonly byPairs: readonly PageId[];
  readonly byAll: readonly PageId[];
  readonly byFacilitators: readonly PageId[];
}
const readable = new WeakMap<Circle, Readable>();

/** Every page whose words this person may read now. What all may read is looked up once for a state of the circle. */
export function readablePages(circle: Circle, reader: SeatId): readonly PageId[] {
  const seat = seatedAt(circle, reader);
  if (!seat) return [];
  const { byAll, byFacilitators } = readableIn(circle);
  const whispers = [...circle.whispers.values()].filter(({ author }) => author === reader);
  const mine = [...pagesBy(circle, reader), ...whispers].map((page) => page.id);
  const own = mine.filter((id) => audienceOf(circle, id) !== "circle");
  const toMe = saidTo(circle, reader);
  return [...(seat.role === "facilitator" ? byFacilitators : []), ...byAll, ...own, ...toMe];
}

function readableIn(circle: Circle): Readable {
  const known = readable.get(circle);
  if (known) return known;
  // In an order that says nothing of unsigned pages: words leave in it [UN4].
  const pages = inQuietOrder(circle.pages.values()).map(({ id }) => id);
  const prompts = circle.rounds.map((round) => round.prompt);
  const all = [...prompts, ...pages, ...circle.whispers.keys()];
  const of = Map.groupBy(all, (id) => audienceOf(circle, id));
  const found = {
    byAll: of.get("circle") ?? [],
    byFacilitators: of.get("facilitators") ?? [],
    byPairs: of.get("pair") ?? [],
  };
  readable.set(circle, found);
  return found;
}

/**
 * How a person may write into a page: `open`; `catchUp`, when only what they wrote while away is
 * still taken in; or `no` [PG1]-[PG5], [AG1], [AG5]. The same "no" for a page that does not exist.
 */
export type Pen = "open" | "catchUp" | "no";

/** Which pen this person has for this page. */
export function penFor(circle: Circle, writer: SeatId, id: PageId): Pen {
  const seat = seatedAt(circle, writer);
  if (!seat || !hasAgreed(circle, seat)) return "no";
  const whisper = circle.whispers.get(id);
  if (whisper) return penForWhisper(circle, writer, whisper);
  const page = circle.pages.get(id);
  if (!page) return penForPrompt(circle, seat, id);
  if (page.author !== writer) return "no";
  return penIsTaken(circle, page) ? "catchUp" : "open";
}

/** A private line belongs to no round: it is written until it is given, or the circle closes [CA8]. */
function penForWhisper({ status }: Circle, writer: SeatId, { author, to }: Whisper): Pen {
  if (author !== writer) return "no";
  return status === "running" && to === null ? "open" : "catchUp";
}

function penForPrompt(circle: Circle, seat: Seat, id: PageId): Pen {
  const round = circle.rounds.find((each) => each.prompt === id);
  if (!round || seat.role !== "facilitator") return "no";
  return circle.status === "closed" ? "no" : "open";
}

function penIsTaken(circle: Circle, page: Page): boolean {
  if (circle.status !== "running" || circle.current !== page.round) return true;
  return page.standing === "passed" || roundOf(circle, page.round).clock.status === "ended";
}

/** How many others read this person's words in this round as things stand, for the line beside the editor. */
export function readersOf(circle: Circle, author: SeatId, round: Round): number {
  const page = pageIn(circle, round.id, author);
  if (!page || audienceOf(circle, page.id) !== "circle") return 0;
  return circle.seats.filter((seat) => seat.standing === "seated" && seat.id !== author).length;
}
