import { type RoundKind, minutesOfADay } from "@beside/shared/domain";
import { timeOf } from "../plans/timeOf.ts";
import { planWords } from "../words/plan.ts";
import { roundName } from "../words/rounds.ts";
import { hourOf } from "../words/time.ts";
import { RoundPicture } from "./roundPicture.tsx";
import styles from "./planStrip.module.css";

interface Planned {
  readonly kind: RoundKind;
  readonly minutes: number;
}

/** The plan as a strip of pictures, with the time that each round takes and the hour when it is over. */
export function PlanStrip({
  label,
  rounds,
  startsAt,
}: {
  readonly label: string;
  readonly rounds: readonly Planned[];
  readonly startsAt: number;
}) {
  const { minutes, days } = timeOf(rounds);
  return (
    <div className={styles["plan"]}>
      <ol aria-label={label}>
        {rounds.map((round, at) => (
          <li key={at}>
            <RoundPicture kind={round.kind} />
            <b>{roundName(round.kind)}</b>
            <span>{timeText(round)}</span>
          </li>
        ))}
      </ol>
      <p>{planWords.sum(minutes, hourOf(startsAt + minutes * 60_000), days)}</p>
    </div>
  );
}

const timeText = ({ kind, minutes }: Planned): string =>
  kind === "after" ? planWords.days(minutes / minutesOfADay) : planWords.minutes(minutes);
