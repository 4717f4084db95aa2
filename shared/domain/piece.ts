import { type Circle, type Round, type Running, currentRound, pageIn, seatOf } from "./circle.ts";
import type { Instant, SeatId } from "./ids.ts";

/** The talking piece of a round that opens one by one: whose page is read now, and whose turn is next. */
export interface Piece {
  /** Everyone who is here, around the ring. */
  readonly order: readonly SeatId[];
  /** Those who have held it: their pages are open [OB1]. */
  readonly opened: readonly SeatId[];
  /** Those who have passed it on. Whoever only held it, and lost it on the way, is returned to [OB4]. */
  readonly had: readonly SeatId[];
  /** Those who have let it go by once: when all others have had it, it comes by again [OB2]. */
  readonly letBy: readonly SeatId[];
  readonly state: PieceState;
}

export type PieceState =
  | { readonly at: "offered"; readonly to: SeatId }
  | { readonly at: "held"; readonly by: SeatId }
  /** The silence between two turns; then it is offered to whoever follows `after` [OB3]. */
  | { readonly at: "resting"; readonly after: SeatId; readonly until: Instant }
  /** Everyone has had it [OB6]. */
  | { readonly at: "home" };

/** Whether the piece goes round in this round now. */
export const goesRound = ({ planned, clock }: Round): boolean =>
  planned.opening === "oneByOne" && clock.status !== "waiting" && clock.status !== "ended";

/** When the silence between two turns is over; null when there is none, and while it is held with the clock. */
export function pieceDeadline(circle: Running): Instant | null {
  const round = currentRound(circle);
  const state = round.piece?.state;
  const { status } = round.clock;
  if (!goesRound(round) || status === "paused" || status === "breath") return null;
  return state?.at === "resting" ? state.until : null;
}

/** The piece on its way to the next who has not had it, going round from this seat; home when there is nobody [OB2], [OB6]. */
export function offeredAfter(circle: Running, piece: Piece, from: SeatId): Piece {
  const next = nextAround(piece, from, {
    isWaiting: (seat) => isWaiting(circle, piece, seat),
    isOut: (seat) => isOut(circle, seat),
  });
  return { ...piece, state: next ? { at: "offered", to: next } : { at: "home" } };
}

/**
 * Whoever the piece comes to after this seat: the first around the ring who is here and has not let it go by; then who has;
 * and where all who are still to come have stepped out, the first of them. Null when nobody is still to come [OB2], [OB4].
 */
export function nextAround(
  { order, letBy }: Pick<Piece, "order" | "letBy">,
  from: SeatId,
  { isWaiting, isOut }: Record<"isWaiting" | "isOut", (seat: SeatId) => boolean>,
): SeatId | null {
  const at = order.indexOf(from);
  const waiting = [...order.slice(at + 1), ...order.slice(0, at + 1)].filter(isWaiting);
  const here = waiting.filter((seat) => !isOut(seat));
  return here.find((seat) => !letBy.includes(seat)) ?? here[0] ?? waiting[0] ?? null;
}

/** Whether somebody's turn is still to come: they are here, have not passed the round, and have not had it. */
export function isWaiting(circle: Running, { had }: Piece, seat: SeatId): boolean {
  const isHere = circle.seats.some(({ id, standing }) => id === seat && standing === "seated");
  const page = pageIn(circle, circle.current, seat);
  return isHere && !had.includes(seat) && page?.standing !== "passed";
}

/**
 * The piece as it has to be for those who are here: newcomers sit down at the end of the ring, whoever left is no longer in it,
 * and where the piece was with somebody who is gone or has passed the round, it goes on to the next.
 */
export function tidyPiece(circle: Running, before: Piece | null): Piece {
  const seated = seatedIn(circle);
  const known = before ?? { order: [], opened: [], had: [], letBy: [], state: { at: "home" } };
  const newcomers = seated.filter((seat) => !known.order.includes(seat));
  const all: Piece = { ...known, order: [...known.order, ...newcomers] };
  const moved = onward(circle, all);
  return { ...moved, order: moved.order.filter((seat) => seated.includes(seat)) };
}

function onward(circle: Running, piece: Piece): Piece {
  const { state, order } = piece;
  switch (state.at) {
    case "offered": {
      const next = offeredAfter(circle, piece, state.to);
      const others = next.state.at === "offered" && !isOut(circle, next.state.to);
      const waits = isWaiting(circle, piece, state.to);
      return waits && !(isOut(circle, state.to) && others) ? piece : next;
    }
    case "held": {
      const reads = isWaiting(circle, piece, state.by) && !isOut(circle, state.by);
      return reads ? piece : offeredAfter(circle, piece, state.by);
    }
    case "home": {
      const last = order.at(-1);
      return last ? offeredAfter(circle, piece, last) : piece;
    }
    case "resting":
      return { ...piece, state: { ...state, after: stillThere(circle, order, state.after) } };
  }
}

/** This seat, or whoever sits before it around the ring if it was left: what follows either is the same. */
function stillThere(circle: Circle, order: readonly SeatId[], seat: SeatId): SeatId {
  const seated = seatedIn(circle);
  const at = order.indexOf(seat);
  const before = [...order.slice(0, at + 1).toReversed(), ...order.slice(at + 1).toReversed()];
  return before.find((each) => seated.includes(each)) ?? seat;
}

const isOut = (circle: Circle, seat: SeatId): boolean =>
  (seatOf(circle, seat)?.steppedOut ?? null) !== null;

const seatedIn = ({ seats }: Circle): readonly SeatId[] =>
  seats.filter(({ standing }) => standing === "seated").map(({ id }) => id);
