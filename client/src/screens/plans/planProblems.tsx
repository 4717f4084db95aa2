import type { PlanFileProblem } from "@beside/shared/protocol";
import { planFileProblemText } from "../../words/planProblems.ts";
import { plansWords } from "../../words/plans.ts";
import styles from "./planProblems.module.css";

/** More than these nobody reads at once; the rest are counted. */
const most = 5;

/** What is wrong with a plan and where, a sentence each. */
export function PlanProblems({
  lead,
  problems,
}: {
  readonly lead: string;
  readonly problems: readonly PlanFileProblem[];
}) {
  const rest = problems.length - most;
  return (
    <div role="alert" className={styles["problems"]}>
      {problems.length > 0 && (
        <>
          <p>{lead}</p>
          <ul>
            {problems.slice(0, most).map((problem, at) => (
              <li key={at}>{planFileProblemText(problem)}</li>
            ))}
            {rest > 0 && <li>{plansWords.more(rest)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
