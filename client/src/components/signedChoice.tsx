import { useId } from "react";
import { unsignedWords } from "../words/unsigned.ts";
import styles from "./signedChoice.module.css";

/** Whether the pages of a circle carry names; what each means stands under it. */
export function SignedChoice({
  signed,
  problem,
  onChoose,
}: {
  readonly signed: boolean;
  readonly problem: string | undefined;
  readonly onChoose: (signed: boolean) => void;
}) {
  const id = useId();
  return (
    <fieldset className={styles["signed"]}>
      <legend>{unsignedWords.choice}</legend>
      {[true, false].map((each) => (
        <label key={String(each)}>
          <input
            type="radio"
            name={id}
            checked={signed === each}
            aria-invalid={problem !== undefined && signed === each ? true : undefined}
            aria-describedby={`${id}-${each} ${id}-problem`}
            onChange={() => onChoose(each)}
          />
          <span>
            <b>{each ? unsignedWords.signed : unsignedWords.unsigned}</b>
            <small id={`${id}-${each}`}>
              {each ? unsignedWords.signedMeans : unsignedWords.unsignedMeans}
            </small>
          </span>
        </label>
      ))}
      <p id={`${id}-problem`} className={styles["problem"]}>
        {problem}
      </p>
    </fieldset>
  );
}
