import type { RoundView, SeatId, View } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import { useState } from "react";
import { RingOrder } from "../../components/ringOrder.tsx";
import { swapped } from "../../components/swapped.ts";
import type { CircleConnection } from "../../connection/circleConnection.ts";
import { ringPlaces } from "./ringPlaces.ts";

/**
 * For facilitators: the order of the ring, and the piece itself. What is moved is shown at once, so that it can be moved on
 * without waiting for the server, and so that its button keeps the focus.
 */
export function OrderTheRing({
  view,
  round,
  connection,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly connection: Pick<CircleConnection, "send">;
}) {
  const [moved, setMoved] = useState<Moved | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const order = moved?.order ?? round.piece?.order ?? [];
  const ask = async (command: LiveCommand) => {
    const answered = await connection.send(command);
    setProblem(answered.ok ? null : answered.sentence);
  };
  const swap = async (at: number) => {
    const next = swapped(order, at);
    setMoved((was) => ({ order: next, waiting: (was?.waiting ?? 0) + 1 }));
    await ask({ type: "orderRing", order: next });
    setMoved((was) => (was && was.waiting > 1 ? { ...was, waiting: was.waiting - 1 } : null));
  };
  return (
    <RingOrder
      places={ringPlaces(view, round, order)}
      problem={problem}
      onSwap={(at) => void swap(at)}
      onOffer={(to) => void ask({ type: "movePiece", to })}
    />
  );
}

/** The order as I have it, until the server has answered all that I asked. */
interface Moved {
  readonly order: readonly SeatId[];
  readonly waiting: number;
}
