import { type ReactNode, useRef } from "react";
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
  leave,
  side,
  page,
  others,
  foot,
}: {
  readonly title: string;
  readonly strip: ReactNode;
  readonly kept: ReactNode;
  readonly leave: ReactNode;
  readonly side: ReactNode;
  readonly page: ReactNode;
  readonly others: ReactNode;
  readonly foot: ReactNode;
}) {
  const main = useRef<HTMLElement>(null);
  useScreenTitle(title);
  return (
    <>
      <header className={styles["header"]}>
        <SkipTo main={main} />
        <strong dir="auto">{title}</strong>
        <div className={styles["strip"]}>{strip}</div>
        <div className={styles["kept"]}>{kept}</div>
        <div className={styles["leave"]}>{leave}</div>
      </header>
      <div className={styles["body"]}>
        <div className={styles["side"]}>{side}</div>
        <main ref={main} tabIndex={-1} className={styles["page"]}>
          {page}
        </main>
        <div className={styles["others"]}>{others}</div>
      </div>
      <footer className={styles["foot"]}>{foot}</footer>
    </>
  );
}
