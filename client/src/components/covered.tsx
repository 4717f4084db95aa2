import type { ReactNode } from "react";
import type { Cover } from "../hooks/useCover.ts";
import { coveringWords } from "../words/covering.ts";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./covered.module.css";

/**
 * Somebody's words under the note that covers them, until they are opened [CN3]. Covered, they are not on the screen at all, for
 * no reader of screens and no search in the page to find; on paper, where nothing can be opened, they are.
 */
export function Covered({
  cover,
  whose,
  onPaper = false,
  children,
}: {
  readonly cover: Cover | null;
  /** "An’s page", or what else is opened. */
  readonly whose: string;
  readonly onPaper?: boolean;
  readonly children: ReactNode;
}) {
  if (cover === null) return children;
  const { note, isOpen, toggle } = cover;
  // One button in both states: it keeps the focus.
  return (
    <>
      <div className={classes(styles["cover"], isOpen && styles["open"])}>
        <p dir="auto">
          <span>{coveringWords.label}</span> {note}
        </p>
        <Button
          look={isOpen ? "quiet" : "plain"}
          aria-label={isOpen ? coveringWords.coverOf(whose) : coveringWords.openOf(whose)}
          onClick={toggle}
        >
          {isOpen ? coveringWords.cover : coveringWords.open}
        </Button>
      </div>
      {isOpen && children}
      {!isOpen && onPaper && <div className={styles["onPaper"]}>{children}</div>}
    </>
  );
}
