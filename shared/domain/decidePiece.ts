import { hasAgreed } from "./agreeing.ts";
import { type Circle, type Running, type Seat, currentRound, unreachable } from "./circle.ts";
import type { PieceCommand } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Event } from "./event.ts";
import { evolveAll } from "./evolve.ts";
import type { Instant, SeatId } from "./ids.ts";
import { type Piece, goesRound, isWaiting, offeredAfter, tidyPiece } from "./piece.ts";
import { reject } from "./rejection.ts";

/** The talking piece is taken, passed on, and moved by whoever holds the round [OB2]-[OB5]. */
export function decidePiece(
  circle: Circle,
  seat: Seat,
  command: PieceCommand,
  now: Instant,
): Decision {
  if (circle.status === "closed") return reject("circleClosed");
  if (circle.status !== "running") return reject("notNow");
  const { piece } = currentRound(circle);
  if (!piece || !goesRound(currentRound(circle))) return reject("notNow");
  switch (command.type) {
    case "takePiece":
      return take(circle, seat, piece);
    case "passPiece":
      return pass(circle, seat, piece, now);
    case "movePiece":
      if (seat.role !== "facilitator") return reject("notYours");
      return isWaiting(circle, piece, command.to)
        ? moved(circle, { ...piece, state: { at: "offered", to: command.to } })
        : reject("notNow");
    case "orderRing":
      if (seat.role !== "facilitator") return reject("notYours");
      return isSameRing(piece.order, command.order)
        ? moved(circle, { ...piece, order: command.order })
        : reject("stale");
    default:
      return unreachable(command);
  }
}

function take(circle: Running, seat: Seat, piece: Piece): Decision {
  const { state, opened } = piece;
  if (state.at !== "offered" || state.to !== seat.id) return reject("notYours");
  if (!hasAgreed(circle, seat)) return reject("agreeFirst");
  const all = opened.includes(seat.id) ? opened : [...opened, seat.id];
  return moved(circle, { ...piece, opened: all, state: { at: "held", by: seat.id } });
}

/** On to the next, after a silence where the plan has one. Whoever it was only offered to may let it go by; it comes by once more [OB2]. */
function pass(circle: Running, seat: Seat, piece: Piece, now: Instant): Decision {
  const { state } = piece;
  const isMine =
    (state.at === "held" && state.by === seat.id) ||
    (state.at === "offered" && state.to === seat.id);
  if (!isMine) return reject("notYours");
  const letBy: Piece = { ...piece, letBy: [...piece.letBy, seat.id] };
  const goesBy = state.at === "offered" && !piece.letBy.includes(seat.id);
  // Nobody is asked again at once: where no one else is still to come, it is over with this.
  const comesBy = goesBy && !isOfferedTo(offeredAfter(circle, letBy, seat.id), seat.id);
  const had: Piece = comesBy ? letBy : { ...piece, had: [...piece.had, seat.id] };
  const next = offeredAfter(circle, had, seat.id);
  const silence = currentRound(circle).planned.silenceSeconds * 1000;
  const rests = silence > 0 && state.at === "held" && next.state.at !== "home";
  const resting = { at: "resting", after: seat.id, until: now + silence } as const;
  return moved(circle, rests ? { ...had, state: resting } : next);
}

const isOfferedTo = ({ state }: Piece, seat: SeatId): boolean =>
  state.at === "offered" && state.to === seat;

const isSameRing = (a: readonly SeatId[], b: readonly SeatId[]): boolean =>
  a.length === b.length && new Set(b).size === b.length && b.every((seat) => a.includes(seat));

const moved = (circle: Running, piece: Piece): readonly Event[] => [
  { type: "pieceMoved", round: circle.current, piece },
];

/** The silence between two turns is over. */
export function endSilence(circle: Running): readonly Event[] {
  const { piece } = currentRound(circle);
  if (piece?.state.at !== "resting") return [];
  return moved(circle, offeredAfter(circle, piece, piece.state.after));
}

/** Where the piece has to be after these events: somebody came or went, or the round has just opened. */
export function keepPiece(circle: Circle, events: readonly Event[]): readonly Event[] {
  if (events.length === 0) return [];
  const after = evolveAll(circle, events);
  if (after?.status !== "running" || !goesRound(currentRound(after))) return [];
  const before = currentRound(after).piece;
  const piece = tidyPiece(after, before);
  return isSame(before, piece) ? [] : moved(after, piece);
}

/** By what they say: a piece is small, and made of ids. */
const isSame = (a: Piece | null, b: Piece): boolean => JSON.stringify(a) === JSON.stringify(b);
