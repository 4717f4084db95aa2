import { type ReactNode, useEffect, useRef } from "react";
import { leavingWords } from "../words/leaving.ts";
import { Button } from "./button.tsx";
import styles from "./leaveDialog.module.css";

/** Asks calmly before somebody leaves, with their own words in reach. Escape and "Stay" mean stay. */
export function LeaveDialog({
  problem,
  busy,
  onDownload,
  onLeave,
  onStay,
}: {
  readonly problem: string | null;
  readonly busy: boolean;
  readonly onDownload: () => void;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    stay.current?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles["dialog"]}
      aria-labelledby="leave-title"
      onCancel={onStay}
    >
      <h2 id="leave-title">{leavingWords.title}</h2>
      <p>{leavingWords.text}</p>
      <p>{leavingWords.keepsake}</p>
      <Told>{problem}</Told>
      <div className={styles["choices"]}>
        <Button onClick={onDownload}>{leavingWords.download}</Button>
        <Button disabled={busy} onClick={onLeave}>
          {leavingWords.leave}
        </Button>
        <Button ref={stay} look="primary" onClick={onStay}>
          {leavingWords.stay}
        </Button>
      </div>
    </dialog>
  );
}

const Told = ({ children }: { readonly children: ReactNode }) => (
  <p role="status" className={styles["problem"]}>
    {children}
  </p>
);
