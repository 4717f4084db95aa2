import { circleWords } from "../words/circle.ts";
import { Button } from "./button.tsx";
import styles from "./timeControls.module.css";

/** What everyone can do about the clock: ask for more of it, or not look at it. */
export function TimeControls({
  compact,
  clockHidden,
  onClockHidden,
  onAskTime,
}: {
  readonly compact: boolean;
  readonly clockHidden: boolean;
  readonly onClockHidden: (hidden: boolean) => void;
  /** Null for those who hold the clock themselves. */
  readonly onAskTime: (() => void) | null;
}) {
  return (
    <div className={compact ? styles["compact"] : styles["controls"]}>
      {onAskTime && (
        <Button wide onClick={onAskTime}>
          {circleWords.askTime}
        </Button>
      )}
      {!compact && (
        <Button look="quiet" onClick={() => onClockHidden(!clockHidden)}>
          {clockHidden ? circleWords.clock.show : circleWords.clock.hide}
        </Button>
      )}
    </div>
  );
}
