import {
  type Circle,
  type Page,
  type Round,
  type Seat,
  pageIn,
  roundOf,
  seatOf,
  seatedAt,
  unreachable,
} from "./circle.ts";
import type { PageId, SeatId } from "./ids.ts";

/** Who may read a page now: everyone seated, the facilitators, or its author alone. */
export type Audience = "circle" | "facilitators" | "author";

/**
 * The one place that says who may read the words of a page; every road out of the server asks it
 * [VI1]-[VI6]. Null when there is no such page.
 */
export function audienceOf(circle: Circle, id: PageId): Audience | null {
  const page = circle.pages.get(id);
  if (page) return audienceOfReflection(circle, page);
  const prompted = circle.rounds.find((round) => round.prompt === id);
  if (!prompted) return null;
  return prompted.clock.status === "waiting" ? "facilitators" : "circle";
}

function audienceOfReflection(circle: Circle, page: Page): Audience {
  if (circle.status === "closed" || isRemoved(circle, page.author)) return "author";
  if (page.curtain === "held" || page.standing === "passed") return "author";
  return roundIsReadable(roundOf(circle, page.round)) ? "circle" : "author";
}

/** Nobody reads the pages of somebody who was removed: their author has no seat any more [SE9]. */
const isRemoved = (circle: Circle, author: SeatId): boolean =>
  seatOf(circle, author)?.standing === "removed";

/** A round that was set aside shows nothing; one that opens together shows nothing until it has. */
function roundIsReadable(round: Round): boolean {
  if (round.clock.status === "waiting") return false;
  return round.planned.opening === "open" || round.released;
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
    case "author":
      return circle.pages.get(id)?.author === seat.id;
    case null:
      return false;
    default:
      return unreachable(audience);
  }
}

/** Every page whose words this person may read now. */
export function readablePages(circle: Circle, reader: SeatId): readonly PageId[] {
  const seat = seatedAt(circle, reader);
  if (!seat) return [];
  const all = [...circle.rounds.map((round) => round.prompt), ...circle.pages.keys()];
  return all.filter((id) => mayRead(circle, seat, id, audienceOf(circle, id)));
}

/**
 * How a person may write into a page: `open`; `catchUp`, when only what they wrote while away is
 * still taken in; or `no` [PG1]-[PG5], [AG1]. The same "no" for a page that does not exist.
 */
export type Pen = "open" | "catchUp" | "no";

/** Which pen this person has for this page. */
export function penFor(circle: Circle, writer: SeatId, id: PageId): Pen {
  const seat = seatedAt(circle, writer);
  if (!seat?.agreed) return "no";
  const page = circle.pages.get(id);
  if (!page) return penForPrompt(circle, seat, id);
  if (page.author !== writer) return "no";
  return penIsTaken(circle, page) ? "catchUp" : "open";
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
