import { type Ref, useId } from "react";
import { receivingWords } from "../words/receiving.ts";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./markBar.module.css";

/** What is under way with the passages of a page. */
export type MarkState =
  | { readonly status: "reading"; readonly told: string }
  /** Words are chosen: `isKept` when they are part of what stayed already. */
  | { readonly status: "chosen"; readonly words: string; readonly isKept: boolean }
  /** Somebody goes from sentence to sentence. */
  | { readonly status: "choosing"; readonly told: string };

/**
 * Under a page: how a passage is chosen; and while one is chosen, in sight wherever one reads, what to do with it. That takes no
 * room of its own: nothing moves under the finger that chose.
 */
export function MarkBar({
  name,
  hint,
  state,
  signed,
  button,
  onSign,
  onKeep,
  onTakeBack,
  onNever,
  onChoosing,
}: {
  readonly name: string;
  /** Whether it is said here how a passage is chosen; once on a screen is enough. */
  readonly hint: boolean;
  readonly state: MarkState;
  readonly signed: boolean;
  /** The button that begins the way by keyboard. */
  readonly button: Ref<HTMLButtonElement>;
  readonly onSign: (signed: boolean) => void;
  readonly onKeep: () => void;
  readonly onTakeBack: () => void;
  readonly onNever: () => void;
  readonly onChoosing: (choosing: boolean) => void;
}) {
  const id = useId();
  const { status } = state;
  const words = receivingWords.mark;
  const told = state.status === "chosen" ? "" : state.told;
  return (
    <>
      <div className={styles["idle"]}>
        {hint && <p>{words.hint}</p>}
        <Button
          ref={button}
          look="quiet"
          aria-label={words.bySentenceOf(name)}
          onClick={() => onChoosing(true)}
        >
          {words.bySentence}
        </Button>
      </div>
      <div className={styles["anchor"]}>
        <div className={classes(styles["panel"], status === "reading" && !told && styles["away"])}>
          <p role="status">
            {status === "chosen" ? <q dir="auto">{state.words}</q> : told}
            {status === "choosing" && !told && words.keys}
          </p>
          {status !== "reading" && !(status === "chosen" && state.isKept) && (
            <label className={styles["sign"]}>
              <input
                type="checkbox"
                checked={signed}
                aria-describedby={id}
                onChange={(event) => onSign(event.target.checked)}
              />
              {words.sign}
              <small id={id}>{signed ? words.signed(name) : words.unsigned(name)}</small>
            </label>
          )}
          {status === "chosen" && (
            <div className={styles["choices"]}>
              <Button onClick={onNever}>{words.never}</Button>
              <Button look="primary" onClick={state.isKept ? onTakeBack : onKeep}>
                {state.isKept ? words.takeBack : words.stays}
              </Button>
            </div>
          )}
          {status === "choosing" && (
            <div className={styles["choices"]}>
              <Button onClick={() => onChoosing(false)}>{words.finished}</Button>
            </div>
          )}
        </div>
      </div>
    </>
  );
}
