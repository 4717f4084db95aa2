import type { ReactNode } from "react";
import styles from "./plain.module.css";
import { Screen } from "./screen.tsx";

/** A screen that says one thing, and what to do next. */
export function Plain({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) {
  return (
    <Screen title={title}>
      <div className={styles["plain"]}>
        <h1>{title}</h1>
        {text !== undefined && <p>{text}</p>}
        {children !== undefined && <div className={styles["next"]}>{children}</div>}
      </div>
    </Screen>
  );
}
