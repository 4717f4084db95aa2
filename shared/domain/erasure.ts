import type { Event } from "./event.ts";
import type { SeatId } from "./ids.ts";

/**
 * The event with nothing in it that these people have taken along: their name is in the one that
 * seated them [ER2]. The same event where there is nothing of theirs in it.
 */
export function withoutSeats(event: Event, seats: ReadonlySet<SeatId>): Event {
  return event.type === "seatTaken" && seats.has(event.seat) ? { ...event, name: "" } : event;
}
