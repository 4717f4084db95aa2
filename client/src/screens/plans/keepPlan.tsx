import { cleanLine } from "@beside/shared/domain";
import { type PlanFileProblem, type PlanSheet, sheetBounds } from "@beside/shared/protocol";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import type { CircleDraft } from "../../components/circleDraft.ts";
import { Field } from "../../components/field.tsx";
import { plannedOf } from "../../components/roundDraft.ts";
import { devicePlans } from "../../connection/devicePlans.ts";
import { useStore } from "../../hooks/useStore.ts";
import { sheetOf } from "../../plans/sheetOf.ts";
import { rulesAmong } from "../../plans/withRules.ts";
import { plansWords } from "../../words/plans.ts";
import { PlanProblems } from "./planProblems.tsx";
import { refusalOf } from "./refusalOf.ts";
import { savePlan } from "./savePlan.ts";
import styles from "./keepPlan.module.css";

/** Keeps the plan that stands in the form, on this device or as a file. `after` is the plan that it was made from. */
export function KeepPlan({
  draft,
  after,
}: {
  readonly draft: CircleDraft;
  readonly after: PlanSheet | null;
}) {
  const kept = useStore(devicePlans);
  const opens = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(after?.name ?? "");
  const [purpose, setPurpose] = useState(after?.purpose ?? "");
  const [problems, setProblems] = useState<readonly PlanFileProblem[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const isThere = kept.some((plan) => plan.name === cleanLine(name, sheetBounds.name));

  const done = (sentence: string) => {
    setTold(sentence);
    setOpen(false);
    opens.current?.focus();
  };
  const withSheet = (onSheet: (sheet: PlanSheet) => void) => {
    const rules = rulesAmong(draft.agreements.map(({ line }) => line));
    const read = sheetOf({ name, purpose, rules }, draft.rounds.map(plannedOf), after);
    setRefused(null);
    setTold("");
    setProblems(read.ok ? [] : read.problems);
    if (read.ok) onSheet(read.sheet);
  };
  const keep = () =>
    withSheet((sheet) => {
      const sentence = refusalOf(devicePlans.keep(sheet));
      setRefused(sentence);
      if (sentence === null) done(plansWords.isKept(sheet.name));
    });
  const save = () =>
    withSheet((sheet) => {
      savePlan(sheet);
      done(plansWords.isSaved(sheet.name));
    });
  const onEnter = (event: KeyboardEvent) => {
    // Enter would send the form around it.
    if (event.key !== "Enter") return;
    event.preventDefault();
    keep();
  };
  const others = problems.filter((problem) => !isAbout(problem, "name", "purpose"));
  return (
    <div className={styles["keep"]}>
      <div className={styles["head"]}>
        <Button
          ref={opens}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
            setTold("");
          }}
        >
          {plansWords.keep}
        </Button>
        <p role="status">{told}</p>
      </div>
      {isOpen && (
        <div className={styles["panel"]}>
          <Field
            label={plansWords.name}
            hint={plansWords.nameHint}
            error={
              problems.some((problem) => isAbout(problem, "name"))
                ? plansWords.problems.name(sheetBounds.name)
                : undefined
            }
          >
            {(ties) => (
              <input
                {...ties}
                autoFocus
                dir="auto"
                value={name}
                onChange={(event) => setName(event.target.value)}
                onKeyDown={onEnter}
              />
            )}
          </Field>
          <Field
            label={plansWords.purpose}
            hint={plansWords.purposeHint}
            error={
              problems.some((problem) => isAbout(problem, "purpose"))
                ? plansWords.problems.purpose(sheetBounds.purpose)
                : undefined
            }
          >
            {(ties) => (
              <textarea
                {...ties}
                rows={2}
                dir="auto"
                value={purpose}
                onChange={(event) => setPurpose(event.target.value)}
              />
            )}
          </Field>
          <p className={styles["hint"]}>{plansWords.goesAlong}</p>
          <div className={styles["ways"]}>
            <Button onClick={keep}>{isThere ? plansWords.inPlace : plansWords.onDevice}</Button>
            <Button onClick={save}>{plansWords.asFile}</Button>
          </div>
          <PlanProblems lead={plansWords.notYet} problems={others} />
          <p role="alert" className={styles["refused"]}>
            {refused}
          </p>
        </div>
      )}
    </div>
  );
}

const isAbout = (problem: PlanFileProblem, ...fields: readonly string[]): boolean =>
  "field" in problem && problem.round === null && fields.includes(problem.field);
