import { useId } from "react";
import { respondingWords } from "../words/responding.ts";
import styles from "./quoteChoice.module.css";

/** A line that can stand in a response. */
export interface Quotable {
  readonly id: string;
  readonly words: string;
  readonly chosen: boolean;
}

/** Which of the lines that stayed with me stands in my response; or none. */
export function QuoteChoice({
  lines,
  onChoose,
}: {
  readonly lines: readonly Quotable[];
  readonly onChoose: (id: string | null) => void;
}) {
  const name = useId();
  if (lines.length === 0) return <p className={styles["none"]}>{respondingWords.markFirst}</p>;
  return (
    <fieldset className={styles["quotes"]}>
      <legend>{respondingWords.quotes}</legend>
      {lines.map(({ id, words, chosen }) => (
        <label key={id}>
          <input type="radio" name={name} checked={chosen} onChange={() => onChoose(id)} />
          <q dir="auto">{words}</q>
        </label>
      ))}
      <label>
        <input
          type="radio"
          name={name}
          checked={lines.every(({ chosen }) => !chosen)}
          onChange={() => onChoose(null)}
        />
        {respondingWords.noQuote}
      </label>
    </fieldset>
  );
}
