import type { SeatId } from "@beside/shared/domain";
import type { RingPerson } from "../../components/ring.tsx";
import { pieceWords } from "../../words/piece.ts";
import type { Turn } from "./turn.ts";

/** The people of the circle in the order in which the piece goes round, with whoever has it and whoever is next marked. */
export function aroundRing(
  people: readonly RingPerson[],
  order: readonly SeatId[],
  turn: Turn,
): readonly RingPerson[] {
  const placeOf = ({ seat }: RingPerson): number =>
    order.includes(seat) ? order.indexOf(seat) : order.length;
  return people
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((person) => {
      const piece = pieceAt(person.seat, turn);
      return piece ? { ...person, piece, said: `${person.said}, ${said[piece]}` } : person;
    });
}

type PieceAt = NonNullable<RingPerson["piece"]>;

function pieceAt(seat: SeatId, turn: Turn): PieceAt | null {
  const isOfSomebody = turn.at === "held" || turn.at === "offered";
  if (isOfSomebody && turn.seat.id === seat) return turn.at === "held" ? "has" : "offered";
  return turn.next?.id === seat ? "next" : null;
}

const said: Record<PieceAt, string> = {
  has: pieceWords.saidHas,
  offered: pieceWords.saidOffered,
  next: pieceWords.saidNext,
};
