import type { ReactNode } from "react";
import styles from "./noticeLine.module.css";

/** A notice of the clock, spoken politely; when there is none, what may be seen in its place but is not for the ear. */
export function NoticeLine({
  text,
  otherwise,
}: {
  readonly text: string;
  readonly otherwise?: ReactNode;
}) {
  return (
    <div className={styles["notice"]}>
      <p aria-live="polite">{text}</p>
      {text === "" && <p aria-hidden="true">{otherwise}</p>}
    </div>
  );
}
