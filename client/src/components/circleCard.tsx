import type { Card } from "@beside/shared/protocol";
import { joinWords } from "../words/join.ts";
import { dayAndHour, hourOf, zoneHere, zoneNamed } from "../words/time.ts";
import { Countdown } from "./countdown.tsx";
import { KeptFor } from "./keptFor.tsx";
import { PlanStrip } from "./planStrip.tsx";
import styles from "./circleCard.module.css";

/** What a link shows before one comes in: whose hour, what for, and what will happen. */
export function CircleCard({ card }: { readonly card: Card }) {
  return (
    <section className={styles["card"]}>
      <h1>{card.title}</h1>
      {card.intention !== "" && <p className={styles["intention"]}>{card.intention}</p>}
      <p className={styles["when"]}>
        <b>{dayAndHour(card.startsAt)}</b>
        <span>{joinWords.yourTime(zoneNamed(zoneHere(), card.startsAt))}</span>
      </p>
      <p className={styles["doors"]}>
        <Doors card={card} />
      </p>
      {card.facilitates && <p className={styles["doors"]}>{joinWords.facilitates}</p>}
      <PlanStrip label={joinWords.plan} rounds={card.rounds} startsAt={card.startsAt} />
      <KeptFor days={card.keepDays} until={null} />
    </section>
  );
}

function Doors({ card }: { readonly card: Card }) {
  if (card.status === "gathering") return joinWords.gathering;
  if (card.status === "running") return joinWords.running;
  return (
    <Countdown to={card.doorsOpenAt}>
      {(text) =>
        text === null ? joinWords.doorsSoon : joinWords.doors(hourOf(card.doorsOpenAt), text)
      }
    </Countdown>
  );
}
