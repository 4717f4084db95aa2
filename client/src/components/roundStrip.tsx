import type { RoundId, RoundKind } from "@beside/shared/domain";
import { useEffect, useRef } from "react";
import { circleWords } from "../words/circle.ts";
import { roundName } from "../words/rounds.ts";
import { classes } from "./classes.ts";
import styles from "./roundStrip.module.css";

/** A round in the strip. `past` rounds can be opened to read. */
export interface StripRound {
  readonly id: RoundId;
  readonly kind: RoundKind;
  readonly place: "past" | "now" | "ahead";
}

/** Where the circle is, and the way back to read what is over. */
export function RoundStrip({
  rounds,
  reading,
  onRead,
}: {
  readonly rounds: readonly StripRound[];
  readonly reading: RoundId | null;
  readonly onRead: (round: RoundId | null) => void;
}) {
  const strip = useRef<HTMLOListElement>(null);
  const now = rounds.findIndex(({ place }) => place === "now");
  const canPress = rounds.some(({ place }) => place === "past");
  useEffect(() => {
    const row = strip.current;
    const item = row?.children[now];
    if (!row || !(item instanceof HTMLElement)) return undefined;
    // Again when a phone is turned: the round that is under way stays in sight.
    const watcher = new ResizeObserver(() => {
      row.scrollLeft = item.offsetLeft - row.offsetLeft - 40;
    });
    watcher.observe(row);
    return () => watcher.disconnect();
  }, [now]);
  return (
    <nav aria-label={circleWords.rounds} className={styles["nav"]}>
      {/* With a button in it the keyboard comes here anyway; without one it has to scroll what is too long. */}
      <ol ref={strip} className={styles["strip"]} tabIndex={canPress ? undefined : 0}>
        {rounds.map(({ id, kind, place }) => (
          <li key={id} aria-current={place === "now" ? "step" : undefined}>
            {place === "past" ? (
              <button
                type="button"
                className={classes(
                  styles["round"],
                  styles["past"],
                  id === reading && styles["open"],
                )}
                aria-label={circleWords.readAgain(roundName(kind))}
                aria-pressed={id === reading}
                onClick={() => onRead(id === reading ? null : id)}
              >
                {roundName(kind)}
              </button>
            ) : place === "now" && reading !== null ? (
              <button
                type="button"
                className={classes(styles["round"], styles["now"])}
                onClick={() => onRead(null)}
              >
                {roundName(kind)}
              </button>
            ) : (
              <span className={classes(styles["round"], place === "now" && styles["now"])}>
                {roundName(kind)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
