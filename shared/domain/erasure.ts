import type { Event } from "./event.ts";
import type { PageId, SeatId } from "./ids.ts";

/** Whose name is to be gone, and which pages. */
export interface Gone {
  readonly seats: ReadonlySet<SeatId>;
  readonly pages: ReadonlySet<PageId>;
}

/**
 * The event with nothing in it of what is gone: the name of somebody who took everything along stands in the one that seated
 * them [ER2], the note over an erased page in those that covered it [CN4]. The same event where there is nothing of it.
 */
export function withoutGone(event: Event, { seats, pages }: Gone): Event {
  if (event.type === "seatTaken" && seats.has(event.seat)) return { ...event, name: "" };
  if (event.type === "pageCovered" && pages.has(event.page) && event.note !== null)
    return { ...event, note: null };
  return event;
}
