import type { RoundView, SeatId, View } from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import { useEffect, useState } from "react";
import { type Turn, turnOf } from "./turn.ts";

/** So long somebody has to be gone before it is said, in milliseconds: a reload is nobody's going away. */
const patience = 3_000;

/** Whose turn it is in this round; null where no talking piece goes round. */
export function useTurn(view: View, round: RoundView, presence: Presence): Turn | null {
  const turn = turnOf(view, round, presence);
  const isOfSomebody = turn?.at === "held" || turn?.at === "offered";
  const gone = useStaying(isOfSomebody && !turn.here ? turn.seat.id : null);
  return isOfSomebody ? { ...turn, here: gone !== turn.seat.id } : turn;
}

/** This seat, once it has been the same for a while. */
function useStaying(seat: SeatId | null): SeatId | null {
  const [stayed, setStayed] = useState<SeatId | null>(null);
  useEffect(() => {
    if (seat === null) return;
    const timer = setTimeout(() => setStayed(seat), patience);
    return () => {
      clearTimeout(timer);
      setStayed(null);
    };
  }, [seat]);
  return stayed;
}
