import type { ReactNode } from "react";
import { circleWords } from "../words/circle.ts";
import styles from "./side.module.css";

/**
 * Beside the page: the circle with its clock, and what this person can do about time. On a narrow screen a bar, where
 * the clock itself is pressed to hide it: it makes some people anxious.
 */
export function Side({
  compact,
  ring,
  clock,
  controls,
  clockHidden,
  onClockHidden,
}: {
  readonly compact: boolean;
  readonly ring: ReactNode;
  readonly clock: ReactNode;
  readonly controls: ReactNode;
  readonly clockHidden: boolean;
  readonly onClockHidden: (hidden: boolean) => void;
}) {
  return (
    <section aria-label={circleWords.ring} className={compact ? styles["bar"] : undefined}>
      {compact ? (
        <div className={styles["small"]}>
          {clock}
          <button
            type="button"
            className={styles["over"]}
            aria-label={clockHidden ? circleWords.clock.show : circleWords.clock.hide}
            onClick={() => onClockHidden(!clockHidden)}
          />
        </div>
      ) : (
        ring
      )}
      <div className={styles["controls"]}>{controls}</div>
    </section>
  );
}
