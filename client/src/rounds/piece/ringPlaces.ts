import type { RoundView, SeatId, View } from "@beside/shared/domain";
import type { RingPlace } from "../../components/ringOrder.tsx";
import { pieceWords } from "../../words/piece.ts";
import { pageOf } from "../viewPages.ts";
import { isStillToCome } from "./turn.ts";

/** Everyone's place around the ring in this order, as facilitators see it. */
export function ringPlaces(
  view: View,
  round: RoundView,
  order: readonly SeatId[],
): readonly RingPlace[] {
  return order.flatMap((id) => {
    const seat = view.seats.find((each) => each.id === id);
    if (!seat) return [];
    const isWithThem = withWhom(round) === id;
    const waits = !isWithThem && isStillToCome(view, round, id);
    return [{ seat: id, name: seat.name, note: noteOf(view, round, id), waits }];
  });
}

function withWhom({ piece }: RoundView): SeatId | null {
  if (piece?.state.at === "held") return piece.state.by;
  return piece?.state.at === "offered" ? piece.state.to : null;
}

function noteOf(view: View, round: RoundView, seat: SeatId): string {
  const words = pieceWords.order;
  if (withWhom(round) === seat) return round.piece?.state.at === "held" ? words.has : words.offered;
  if (round.piece?.had.includes(seat)) return words.had;
  if (round.piece?.letBy.includes(seat)) return words.letBy;
  return pageOf(view, round, seat)?.standing === "passed" ? words.passes : words.waits;
}
