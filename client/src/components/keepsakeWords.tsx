import { type Keepsake, type KeepsakePage, keepsakeHeading } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { keepsakeWords } from "../words/keepsake.ts";
import { dayAndHour } from "../words/time.ts";
import styles from "./keepsakeWords.module.css";

/** A keepsake to read on the screen and, the same, on paper. `children` are what can be done with it. */
export function KeepsakeWords({
  keepsake,
  renderUnder,
  children,
}: {
  readonly keepsake: Keepsake;
  /** What can be done with one page. */
  readonly renderUnder?: ((page: KeepsakePage) => ReactNode) | undefined;
  readonly children: ReactNode;
}) {
  const written = keepsake.pages.filter((page) => page.text.trim() !== "");
  return (
    <article className={styles["keepsake"]}>
      <header>
        <h2 dir="auto">{keepsake.title}</h2>
        <p>
          {dayAndHour(keepsake.startsAt)} ·{" "}
          <span dir="auto">{keepsakeWords.of(keepsake.name)}</span>
        </p>
        {keepsake.intention !== "" && <p dir="auto">{keepsake.intention}</p>}
      </header>
      {written.length === 0 && <p>{keepsakeWords.nothing}</p>}
      {written.map((page) => (
        <section key={page.id}>
          <h3>{keepsakeHeading(page.kind)}</h3>
          <p className={styles["prompt"]} dir="auto">
            {page.prompt}
          </p>
          <p className={styles["words"]} dir="auto">
            {page.text}
          </p>
          <div className={styles["under"]}>{renderUnder?.(page)}</div>
        </section>
      ))}
      {written.length > 0 && <div className={styles["take"]}>{children}</div>}
    </article>
  );
}
