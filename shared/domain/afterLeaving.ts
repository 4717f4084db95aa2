import { type Circle, type Seat, seatOf } from "./circle.ts";
import type { SeatId } from "./ids.ts";

/**
 * The circle when this person has left it. Somebody who never accepted the agreements has written nothing: their empty
 * pages and their name go with them [SE11], so that a circle does not grow with those who come and go.
 */
export function afterLeaving(circle: Circle, id: SeatId): Circle {
  const hasWritten = typeof seatOf(circle, id)?.agreedTo === "number";
  const gone: Partial<Seat> = hasWritten ? { standing: "left" } : { standing: "emptied", name: "" };
  const seats = circle.seats.map((seat) =>
    seat.id === id ? { ...seat, ...gone, tokens: [], guardian: false, steppedOut: null } : seat,
  );
  if (hasWritten) return { ...circle, seats };
  const pages = new Map([...circle.pages].filter(([, { author }]) => author !== id));
  return { ...circle, seats, pages };
}
