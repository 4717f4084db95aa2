import { circleWords } from "../words/circle.ts";
import { classes } from "./classes.ts";
import styles from "./keptState.module.css";

/** What became of what I wrote. `keeping` is the moment between a key and its durable commit. */
export type Kept = "kept" | "keeping" | "onDevice" | "notKept" | "full";

const said: Record<Kept, string> = {
  kept: circleWords.kept,
  keeping: circleWords.keeping,
  onDevice: circleWords.keptOnDevice,
  notKept: circleWords.notKeptShort,
  full: circleWords.fullShort,
};

/**
 * In the header, always at the same place: whether every word is kept. It is read by whoever looks there, and not said
 * aloud at each pause of somebody who writes; trouble has a line of its own, which is.
 */
export function KeptState({ kept }: { readonly kept: Kept }) {
  const well = kept === "kept" || kept === "keeping";
  return (
    <p className={classes(styles["kept"], well ? styles["well"] : styles["open"])}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {kept === "kept" ? <path d="M3 8.5l3.5 3.5 6.5-8" /> : <circle cx="8" cy="8" r="4" />}
      </svg>
      <span>{said[kept]}</span>
    </p>
  );
}

/**
 * The line above the editor when words are not in the circle's keeping. Its room is always there: it covers nothing, and
 * when it comes or goes nothing moves under the fingers. Where there is room for one line it says a little more.
 */
export function NotKeptLine({ kept, online }: { readonly kept: Kept; readonly online: boolean }) {
  const said = lineOf(kept, online);
  return (
    <div role="status" className={styles["room"]}>
      {said && (
        <p className={styles["line"]}>
          <b>{said[0]}</b> <span>{said[1]}</span>
        </p>
      )}
    </div>
  );
}

/** What is to be done, and a little more about it; null when there is nothing to say. */
function lineOf(kept: Kept, online: boolean): readonly [string, string] | null {
  if (kept === "full") return [circleWords.full, circleWords.fullMore];
  if (kept === "notKept") {
    return online
      ? [circleWords.notKept, circleWords.notKeptMore]
      : [circleWords.offline, circleWords.offlineNotKept];
  }
  if (kept === "onDevice" || !online) return [circleWords.offline, circleWords.offlineMore];
  return null;
}
