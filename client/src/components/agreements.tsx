import { type SubmitEvent, useState } from "react";
import { lobbyWords } from "../words/lobby.ts";
import { Button } from "./button.tsx";
import styles from "./agreements.module.css";

/** What this circle agrees on: each sentence is ticked by itself, all are accepted in one. */
export function Agreements({
  agreements,
  agreed,
  accept = lobbyWords.accept,
  onAgree,
}: {
  readonly agreements: readonly string[];
  readonly agreed: boolean;
  /** What the button says. */
  readonly accept?: string;
  readonly onAgree: () => void;
}) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [tooEarly, setTooEarly] = useState(false);
  const all = agreements.every((sentence) => ticked.has(sentence));
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTooEarly(!all);
    if (all) onAgree();
  };
  const tick = (sentence: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(sentence);
    else next.delete(sentence);
    setTicked(next);
  };
  return (
    <form onSubmit={onSubmit} className={styles["agreements"]}>
      <fieldset>
        <legend>{lobbyWords.agreements}</legend>
        {agreements.map((sentence) => (
          <label key={sentence} className={styles["one"]}>
            <input
              type="checkbox"
              checked={agreed || ticked.has(sentence)}
              onChange={(event) => agreed || tick(sentence, event.target.checked)}
            />
            <span>{sentence}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles["accept"]}>
        {!agreed && (
          <Button type="submit" look="primary" aria-disabled={!all}>
            {accept}
          </Button>
        )}
        <p role="status" className={agreed ? styles["agreed"] : undefined}>
          {agreed
            ? lobbyWords.accepted
            : tooEarly && !all
              ? lobbyWords.tickAll
              : all
                ? ""
                : lobbyWords.agreementsHint}
        </p>
      </div>
    </form>
  );
}
