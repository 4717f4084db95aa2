import type { SeatId } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { othersWords } from "../words/others.ts";
import { Button } from "./button.tsx";
import styles from "./others.module.css";

/** The others' pages, in the order in which people came; one press makes them stand still, one takes them away. */
export function Others({
  title,
  still,
  away,
  count,
  roster,
  onStill,
  onAway,
  children,
}: {
  readonly title: string;
  readonly still: boolean;
  readonly away: boolean;
  readonly count: number;
  readonly roster?: ReactNode;
  readonly onStill: (still: boolean) => void;
  readonly onAway: (away: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h2 className={styles["title"]}>{title}</h2>
      <div className={styles["choices"]}>
        <Button onClick={() => onStill(!still)}>
          {still ? othersWords.resume : othersWords.pause}
        </Button>
        <Button onClick={() => onAway(!away)}>{away ? othersWords.show : othersWords.hide}</Button>
      </div>
      <p className={styles["told"]} role="status">
        {away ? othersWords.hidden : still ? othersWords.paused : ""}
      </p>
      {!away && roster}
      {!away && count === 0 && <p className={styles["nobody"]}>{othersWords.nobody}</p>}
      {!away && <div className={styles["cards"]}>{children}</div>}
    </section>
  );
}

/** Everyone by name, for circles too large for names on the ring. */
export function Roster({
  summary,
  people,
  onPerson,
}: {
  readonly summary: string;
  readonly people: readonly { readonly seat: SeatId; readonly name: string }[];
  readonly onPerson: (seat: SeatId) => void;
}) {
  return (
    <details className={styles["roster"]}>
      <summary>{summary}</summary>
      <ul>
        {people.map(({ seat, name }) => (
          <li key={seat}>
            <button type="button" dir="auto" onClick={() => onPerson(seat)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
