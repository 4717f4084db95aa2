import type { Page, RoundKind } from "@beside/shared/domain";
import { limits } from "@beside/shared/protocol";
import { type ReactNode, useId } from "react";
import { writingWords } from "../words/writing.ts";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./writingPage.module.css";

export type PageAct = "hold" | "share" | "done" | "pass" | "takeUp";

/** My page in the round under way, apart from its words, which live in the textarea. */
export interface WritingState {
  readonly kind: RoundKind;
  readonly standing: Page["standing"];
  readonly curtain: "held" | "shared";
  readonly whoSees: string;
  /** Whether words can be put down now; without it they can still be read, marked and copied. */
  readonly open: boolean;
  /** Whether the round still asks for done or pass. */
  readonly asking: boolean;
  readonly words: number;
  readonly length: number;
}

/**
 * The page that I write. Its textarea belongs to the binding: nothing here sets its value, takes its focus or replaces
 * it, so that the end of a round moves nothing under the fingers.
 */
export function WritingPage({
  state,
  line,
  attach,
  onAct,
}: {
  readonly state: WritingState;
  /** What is to be said of this moment ("Finish your sentence."); its room is always there. */
  readonly line: ReactNode;
  readonly attach: (area: HTMLTextAreaElement) => () => void;
  readonly onAct: (act: PageAct) => void;
}) {
  const id = useId();
  const { standing, curtain, open } = state;
  const passed = standing === "passed";
  return (
    <section className={classes(styles["page"], !open && styles["shut"])}>
      <div className={styles["head"]}>
        <label htmlFor={id}>{writingWords.label(state.kind)}</label>
        <div className={styles["curtain"]}>
          <p id={`${id}-sees`}>
            <Eye shut={curtain === "held" || passed} />
            {state.whoSees}
          </p>
          <Button onClick={() => onAct(curtain === "held" ? "share" : "hold")}>
            {curtain === "held" ? writingWords.share : writingWords.hold}
          </Button>
        </div>
      </div>
      <textarea
        ref={attach}
        id={id}
        className={classes(styles["words"], state.kind !== "write" && styles["few"])}
        aria-describedby={`${id}-sees ${id}-line`}
        dir="auto"
        rows={state.kind === "write" ? 8 : 4}
        maxLength={limits.pageLength}
        readOnly={!open}
        spellCheck
      />
      <div id={`${id}-line`} className={styles["line"]} role="status">
        {line}
      </div>
      <div className={styles["foot"]}>
        <p>
          {writingWords.words(state.words)}
          {fullness(state)}
        </p>
        {state.asking && (
          <div className={styles["choices"]}>
            <Button onClick={() => onAct(passed ? "takeUp" : "pass")}>
              {passed ? writingWords.writeAfterAll : writingWords.pass}
            </Button>
            <Button
              look={standing === "done" ? "plain" : "primary"}
              disabled={passed}
              onClick={() => onAct(standing === "done" ? "takeUp" : "done")}
            >
              {standing === "done" ? writingWords.stillWriting : writingWords.done}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** From here on a page is long for those who read it; nothing is cut. */
const longPage = 500;

function fullness({ words, length }: WritingState): string {
  if (length > limits.pageLength * 0.9) return ` · ${writingWords.nearlyFull}`;
  return words > longPage ? ` · ${writingWords.long}` : "";
}

/** A small eye before the line that says who can see this. */
function Eye({ shut }: { readonly shut: boolean }) {
  return (
    <svg className={styles["eye"]} viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      {shut ? (
        <path d="M2.5 9c2 2.7 4.5 4 7.5 4s5.5-1.3 7.5-4M5 11.8l-1.5 2M10 13v2.5M15 11.8l1.5 2" />
      ) : (
        <>
          <path d="M2.5 10c2-3 4.5-4.5 7.5-4.5s5.5 1.5 7.5 4.5c-2 3-4.5 4.5-7.5 4.5S4.5 13 2.5 10z" />
          <circle cx="10" cy="10" r="2" />
        </>
      )}
    </svg>
  );
}
