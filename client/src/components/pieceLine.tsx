import { pieceWords } from "../words/piece.ts";
import { Button } from "./button.tsx";
import styles from "./pieceLine.module.css";

/** Where the piece is, beside the clock and spoken politely; from here one goes to it when it is one's own turn. */
export function PieceLine({
  said,
  onGo,
}: {
  readonly said: string;
  /** Null when there is nothing to do there. */
  readonly onGo: (() => void) | null;
}) {
  return (
    <div className={styles["line"]}>
      <p role="status" dir="auto">
        {said}
      </p>
      {onGo && <Button onClick={onGo}>{pieceWords.goThere}</Button>}
    </div>
  );
}
