import { circleWords } from "../words/circle.ts";
import { classes } from "./classes.ts";
import styles from "./keptState.module.css";

/** What became of what I wrote. `keeping` lasts a moment and shows nothing new. */
export type Kept = "kept" | "keeping" | "onDevice" | "notKept";

const said: Record<Kept, string> = {
  kept: circleWords.kept,
  keeping: circleWords.kept,
  onDevice: circleWords.keptOnDevice,
  notKept: circleWords.notKeptShort,
};

/** In the header, always at the same place: whether every word is kept. */
export function KeptState({ kept }: { readonly kept: Kept }) {
  const well = kept === "kept" || kept === "keeping";
  return (
    <p className={classes(styles["kept"], well ? styles["well"] : styles["open"])} role="status">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {well ? <path d="M3 8.5l3.5 3.5 6.5-8" /> : <circle cx="8" cy="8" r="4" />}
      </svg>
      <span className={kept === "keeping" ? styles["faint"] : undefined}>{said[kept]}</span>
    </p>
  );
}

/** The line above the editor when words are not in the circle's keeping; it takes its own room and covers nothing. */
export function NotKeptLine({ kept, online }: { readonly kept: Kept; readonly online: boolean }) {
  const text =
    kept === "onDevice" || !online
      ? circleWords.offline
      : kept === "notKept"
        ? circleWords.notKept
        : null;
  return <div role="status">{text !== null && <p className={styles["line"]}>{text}</p>}</div>;
}
