import { useEffect, useState } from "react";
import type { Cover } from "../hooks/useCover.ts";
import { coveringWords } from "../words/covering.ts";
import { classes } from "./classes.ts";
import { Covered } from "./covered.tsx";
import { GrowingText } from "./growingText.tsx";
import { useFollowedEnd } from "./useFollowedEnd.ts";
import styles from "./largePage.module.css";

/**
 * Somebody's page in large letters. What was written before it opened is read from its beginning; while more is written,
 * its end stays in sight for whoever is there already.
 */
export function LargePage({
  label,
  text,
  quiet,
  cover = null,
  writing,
}: {
  readonly label: string;
  /** The words; null when there are none to be had. */
  readonly text: string | null;
  /** Says why nothing is there. */
  readonly quiet: string;
  /** The note over it. */
  readonly cover?: Cover | null;
  readonly writing: boolean;
}) {
  const [begun, setBegun] = useState(false);
  const hidden = cover !== null && !cover.isOpen;
  const scroll = useFollowedEnd(hidden ? 0 : (text?.length ?? 0), writing && begun);
  const empty = hidden || text === null || text.trim() === "";
  useEffect(() => {
    if (empty) return;
    const frame = requestAnimationFrame(() => {
      // Where a long page is not at its end, this tells what follows the end that it has nothing to follow.
      scroll.current?.dispatchEvent(new Event("scroll"));
      setBegun(true);
    });
    return () => cancelAnimationFrame(frame);
  }, [empty, scroll]);
  return (
    <div
      ref={scroll}
      className={classes(styles["words"], empty && styles["empty"])}
      role="group"
      aria-label={label}
      tabIndex={empty ? undefined : 0}
    >
      <Covered cover={cover} whose={coveringWords.thisPage}>
        {empty ? <p>{quiet}</p> : <GrowingText text={text} />}
      </Covered>
    </div>
  );
}
