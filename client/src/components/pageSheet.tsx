import { limits } from "@beside/shared/protocol";
import { type ReactNode, useId } from "react";
import { classes } from "./classes.ts";
import styles from "./pageSheet.module.css";

/**
 * A page that I write on. Its textarea belongs to the binding: nothing here sets its value, takes its focus or replaces
 * it, so that the end of a round moves nothing under the fingers.
 */
export function PageSheet({
  label,
  whoSees,
  beside,
  room,
  open,
  line,
  foot,
  attach,
}: {
  readonly label: string;
  /** Who can see this, said at every moment. */
  readonly whoSees: ReactNode;
  /** What can be done about who sees it. */
  readonly beside?: ReactNode;
  /** For a whole page, for a few words, or for a line. */
  readonly room: "page" | "few" | "line";
  /** Whether words can be put down now; without it they can still be read, marked and copied. */
  readonly open: boolean;
  /** What is to be said of this moment ("Finish your sentence."); its room is always there. */
  readonly line: ReactNode;
  readonly foot: ReactNode;
  readonly attach: (area: HTMLTextAreaElement) => () => void;
}) {
  const id = useId();
  return (
    <section className={classes(styles["page"], !open && styles["shut"])}>
      <div className={styles["head"]}>
        <label htmlFor={id}>{label}</label>
        <div className={styles["curtain"]}>
          <p id={`${id}-sees`}>{whoSees}</p>
          {beside}
        </div>
      </div>
      <textarea
        ref={attach}
        id={id}
        className={classes(styles["words"], roomOf[room])}
        aria-describedby={`${id}-sees ${id}-line`}
        dir="auto"
        rows={rows[room]}
        maxLength={limits.pageLength}
        readOnly={!open}
        spellCheck
      />
      <div id={`${id}-line`} className={styles["line"]} role="status">
        {line}
      </div>
      <div className={styles["foot"]}>{foot}</div>
    </section>
  );
}

const roomOf = { page: undefined, few: styles["few"], line: styles["oneLine"] } as const;
const rows = { page: 8, few: 4, line: 2 } as const;
