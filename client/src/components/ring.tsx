import type { SeatId } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { circleWords } from "../words/circle.ts";
import { classes } from "./classes.ts";
import { shortName } from "./shortName.ts";
import styles from "./ring.module.css";

/** Somebody on the ring, and what a glance tells of them. `said` is the same in words. */
export interface RingPerson {
  readonly seat: SeatId;
  readonly name: string;
  readonly me: boolean;
  readonly state: "here" | "writing" | "done" | "passed" | "away";
  readonly said: string;
}

/** Above this many the places would be too small to press: they become dots, and a roster leads to people. */
const mostPlaces = 16;
const radius = 39.3;

/** The circle drawn as a circle: its people around, and whatever the middle holds. I am always at the top. */
export function Ring({
  people,
  onPerson,
  children,
}: {
  readonly people: readonly RingPerson[];
  readonly onPerson?: (seat: SeatId) => void;
  readonly children: ReactNode;
}) {
  const round = fromMe(people);
  const named = round.length <= mostPlaces;
  return (
    <div className={styles["ring"]}>
      <div className={styles["middle"]}>{children}</div>
      {named ? (
        <ul className={styles["people"]} aria-label={circleWords.people}>
          {round.map((person, at) => (
            <li key={person.seat} className={styles["place"]} style={placeOf(at, round.length)}>
              <Place person={person} onPerson={onPerson} />
            </li>
          ))}
        </ul>
      ) : (
        <div
          className={styles["people"]}
          role="img"
          aria-label={circleWords.peopleCount(round.length)}
        >
          {round.map((person, at) => (
            <span
              key={person.seat}
              className={classes(styles["dot"], styles[person.state], person.me && styles["me"])}
              style={{ ...placeOf(at, round.length), width: `${dotOf(round.length)}%` }}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function Place({
  person,
  onPerson,
}: {
  readonly person: RingPerson;
  readonly onPerson: ((seat: SeatId) => void) | undefined;
}) {
  const looks = classes(styles["person"], styles[person.state], person.me && styles["me"]);
  const label = <span dir="auto">{person.me ? circleWords.you : shortName(person.name)}</span>;
  if (!onPerson || person.me) {
    return (
      <span className={looks} role="img" aria-label={person.said}>
        {label}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={looks}
      aria-label={person.said}
      title={person.name}
      onClick={() => onPerson(person.seat)}
    >
      {label}
    </button>
  );
}

function placeOf(at: number, of: number): { readonly left: string; readonly top: string } {
  const angle = ((at / of) * 360 - 90) * (Math.PI / 180);
  return { left: `${50 + radius * Math.cos(angle)}%`, top: `${50 + radius * Math.sin(angle)}%` };
}

const dotOf = (of: number): number => Math.min(9, ((2 * Math.PI * radius) / of) * 0.78);

function fromMe(people: readonly RingPerson[]): readonly RingPerson[] {
  const at = Math.max(
    0,
    people.findIndex((person) => person.me),
  );
  return [...people.slice(at), ...people.slice(0, at)];
}
