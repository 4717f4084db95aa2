import type { RoundClock } from "@beside/shared/domain";
import { careWords } from "../words/care.ts";
import { circleWords } from "../words/circle.ts";
import { clockText, lengthText } from "../words/time.ts";
import { classes } from "./classes.ts";
import styles from "./clockFace.module.css";

/** What the clock shows at one moment. `over` counts up once the bell has rung. */
export interface ClockReading {
  readonly status: RoundClock["status"];
  readonly left: number;
  readonly over: number;
  readonly length: number;
}

/**
 * The clock: a ring that empties, minutes and seconds in its middle. At zero it stays there and counts softly up. It is
 * a picture with a name, never a live region: nobody wants each second read aloud.
 */
export function ClockFace({
  reading,
  hidden,
}: {
  readonly reading: ClockReading;
  readonly hidden: boolean;
}) {
  if (hidden) {
    return (
      <svg
        className={styles["face"]}
        viewBox="0 0 168 168"
        role="img"
        aria-label={circleWords.clock.hidden}
      >
        <circle className={styles["rest"]} cx="84" cy="84" r="74" />
        <text className={styles["under"]} x="84" y="88">
          {circleWords.clock.hidden}
        </text>
      </svg>
    );
  }
  const { status, left, length } = reading;
  const share = length > 0 ? Math.min(1, left / length) : 0;
  return (
    <svg
      className={classes(styles["face"], status === "open" && styles["running"])}
      viewBox="0 0 168 168"
      role="img"
      aria-label={said(reading)}
    >
      <circle className={styles["rest"]} cx="84" cy="84" r="74" />
      {share > 0 && (
        <circle
          className={classes(styles["arc"], isHeld(reading) && styles["held"])}
          cx="84"
          cy="84"
          r="74"
          pathLength="1000"
          strokeDasharray={`${(share * 1000).toFixed(1)} 1000`}
          transform="rotate(-90 84 84)"
        />
      )}
      <text className={styles["time"]} x="84" y="86">
        {clockText(left)}
      </text>
      <text className={classes(styles["under"], styles["detail"])} x="84" y="110">
        {under(reading)}
      </text>
    </svg>
  );
}

const isOver = ({ status }: ClockReading): boolean => status === "grace" || status === "ended";

const isHeld = ({ status }: ClockReading): boolean => status === "paused" || status === "breath";

function under(reading: ClockReading): string {
  if (isOver(reading)) return `+${clockText(reading.over)}`;
  if (reading.status === "breath") return careWords.breathing;
  if (reading.status === "paused") return circleWords.clock.paused;
  return circleWords.clock.of(lengthText(reading.length));
}

function said(reading: ClockReading): string {
  if (isOver(reading)) return circleWords.clock.overSaid(reading.over);
  if (isHeld(reading)) return circleWords.clock.pausedSaid(reading.left);
  return circleWords.clock.said(reading.left);
}
