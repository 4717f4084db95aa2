import type { Circle, Mark, Round, Running, Seat } from "./circle.ts";
import type { RoundId, SeatId } from "./ids.ts";

/** The same circle, of which it is known that it runs; that it does not is a defect, and throws. */
export function running(circle: Circle): Running {
  if (circle.status !== "running") throw new Error("the circle is not running");
  return circle;
}

/** The circle with one seat changed. */
export const withSeat = (circle: Circle, id: SeatId, change: Partial<Seat>): Circle => ({
  ...circle,
  seats: circle.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)),
});

/** The circle with one round changed. */
export const withRound = <C extends Circle>(circle: C, id: RoundId, change: Partial<Round>): C => ({
  ...circle,
  rounds: circle.rounds.map((round) => (round.id === id ? { ...round, ...change } : round)),
});

/** The circle without these marks. */
export const withoutMarks = (circle: Circle, goes: (mark: Mark) => boolean): Circle => ({
  ...circle,
  marks: new Map([...circle.marks].filter(([, mark]) => !goes(mark))),
});
