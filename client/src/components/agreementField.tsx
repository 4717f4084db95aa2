import { wordingWords } from "../words/wording.ts";
import { Field } from "./field.tsx";
import { MoveButtons } from "./moveButtons.tsx";
import styles from "./agreementField.module.css";

/** One agreement in the form. It is one line, however long: what is broken in two becomes one again. */
export function AgreementField({
  at,
  line,
  problem,
  onChange,
  onUp,
  onDown,
  onRemove,
}: {
  readonly at: number;
  readonly line: string;
  readonly problem: string | undefined;
  readonly onChange: (line: string) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: (() => void) | null;
}) {
  return (
    <div className={styles["agreement"]}>
      <Field label={wordingWords.line(at)} error={problem}>
        {(ties) => (
          <textarea
            {...ties}
            rows={1}
            dir="auto"
            value={line}
            onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, " "))}
          />
        )}
      </Field>
      <div className={styles["moves"]}>
        <MoveButtons
          labels={{
            up: wordingWords.up(at),
            down: wordingWords.down(at),
            remove: wordingWords.remove(at),
          }}
          onUp={onUp}
          onDown={onDown}
          onRemove={onRemove}
        />
      </div>
    </div>
  );
}
