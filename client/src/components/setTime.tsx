import { planBounds } from "@beside/shared/domain";
import { type SubmitEvent, useState } from "react";
import { holdingWords } from "../words/holding.ts";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import styles from "./setTime.module.css";

/** Sets what is left on the clock, in minutes. */
export function SetTime({ onSet }: { readonly onSet: (seconds: number) => void }) {
  const [minutes, setMinutes] = useState("5");
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const seconds = Math.round(Number(minutes) * 60);
    if (seconds > 0) onSet(seconds);
  };
  return (
    <form className={styles["set"]} onSubmit={onSubmit} aria-label={holdingWords.setTime}>
      <Field label={holdingWords.minutesLeft}>
        {(ties) => (
          <input
            {...ties}
            type="number"
            inputMode="decimal"
            min={0.5}
            max={planBounds.minutes.most}
            step={0.5}
            required
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">{holdingWords.set}</Button>
    </form>
  );
}
