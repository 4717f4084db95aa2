import type { RoundView, View } from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import type { RingPerson } from "../components/ring.tsx";
import { personOf } from "./cardOf.ts";
import { aroundRing } from "./piece/aroundRing.ts";
import type { Turn } from "./piece/turn.ts";
import { pageOf } from "./viewPages.ts";

/** Everyone on the ring: in the order of their coming, or in that in which a talking piece goes round. */
export function ringPeople(
  view: View,
  round: RoundView,
  presence: Presence,
  turn: Turn | null,
): readonly RingPerson[] {
  const people = view.seats
    .filter((seat) => !seat.left)
    .map((seat) =>
      personOf(seat, seat.id === view.me.seat, pageOf(view, round, seat.id), presence),
    );
  return turn && round.piece ? aroundRing(people, round.piece.order, turn) : people;
}
