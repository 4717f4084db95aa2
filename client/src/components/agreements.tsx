import { type SubmitEvent, useId, useState } from "react";
import { agreementsWords } from "../words/agreements.ts";
import { Button } from "./button.tsx";
import styles from "./agreements.module.css";

/** What this circle agrees on: each sentence is ticked by itself, all are accepted in one. */
export function Agreements({
  agreements,
  version,
  agreed,
  reworded,
  onAgree,
}: {
  readonly agreements: readonly string[];
  /** Ticks are for the wording that was read: with another version there are none. */
  readonly version: number;
  readonly agreed: boolean;
  /** Whether this person had accepted an earlier wording. */
  readonly reworded: boolean;
  readonly onAgree: (version: number) => void;
}) {
  const id = useId();
  const [ticks, setTicks] = useState<Ticks>({ version, of: new Set() });
  const [tooEarly, setTooEarly] = useState(false);
  const ticked = ticks.version === version ? ticks.of : new Set<number>();
  const all = ticked.size === agreements.length;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTooEarly(!all);
    if (all) onAgree(version);
  };
  const tick = (at: number, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(at);
    else next.delete(at);
    setTicks({ version, of: next });
  };
  return (
    <form onSubmit={onSubmit} className={styles["agreements"]}>
      <fieldset aria-describedby={id}>
        <legend>{agreementsWords.title}</legend>
        <p role="status" className={styles["reworded"]}>
          {reworded && !agreed ? agreementsWords.reworded : ""}
        </p>
        {agreements.map((sentence, at) => (
          <label key={at} className={styles["one"]}>
            <input
              type="checkbox"
              checked={agreed || ticked.has(at)}
              onChange={(event) => agreed || tick(at, event.target.checked)}
            />
            <span dir="auto">{sentence}</span>
          </label>
        ))}
      </fieldset>
      <p id={id} className={styles["plainly"]}>
        {agreementsWords.noGuarantee}
      </p>
      <div className={styles["accept"]}>
        {!agreed && (
          <Button type="submit" look="primary" aria-disabled={!all}>
            {agreementsWords.accept}
          </Button>
        )}
        <p role="status" className={agreed ? styles["agreed"] : undefined}>
          {agreed
            ? agreementsWords.accepted
            : tooEarly && !all
              ? agreementsWords.tickAll
              : all
                ? ""
                : agreementsWords.hint}
        </p>
      </div>
    </form>
  );
}

interface Ticks {
  readonly version: number;
  readonly of: ReadonlySet<number>;
}
