import type { ReactNode, Ref } from "react";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import { Ring, type RingPerson } from "./ring.tsx";
import styles from "./pieceStage.module.css";

/**
 * Where the talking piece is, and the page of whoever holds it, large. Its height never changes: whoever writes below it
 * stays where they are, whatever the piece does.
 */
export function PieceStage({
  id,
  place,
  bead,
  title,
  next,
  acts,
  onAct,
  children,
}: {
  readonly id: string;
  readonly place: Ref<HTMLElement>;
  /** The piece itself: with somebody, in nobody's hands, or done with its way. */
  readonly bead: "full" | "hollow" | "done";
  readonly title: string;
  /** Who follows. */
  readonly next: string;
  /** What this person may do with the piece, if anything. */
  readonly acts: readonly {
    readonly label: string;
    readonly look: "primary" | "plain";
    /** Whether its words need the whole width. */
    readonly whole?: boolean;
  }[];
  /** Which of them was pressed. */
  readonly onAct: (at: number) => void;
  readonly children: ReactNode;
}) {
  return (
    <section ref={place} id={id} className={styles["stage"]} tabIndex={-1} aria-label={title}>
      <div className={styles["head"]}>
        <h2 dir="auto">
          <i className={classes(styles["bead"], styles[bead])} aria-hidden="true" />
          {title}
        </h2>
        <p dir="auto">{next}</p>
      </div>
      {children}
      {acts.length > 0 && (
        <div className={styles["acts"]}>
          {acts.map(({ label, look, whole = false }, at) => (
            <Button
              key={label}
              look={look}
              className={classes(whole && styles["whole"])}
              onClick={() => onAct(at)}
            >
              <span dir="auto">{label}</span>
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

/** What there is to be said when nobody's page is open here: in large letters, or in the middle of the ring where no other is in sight. */
export function PieceWords({
  said,
  around,
}: {
  readonly said: string;
  readonly around: readonly RingPerson[] | null;
}) {
  const words = <p dir="auto">{said}</p>;
  return (
    <div className={classes(styles["between"], around !== null && styles["ringed"])}>
      {around ? <Ring people={around}>{words}</Ring> : words}
    </div>
  );
}
