import { type PlannedRound, minutesOfADay } from "@beside/shared/domain";
import type { PlanSheet } from "@beside/shared/protocol";
import { planWords } from "../words/plan.ts";
import { planFormWords } from "../words/planForm.ts";
import { plansWords } from "../words/plans.ts";
import { respondingWords } from "../words/responding.ts";
import { roundName } from "../words/rounds.ts";
import styles from "./planDetails.module.css";

/** All of a plan, to be read before one takes it: what is said to everybody, and each round with its prompt and its script. */
export function PlanDetails({ sheet }: { readonly sheet: PlanSheet }) {
  const { rules, rounds, source } = sheet;
  return (
    <div className={styles["details"]}>
      {rules.length > 0 && (
        <section className={styles["rules"]}>
          <h4>{plansWords.rules}</h4>
          <ul>
            {rules.map((rule) => (
              <li key={rule} dir="auto">
                {rule}
              </li>
            ))}
          </ul>
          <p>{plansWords.rulesHint}</p>
        </section>
      )}
      <ol className={styles["rounds"]}>
        {rounds.map((round, at) => (
          <li key={at}>
            <h4>{headOf(round, at)}</h4>
            {round.prompt !== "" && (
              <p className={styles["prompt"]} dir="auto">
                {round.prompt}
              </p>
            )}
            {factsOf(round).map((fact) => (
              <p key={fact} className={styles["fact"]}>
                {fact}
              </p>
            ))}
            {round.script !== "" && (
              <div className={styles["script"]}>
                <h5>{plansWords.script}</h5>
                <p dir="auto">{round.script}</p>
              </div>
            )}
          </li>
        ))}
      </ol>
      {source !== "" && <p dir="auto">{source}</p>}
    </div>
  );
}

function headOf({ kind, minutes }: PlannedRound, at: number): string {
  const time =
    kind === "after" ? planWords.days(minutes / minutesOfADay) : planWords.minutes(minutes);
  return `${at + 1}. ${roundName(kind)}, ${time}`;
}

/** What is not as usual, and how one may answer. */
function factsOf({ opening, responses, witnesses }: PlannedRound): readonly string[] {
  const ways = responses.map((kind) => respondingWords.way(kind).name.toLowerCase());
  return [
    ...(opening === "open" ? [] : [plansWords.opens(planFormWords.opening(opening))]),
    ...(witnesses > 0 ? [plansWords.givenTo(planFormWords.witnessesOf(witnesses))] : []),
    ...(ways.length > 0 ? [plansWords.answers(ways)] : []),
  ];
}
