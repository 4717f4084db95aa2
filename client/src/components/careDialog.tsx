import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { careWords } from "../words/care.ts";
import { Button } from "./button.tsx";
import styles from "./careDialog.module.css";

/** What can be done for oneself and for the circle, each with a sentence that says what comes of it. Read from its top. */
export function CareDialog({
  told,
  problem,
  children,
  onClose,
}: {
  /** How things stand, in sentences. */
  readonly told: readonly string[];
  readonly problem: string | null;
  readonly children: ReactNode;
  readonly onClose: () => void;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Before it is taken out of the page, or the focus would not go back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    heading.current?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles["dialog"]} aria-labelledby={id} onCancel={onClose}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {careWords.title}
      </h2>
      {told.map((sentence) => (
        <p key={sentence} className={styles["told"]} dir="auto">
          {sentence}
        </p>
      ))}
      <p role="status" className={styles["problem"]}>
        {problem}
      </p>
      {children}
      <div className={styles["close"]}>
        <Button look="quiet" onClick={() => show(dialog.current)}>
          {careWords.help.title}
        </Button>
        <Button look="primary" onClick={onClose}>
          {careWords.close}
        </Button>
      </div>
    </dialog>
  );
}

/** The help card stands last, and is reached from wherever one is. */
function show(dialog: HTMLDialogElement | null): void {
  const heading = dialog?.querySelector<HTMLElement>(`#${helpId}`);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** The heading of the help card. */
export const helpId = "help-card";

/** One thing that can be done. */
export function CareWay({
  title,
  headingId,
  text,
  children,
}: {
  readonly title: string;
  readonly headingId?: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  const ownId = useId();
  const id = headingId ?? ownId;
  return (
    <section className={styles["way"]} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      <p>{text}</p>
      {children}
    </section>
  );
}
