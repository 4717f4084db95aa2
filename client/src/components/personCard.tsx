import { type ReactNode, useEffect, useRef } from "react";
import { othersWords } from "../words/others.ts";
import { classes } from "./classes.ts";
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
}: {
  readonly id: string;
  readonly card: CardOf;
  /** The words; null when there are none to be had, and `quiet` says why. */
  readonly text: string | null;
  readonly quiet?: ReactNode;
}) {
  const scroll = useFollowedEnd(text, card.mark === "writing");
  const empty = text !== null && text.trim() === "";
  return (
    <article
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
        {text !== null && !empty && <p dir="auto">{text}</p>}
        {(text === null || empty) && quiet !== undefined && (
          <p className={styles["nothing"]}>{quiet}</p>
        )}
      </div>
    </article>
  );
}

/** Keeps the end in sight as text grows, as long as the reader was at the end before. */
function useFollowedEnd(text: string | null, follow: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const wasAtEnd = useRef(true);
  useEffect(() => {
    const area = box.current;
    if (!area) return;
    const onScroll = () => {
      wasAtEnd.current = area.scrollHeight - area.scrollTop - area.clientHeight < 24;
    };
    area.addEventListener("scroll", onScroll, { passive: true });
    return () => area.removeEventListener("scroll", onScroll);
  }, []);
  const length = text?.length ?? 0;
  useEffect(() => {
    const area = box.current;
    if (area && length > 0 && follow && wasAtEnd.current) area.scrollTop = area.scrollHeight;
  }, [length, follow]);
  return box;
}
