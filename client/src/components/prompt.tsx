import { planBounds } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { writingWords } from "../words/writing.ts";
import { Button } from "./button.tsx";
import styles from "./prompt.module.css";

/** What the round asks, and for facilitators the way to change it in place. */
export function Prompt({
  text,
  instead = writingWords.noPrompt,
  guide,
  onEdit,
}: {
  readonly text: string;
  /** The heading of a round that asks nothing. */
  readonly instead?: string;
  readonly guide: string;
  readonly onEdit: (() => void) | null;
}) {
  return (
    <Frame
      guide={guide}
      act={
        onEdit && (
          <Button look="quiet" onClick={onEdit}>
            <Pen />
            {writingWords.editPrompt}
          </Button>
        )
      }
    >
      <h1 className={styles["prompt"]} dir="auto">
        {text.trim() === "" ? instead : text}
      </h1>
    </Frame>
  );
}

/** The prompt under a facilitator's hand. Others may write in it at the same time. It takes letters from the first moment on. */
export function PromptEditor({
  attach,
  onDone,
}: {
  readonly attach: (area: HTMLTextAreaElement) => () => void;
  readonly onDone: () => void;
}) {
  return (
    <Frame
      guide={writingWords.promptHint}
      act={<Button onClick={onDone}>{writingWords.promptDone}</Button>}
    >
      <h1 className={styles["unseen"]}>{writingWords.prompt}</h1>
      <textarea
        ref={attach}
        className={styles["editor"]}
        aria-label={writingWords.prompt}
        dir="auto"
        rows={2}
        maxLength={planBounds.promptLength}
      />
    </Frame>
  );
}

function Frame({
  guide,
  act,
  children,
}: {
  readonly guide: string;
  readonly act: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles["frame"]}>
      {children}
      <div className={styles["guide"]}>
        <p>{guide}</p>
        {act}
      </div>
    </div>
  );
}

function Pen() {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" className={styles["pen"]} aria-hidden="true">
      <path d="M4 16l.8-3.4L13.5 4a1.5 1.5 0 0 1 2.2 0l.3.3a1.5 1.5 0 0 1 0 2.2L7.4 15.2z" />
    </svg>
  );
}
