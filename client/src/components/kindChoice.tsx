import type { ResponseKind } from "@beside/shared/domain";
import { useId } from "react";
import { respondingWords } from "../words/responding.ts";
import styles from "./kindChoice.module.css";

/** The ways to answer that a round knows, and the rule of the one that is chosen. */
export function KindChoice({
  kinds,
  kind,
  onChoose,
}: {
  readonly kinds: readonly ResponseKind[];
  readonly kind: ResponseKind;
  readonly onChoose: (kind: ResponseKind) => void;
}) {
  const id = useId();
  const { rule } = respondingWords.way(kind);
  // Where there is one way alone, nothing is asked.
  if (kinds.length === 1) return <p className={styles["rule"]}>{rule}</p>;
  return (
    <fieldset className={styles["kinds"]} aria-describedby={id}>
      <legend>{respondingWords.kinds}</legend>
      <div className={styles["ways"]}>
        {kinds.map((each) => (
          <label key={each}>
            <input type="radio" name={id} checked={each === kind} onChange={() => onChoose(each)} />
            {respondingWords.way(each).name}
          </label>
        ))}
      </div>
      <p id={id} role="status" className={styles["rule"]}>
        {rule}
      </p>
    </fieldset>
  );
}
