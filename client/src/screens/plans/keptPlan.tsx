import { cleanLine } from "@beside/shared/domain";
import { type PlanSheet, sheetBounds } from "@beside/shared/protocol";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { PlanCard } from "../../components/planCard.tsx";
import { devicePlans } from "../../connection/devicePlans.ts";
import { plansWords } from "../../words/plans.ts";
import { refusalOf } from "./refusalOf.ts";
import { RenamePlan } from "./renamePlan.tsx";
import styles from "./keptPlan.module.css";

/** A plan that this device keeps: to take, to rename, to delete. */
export function KeptPlan({
  sheet,
  onTake,
  onGone,
}: {
  readonly sheet: PlanSheet;
  readonly onTake: () => void;
  readonly onGone: () => void;
}) {
  const { name } = sheet;
  const [isRenaming, setRenaming] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const remove = () => {
    const refused = refusalOf(devicePlans.forget(name));
    setProblem(refused);
    if (refused === null) onGone();
  };
  const rename = (typed: string) => {
    const to = cleanLine(typed, sheetBounds.name);
    const refused =
      to === null
        ? plansWords.problems.name(sheetBounds.name)
        : refusalOf(devicePlans.rename(name, to));
    setProblem(refused);
    if (refused === null) setRenaming(false);
  };
  return (
    <>
      <PlanCard sheet={sheet} onTake={onTake}>
        <Button
          look="quiet"
          aria-label={plansWords.renameOf(name)}
          aria-expanded={isRenaming}
          onClick={() => {
            setRenaming(!isRenaming);
            setProblem(null);
          }}
        >
          {plansWords.rename}
        </Button>
        <Button look="quiet" aria-label={plansWords.deleteOf(name)} onClick={remove}>
          {plansWords.delete}
        </Button>
      </PlanCard>
      {isRenaming && <RenamePlan name={name} problem={problem} onRename={rename} />}
      {!isRenaming && problem !== null && (
        <p role="alert" className={styles["problem"]}>
          {problem}
        </p>
      )}
    </>
  );
}
