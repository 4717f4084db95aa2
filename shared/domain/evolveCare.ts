import { type Circle, type Rung, type Running, type Seat, roundOf, seatOf } from "./circle.ts";
import type { Event } from "./event.ts";
import type { SeatId } from "./ids.ts";
import { bellRest } from "./pauseBell.ts";
import type { Whisper } from "./whisper.ts";
import { running, withRound, withSeat } from "./withPart.ts";

/** What people ask for in care of themselves and of one another. */
export type CareEvent = Extract<
  Event,
  {
    type:
      | "pauseRung"
      | "steppedOut"
      | "cameBack"
      | "guardianNamed"
      | "whisperOpened"
      | "whisperGiven";
  }
>;

/** The circle after one of these [CA1]-[CA11]. */
export function evolveCare(circle: Circle, event: CareEvent): Circle {
  switch (event.type) {
    case "pauseRung": {
      const { round, seat, at, until, left, grace } = event;
      const clock = { status: "breath", until, left, grace } as const;
      const held = withRound(running(circle), round, { clock });
      const by = new Map(held.rung.by).set(seat, at);
      return { ...held, rung: { by, restsUntil: until + bellRest } };
    }
    case "steppedOut":
      return withSeat(circle, event.seat, { steppedOut: event.at });
    case "cameBack":
      return withSeat(circle, event.seat, { steppedOut: null });
    case "guardianNamed":
      return { ...circle, seats: circle.seats.map((seat) => withGuardian(seat, event.seat)) };
    case "whisperOpened": {
      const { page: id, seat: author, answers } = event;
      return withWhisper(circle, { id, author, answers, to: null });
    }
    case "whisperGiven": {
      const whisper = circle.whispers.get(event.page);
      if (!whisper) throw new Error("no such whisper in this circle");
      const whispered = (seatOf(circle, whisper.author)?.whispered ?? 0) + 1;
      return withWhisper(withSeat(circle, whisper.author, { whispered }), {
        ...whisper,
        to: event.to,
      });
    }
  }
}

export const nobodyRang: Rung = { restsUntil: null, by: new Map() };

/** What a seat loses with its person. */
export const withoutPart = { guardian: false, steppedOut: null } as const;

/** Nobody is away where nobody is waited for: in the days after, and after the close [PR3]. */
export const nobodyOut = (seats: readonly Seat[]): readonly Seat[] =>
  seats.map((seat) => (seat.steppedOut === null ? seat : { ...seat, steppedOut: null }));

/** Where this ends a pause that was rung for, the bell rests from this instant [CA3]. */
export function bellRestsFrom(
  circle: Circle,
  event: Extract<Event, { type: "roundResumed" | "graceBegan" }>,
): Circle {
  const { clock } = roundOf(circle, event.round);
  if (clock.status !== "breath") return circle;
  const now: Running = running(circle);
  const at =
    event.type === "roundResumed"
      ? event.endsAt - clock.left
      : event.until - (clock.grace?.left ?? event.until - event.bell);
  return { ...now, rung: { ...now.rung, restsUntil: at + bellRest } };
}

const withGuardian = (seat: Seat, named: SeatId | null): Seat =>
  seat.guardian === (seat.id === named) ? seat : { ...seat, guardian: seat.id === named };

const withWhisper = (circle: Circle, whisper: Whisper): Circle => ({
  ...circle,
  whispers: new Map(circle.whispers).set(whisper.id, whisper),
});
