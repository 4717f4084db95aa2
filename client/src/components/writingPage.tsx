import type { Page, RoundKind } from "@beside/shared/domain";
import { limits } from "@beside/shared/protocol";
import type { ReactNode } from "react";
import { writingWords } from "../words/writing.ts";
import { Button } from "./button.tsx";
import { PageSheet } from "./pageSheet.tsx";
import styles from "./writingPage.module.css";

export type PageAct = "hold" | "share" | "done" | "pass" | "takeUp";

/** My page in the round under way, apart from its words, which live in the textarea. */
export interface WritingState {
  readonly kind: RoundKind;
  readonly standing: Page["standing"];
  readonly curtain: "held" | "shared";
  readonly whoSees: ReactNode;
  /** Whether words can be put down now; without it they can still be read, marked and copied. */
  readonly open: boolean;
  /** Whether the round still asks for done or pass. */
  readonly asking: boolean;
  readonly words: number;
  readonly length: number;
}

/** My page in the round under way. */
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
  const { standing, curtain } = state;
  const passed = standing === "passed";
  return (
    <PageSheet
      label={writingWords.label(state.kind)}
      whoSees={state.whoSees}
      beside={
        <Button onClick={() => onAct(curtain === "held" ? "share" : "hold")}>
          {curtain === "held" ? writingWords.share : writingWords.hold}
        </Button>
      }
      room={state.kind === "write" ? "page" : "few"}
      open={state.open}
      line={line}
      attach={attach}
      foot={
        <>
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
        </>
      }
    />
  );
}

/** From here on a page is long for those who read it; nothing is cut. */
const longPage = 500;

function fullness({ words, length }: WritingState): string {
  if (length > limits.pageLength * 0.9) return ` · ${writingWords.nearlyFull}`;
  return words > longPage ? ` · ${writingWords.long}` : "";
}
