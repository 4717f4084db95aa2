import styles from "./tickField.module.css";

/** One thing that is ticked or not, with its label beside it. */
export function TickField({
  label,
  ticked,
  wrongBy,
  onChange,
}: {
  readonly label: string;
  readonly ticked: boolean;
  /** The id of the sentence that says what is wrong with it. */
  readonly wrongBy?: string | undefined;
  readonly onChange: (ticked: boolean) => void;
}) {
  return (
    <label className={styles["tick"]}>
      <input
        type="checkbox"
        checked={ticked}
        aria-invalid={wrongBy === undefined ? undefined : true}
        aria-describedby={wrongBy}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
