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
  /** Their page carries no name: there is no card that a press could lead to. */
  readonly unsigned?: boolean;
  /** Whether the talking piece is with them, or on its way to them, or comes to them after that. */
  readonly piece?: "has" | "offered" | "next";
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
        <ul aria-label={circleWords.people}>
          {round.map((person, at) => (
            <li key={person.seat} className={styles["place"]} style={placeOf(at, round.length)}>
              <Place person={person} onPerson={onPerson} />
            </li>
          ))}
        </ul>
      ) : (
        <div role="img" aria-label={circleWords.peopleCount(round.length)}>
          {round.map((person, at) => (
            <span
              key={person.seat}
              className={classes(styles["dot"], ...looksOf(person))}
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
  const looks = classes(styles["person"], ...looksOf(person));
  const label = <span dir="auto">{person.me ? circleWords.you : shortName(person.name)}</span>;
  if (!onPerson || person.me || person.unsigned) {
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

const looksOf = ({ state, me, piece }: RingPerson) => [
  styles[state],
  me && styles["me"],
  piece && styles[piece],
];

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
