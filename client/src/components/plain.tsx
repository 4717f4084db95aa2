import type { ReactNode } from "react";
import { Screen } from "./screen.tsx";
import styles from "./plain.module.css";

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
