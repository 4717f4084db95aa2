import { type Keepsake, type KeepsakePage, saysSomething } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { keepsakeWords } from "../words/keepsake.ts";
import { dayAndHour } from "../words/time.ts";
import { KeepsakePart } from "./keepsakePart.tsx";
import { KeptFor } from "./keptFor.tsx";
import styles from "./keepsakeWords.module.css";

/** A keepsake to read on the screen and, the same, on paper. `children` are what can be done with it. */
export function KeepsakeWords({
  keepsake,
  withCircle,
  renderUnder,
  children,
}: {
  readonly keepsake: Keepsake;
  /** Whether the circle has closed, so that there is something like its own keepsake. */
  readonly withCircle: boolean;
  /** What can be done with one page of mine. */
  readonly renderUnder?: ((page: KeepsakePage) => ReactNode) | undefined;
  readonly children: ReactNode;
}) {
  const written = keepsake.pages.filter(saysSomething);
  const given = keepsake.given.filter(saysSomething);
  return (
    <div className={styles["both"]}>
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
          <KeepsakePart key={page.id} page={page} mine under={renderUnder?.(page)} />
        ))}
      </article>
      {withCircle && (
        <article className={styles["circle"]}>
          <header>
            <h2>{keepsakeWords.given}</h2>
            <p>{given.length === 0 ? keepsakeWords.nobodyGave : keepsakeWords.givenText}</p>
          </header>
          {given.map((page) => (
            <KeepsakePart key={page.id} page={page} mine={false} />
          ))}
        </article>
      )}
      {written.length + given.length > 0 && (
        <section className={styles["take"]} aria-label={keepsakeWords.take}>
          <h2>{keepsakeWords.take}</h2>
          <p>{keepsakeWords.takeText}</p>
          <KeptFor days={keepsake.keepDays} until={keepsake.keptUntil} />
          <div>{children}</div>
        </section>
      )}
    </div>
  );
}
