import { type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import styles from "./field.module.css";

/** What ties an input to its label, hint and error; spread over the input. */
export interface FieldTies {
  readonly id: string;
  readonly className: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** A label, its input, and beside it the sentence that helps or says what is wrong. */
export function Field({
  label,
  hint,
  error,
  narrow = false,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly narrow?: boolean;
  readonly children: (ties: FieldTies) => ReactNode;
}) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={classes(styles["field"], narrow && styles["narrow"])}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: styles["input"] ?? "",
        "aria-describedby": described === "" ? undefined : described,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles["error"]}>
          {error}
        </p>
      )}
    </div>
  );
}
