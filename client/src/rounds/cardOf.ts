import { type PageView, type SeatView, unreachable } from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import type { CardOf } from "../components/personCard.tsx";
import type { RingPerson } from "../components/ring.tsx";
import { careWords } from "../words/care.ts";
import { circleWords } from "../words/circle.ts";
import { othersWords } from "../words/others.ts";

/** What a card says of one of the others in a round. `now` is false for a round that is read again. */
export function cardOf(
  seat: SeatView,
  page: PageView | undefined,
  presence: Presence,
  now: boolean,
): CardOf {
  const writing = now && isWriting(seat, page, presence);
  return {
    name: seat.name,
    heading: heading(seat.name, page, writing),
    mark: writing ? "writing" : page?.standing === "done" ? "done" : "none",
    presence: now || seat.left ? presenceOf(seat, presence) : "here",
    guardian: seat.guardian,
  };
}

/** Who has said that they are away for a while is so, also when their device is here [CA5]. */
function presenceOf({ id, left, steppedOut }: SeatView, { here }: Presence): CardOf["presence"] {
  if (left) return "left";
  if (steppedOut) return "out";
  return here.includes(id) ? "here" : "away";
}

function heading(name: string, page: PageView | undefined, writing: boolean): string {
  if (page === undefined) return othersWords.noPage(name);
  switch (page.words) {
    case "held":
      return othersWords.held(name);
    case "passed":
      return othersWords.passed(name);
    case "unsigned":
      return othersWords.writesUnsigned(name);
    case "notYetOpen":
      return writing ? othersWords.writing(name) : othersWords.notYetOpen(name);
    case "mine":
    case "readable":
      return writing ? othersWords.writing(name) : name;
    default:
      return unreachable(page);
  }
}

const isWriting = (seat: SeatView, page: PageView | undefined, presence: Presence): boolean =>
  page?.standing === "writing" && page.words !== "held" && presence.writing.includes(seat.id);

/** What a glance at the ring tells of somebody, and the same in words. */
export function personOf(
  seat: SeatView,
  me: boolean,
  page: PageView | undefined,
  presence: Presence,
): RingPerson {
  const name = me ? circleWords.you : seat.name;
  const state = stateOf(seat, page, presence);
  return {
    seat: seat.id,
    name: seat.name,
    me,
    state,
    unsigned: page?.words === "unsigned",
    said: [
      name,
      ...(seat.guardian ? [careWords.guardian.mark] : []),
      ...(state === "here" ? [] : [seat.steppedOut ? careWords.out.away : said(state)]),
    ].join(", "),
  };
}

function stateOf(
  seat: SeatView,
  page: PageView | undefined,
  presence: Presence,
): RingPerson["state"] {
  if (seat.steppedOut || !presence.here.includes(seat.id)) return "away";
  if (page?.standing === "passed") return "passed";
  if (page?.standing === "done") return "done";
  return isWriting(seat, page, presence) ? "writing" : "here";
}

function said(state: Exclude<RingPerson["state"], "here">): string {
  switch (state) {
    case "away":
      return othersWords.away;
    case "passed":
      return othersWords.sittingOut;
    case "done":
      return othersWords.done;
    case "writing":
      return othersWords.isWriting;
    default:
      return unreachable(state);
  }
}
