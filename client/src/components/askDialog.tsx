import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Button } from "./button.tsx";
import styles from "./askDialog.module.css";

/** What may be chosen beside staying; the first stands apart when there are several. */
export interface Choice {
  readonly label: string;
  readonly onChoose: () => void;
}

/** Asks calmly before something that cannot be taken back. Escape, and the button that stays, change nothing. */
export function AskDialog({
  title,
  text = [],
  children,
  problem,
  busy,
  choices,
  stay,
  onStay,
}: {
  readonly title: string;
  readonly text?: readonly string[];
  /** What is not told in sentences alone. */
  readonly children?: ReactNode;
  readonly problem: string | null;
  readonly busy: boolean;
  readonly choices: readonly Choice[];
  readonly stay: string;
  readonly onStay: () => void;
}) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const stays = useRef<HTMLButtonElement>(null);
  // Before it is taken out of the page, or the focus would not go back to where it was.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    stays.current?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog ref={dialog} className={styles["dialog"]} aria-labelledby={id} onCancel={onStay}>
      <h2 id={id}>{title}</h2>
      {text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
      <p role="status" className={styles["problem"]}>
        {problem}
      </p>
      <div className={styles["choices"]}>
        {choices.map(({ label, onChoose }) => (
          <Button key={label} disabled={busy} onClick={onChoose}>
            {label}
          </Button>
        ))}
        <Button ref={stays} look="primary" onClick={onStay}>
          {stay}
        </Button>
      </div>
    </dialog>
  );
}
