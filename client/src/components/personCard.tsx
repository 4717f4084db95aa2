import type { ReactNode, Ref } from "react";
import type { Cover } from "../hooks/useCover.ts";
import { careWords } from "../words/care.ts";
import { coveringWords } from "../words/covering.ts";
import { othersWords } from "../words/others.ts";
import { classes } from "./classes.ts";
import { Covered } from "./covered.tsx";
import { GrowingText } from "./growingText.tsx";
import { useFollowedEnd } from "./useFollowedEnd.ts";
import styles from "./personCard.module.css";

/** What a card says of its person beside their words. */
export interface CardOf {
  readonly name: string;
  readonly heading: string;
  readonly mark: "writing" | "done" | "none";
  readonly presence: "here" | "away" | "out" | "left";
  readonly guardian: boolean;
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
  cover = null,
  place,
  inSight = true,
  follows = card.mark === "writing",
}: {
  readonly id: string;
  readonly card: CardOf;
  /** The words; null when there are none to be had, and `quiet` says why. */
  readonly text: string | null;
  readonly quiet?: ReactNode;
  /** The note over it. */
  readonly cover?: Cover | null;
  readonly place?: Ref<HTMLElement>;
  readonly inSight?: boolean;
  /** Whether the end of the words stays in sight as they grow. */
  readonly follows?: boolean;
}) {
  const empty = text !== null && text.trim() === "";
  const hidden = cover !== null && !cover.isOpen;
  const scroll = useFollowedEnd(hidden ? 0 : (text?.length ?? 0), inSight && follows);
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
        <small>{besideName(card)}</small>
      </h3>
      <div
        ref={scroll}
        className={styles["words"]}
        tabIndex={text === null || empty || hidden ? undefined : 0}
      >
        <Covered cover={text === null ? null : cover} whose={coveringWords.pageOf(card.name)}>
          {text !== null && !empty && <GrowingText text={text} />}
          {(text === null || empty) && quiet !== undefined && (
            <p className={styles["nothing"]}>{quiet}</p>
          )}
        </Covered>
      </div>
    </article>
  );
}

function besideName({ presence, mark, guardian }: CardOf): string {
  const part = guardian ? [careWords.guardian.mark] : [];
  if (presence === "left") return othersWords.left;
  if (presence === "away") return [...part, othersWords.away].join(" · ");
  if (presence === "out") return [...part, careWords.out.away].join(" · ");
  return [...part, ...(mark === "done" ? [othersWords.done] : [])].join(" · ");
}
