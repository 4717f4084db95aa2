import type { ReactNode, Ref } from "react";
import { othersWords } from "../words/others.ts";
import { classes } from "./classes.ts";
import { GrowingText } from "./growingText.tsx";
import { useFollowedEnd } from "./useFollowedEnd.ts";
import styles from "./personCard.module.css";

/** What a card says of its person beside their words. */
export interface CardOf {
  readonly name: string;
  readonly heading: string;
  readonly mark: "writing" | "done" | "none";
  readonly presence: "here" | "away" | "left";
}

/**
 * One person's page as the others see it. Its height never changes and it keeps its place: words grow inside, and the
 * end stays in sight while they are written, unless the reader has scrolled up. It is no live region.
 */
export function PersonCard({
  id,
  card,
  text,
  quiet,
  place,
  inSight = true,
}: {
  readonly id: string;
  readonly card: CardOf;
  /** The words; null when there are none to be had, and `quiet` says why. */
  readonly text: string | null;
  readonly quiet?: ReactNode;
  readonly place?: Ref<HTMLElement>;
  readonly inSight?: boolean;
}) {
  const scroll = useFollowedEnd(text?.length ?? 0, inSight && card.mark === "writing");
  const empty = text !== null && text.trim() === "";
  return (
    <article
      ref={place}
      id={id}
      className={classes(styles["card"], text === null && styles["empty"])}
      tabIndex={-1}
      aria-label={card.heading}
    >
      <h3 className={classes(styles["head"], text === null && styles["quiet"])}>
        {card.mark !== "none" && (
          <i className={classes(styles["dot"], styles[card.mark])} aria-hidden="true" />
        )}
        <span dir="auto" className={styles["name"]}>
          {card.heading}
        </span>
        <small>
          {card.presence === "left" && othersWords.left}
          {card.presence === "away" && othersWords.away}
          {card.presence === "here" && card.mark === "done" && othersWords.done}
        </small>
      </h3>
      <div
        ref={scroll}
        className={styles["words"]}
        tabIndex={text === null || empty ? undefined : 0}
      >
        {text !== null && !empty && <GrowingText text={text} />}
        {(text === null || empty) && quiet !== undefined && (
          <p className={styles["nothing"]}>{quiet}</p>
        )}
      </div>
    </article>
  );
}
