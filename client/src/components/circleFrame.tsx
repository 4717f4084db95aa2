import { type ReactNode, useRef } from "react";
import { classes } from "./classes.ts";
import { SkipTo, useScreenTitle } from "./screen.tsx";
import styles from "./circleFrame.module.css";

/**
 * Where everything stands in a running circle: ring and clock, my page, the others. On a narrow screen one column, with
 * the clock in sight at its top and words first.
 */
export function CircleFrame({
  title,
  strip,
  kept,
  agreements,
  leave,
  side,
  page,
  others,
  rest,
  foot,
}: {
  readonly title: string;
  readonly strip: ReactNode;
  readonly kept: ReactNode;
  readonly agreements: ReactNode;
  readonly leave: ReactNode;
  readonly side: ReactNode;
  readonly page: ReactNode;
  /** Null where there is nothing beside the page. */
  readonly others: ReactNode;
  /** What goes on under the page, after what stands beside it. */
  readonly rest?: ReactNode;
  readonly foot: ReactNode;
}) {
  const main = useRef<HTMLElement>(null);
  useScreenTitle(title);
  return (
    <>
      <header className={styles["header"]}>
        <SkipTo main={main} />
        <strong dir="auto">{title}</strong>
        <div className={styles["where"]}>
          <div className={styles["strip"]}>{strip}</div>
          {kept}
        </div>
        <div>{agreements}</div>
        <div>{leave}</div>
      </header>
      <div className={classes(styles["body"], others === null && styles["alone"])}>
        <div className={styles["side"]}>{side}</div>
        <main ref={main} tabIndex={-1} className={styles["page"]}>
          {page}
        </main>
        {others !== null && <div className={styles["others"]}>{others}</div>}
        {rest !== undefined && <div className={styles["rest"]}>{rest}</div>}
      </div>
      <footer className={styles["foot"]}>{foot}</footer>
    </>
  );
}
