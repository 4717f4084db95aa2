import { useEffect, useId, useRef, useState } from "react";
import { linksWords } from "../words/links.ts";
import { Button } from "./button.tsx";
import styles from "./copyLine.module.css";

/** A line that can be copied, in one press or by hand. */
export function CopyLine({
  label,
  text,
  copy,
}: {
  readonly label: string;
  readonly text: string;
  readonly copy: string;
}) {
  const id = useId();
  const [said, setSaid] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), 4_000);
    return () => clearTimeout(timer);
  }, [said]);
  const onCopy = () => {
    // Without TLS a browser gives no clipboard at all; then the line is marked, and the hand does the rest.
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    done.then(
      () => setSaid(linksWords.copied),
      () => {
        field.current?.select();
        setSaid(linksWords.copyFailed);
      },
    );
  };
  return (
    <div className={styles["copy"]}>
      <label htmlFor={id}>{label}</label>
      <div className={styles["row"]}>
        <input
          ref={field}
          id={id}
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
        />
        <Button aria-label={copy} onClick={onCopy}>
          {said === linksWords.copied ? linksWords.copied : linksWords.copy}
        </Button>
      </div>
      <p role="status">{said}</p>
    </div>
  );
}
