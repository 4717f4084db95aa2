import type { PlanFileProblem, PlanSheet } from "@beside/shared/protocol";
import { useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { plansWords } from "../../words/plans.ts";
import { openPlan } from "./openPlan.ts";
import { PlanList } from "./planList.tsx";
import { PlanProblems } from "./planProblems.tsx";
import styles from "./planSources.module.css";

/** Where a plan comes from: the shelf, or a file. What was there before comes back with one press. */
export function PlanSources({
  told,
  onTake,
  onPutBack,
}: {
  readonly told: string;
  readonly onTake: (sheet: PlanSheet) => void;
  readonly onPutBack: (() => void) | null;
}) {
  const [isOpen, setOpen] = useState(false);
  const [problems, setProblems] = useState<readonly PlanFileProblem[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const chooses = useRef<HTMLButtonElement>(null);
  const take = (sheet: PlanSheet) => {
    setOpen(false);
    setProblems([]);
    onTake(sheet);
    chooses.current?.focus();
  };
  const open = async (file: File) => {
    const read = await openPlan(file);
    if (read.ok) take(read.sheet);
    else setProblems(read.problems);
  };
  return (
    <div className={styles["sources"]}>
      <div className={styles["ways"]}>
        <Button ref={chooses} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {plansWords.choose}
        </Button>
        <Button onClick={() => input.current?.click()}>{plansWords.open}</Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) void open(file);
            // So that the same file can be opened again, once it was mended.
            currentTarget.value = "";
          }}
        />
      </div>
      <PlanProblems lead={plansWords.notTaken} problems={problems} />
      <div className={styles["told"]}>
        <p role="status">{told}</p>
        {onPutBack !== null && (
          <Button
            look="quiet"
            onClick={() => {
              onPutBack();
              chooses.current?.focus();
            }}
          >
            {plansWords.mine}
          </Button>
        )}
      </div>
      {isOpen && <PlanList onTake={take} />}
    </div>
  );
}
