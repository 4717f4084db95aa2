import { type PlannedRound, minutesOfADay } from "@beside/shared/domain";
import type { PlanSheet } from "@beside/shared/protocol";
import { type ReactNode, useId, useState } from "react";
import { timeOf } from "../plans/timeOf.ts";
import { planWords } from "../words/plan.ts";
import { plansWords } from "../words/plans.ts";
import { roundName } from "../words/rounds.ts";
import { Button } from "./button.tsx";
import { PlanDetails } from "./planDetails.tsx";
import { RoundPicture } from "./roundPicture.tsx";
import styles from "./planCard.module.css";

/** A plan on the shelf: what it is for, its rounds as pictures and how long they take; one press shows all of it, one takes it. */
export function PlanCard({
  sheet,
  onTake,
  children,
}: {
  readonly sheet: PlanSheet;
  readonly onTake: () => void;
  /** What else may be done with it. */
  readonly children?: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, purpose, people, rounds } = sheet;
  const { minutes, days } = timeOf(rounds);
  const facts = [
    plansWords.long(minutes, days),
    ...(people === null ? [] : [plansWords.people(people.least, people.most)]),
  ];
  return (
    <article className={styles["card"]} aria-labelledby={id}>
      <h3 id={id} dir="auto">
        {name}
      </h3>
      {purpose !== "" && (
        <p className={styles["purpose"]} dir="auto">
          {purpose}
        </p>
      )}
      <ol className={styles["strip"]}>
        {rounds.map((round, at) => (
          <li key={at}>
            <RoundPicture kind={round.kind} />
            <b>{roundName(round.kind)}</b>
            <span>{shortTime(round)}</span>
          </li>
        ))}
      </ol>
      <p className={styles["facts"]}>{facts.join(", ")}</p>
      <div className={styles["ways"]}>
        <Button aria-label={plansWords.takeOf(name)} onClick={onTake}>
          {plansWords.take}
        </Button>
        <Button
          look="quiet"
          aria-expanded={isOpen}
          aria-label={plansWords.seeOf(name)}
          onClick={() => setOpen(!isOpen)}
        >
          {plansWords.see}
        </Button>
        {children}
      </div>
      {isOpen && <PlanDetails sheet={sheet} />}
    </article>
  );
}

const shortTime = ({ kind, minutes }: PlannedRound): string =>
  kind === "after" ? planWords.days(minutes / minutesOfADay) : plansWords.short(minutes);
