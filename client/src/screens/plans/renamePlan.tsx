import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { plansWords } from "../../words/plans.ts";
import styles from "./renamePlan.module.css";

/** A new name for a plan that this device keeps. */
export function RenamePlan({
  name,
  problem,
  onRename,
}: {
  readonly name: string;
  readonly problem: string | null;
  readonly onRename: (typed: string) => void;
}) {
  const [typed, setTyped] = useState(name);
  return (
    <div className={styles["rename"]}>
      <Field label={plansWords.newName(name)} error={problem ?? undefined}>
        {(ties) => (
          <input
            {...ties}
            autoFocus
            dir="auto"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              // Enter would send the form around it.
              if (event.key !== "Enter") return;
              event.preventDefault();
              onRename(typed);
            }}
          />
        )}
      </Field>
      <Button onClick={() => onRename(typed)}>{plansWords.renamed}</Button>
    </div>
  );
}
