import type { SeatId } from "@beside/shared/domain";
import { pieceWords } from "../words/piece.ts";
import { Button } from "./button.tsx";
import { Line } from "./line.tsx";
import { MoveButtons } from "./moveButtons.tsx";
import styles from "./ringOrder.module.css";

/** Somebody's place around the ring; `note` says what the piece has to do with them. */
export interface RingPlace {
  readonly seat: SeatId;
  readonly name: string;
  readonly note: string;
  /** Whether the piece can be offered to them. */
  readonly waits: boolean;
}

/** For facilitators: the order in which the piece goes round, to be changed, and to offer it to somebody now. */
export function RingOrder({
  places,
  problem,
  onSwap,
  onOffer,
}: {
  readonly places: readonly RingPlace[];
  readonly problem: string | null;
  /** Puts the one at this place and the one after it in each other's places. */
  readonly onSwap: (at: number) => void;
  readonly onOffer: (seat: SeatId) => void;
}) {
  const words = pieceWords.order;
  return (
    <details className={styles["order"]}>
      <summary>{words.summary}</summary>
      <ol>
        {places.map(({ seat, name, note, waits }, at) => (
          <li key={seat}>
            <p>
              <b dir="auto">{name}</b> <small>{note}</small>
            </p>
            <MoveButtons
              labels={{ up: words.up(name), down: words.down(name) }}
              onUp={at > 0 ? () => onSwap(at - 1) : null}
              onDown={at < places.length - 1 ? () => onSwap(at) : null}
            />
            {waits && <Button onClick={() => onOffer(seat)}>{words.offerTo(name)}</Button>}
          </li>
        ))}
      </ol>
      <div role="status">{problem !== null && <Line tone="ember">{problem}</Line>}</div>
    </details>
  );
}
