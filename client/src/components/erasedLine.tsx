import { erasingWords } from "../words/erasing.ts";
import styles from "./erasedLine.module.css";

/** Says that a page, or a line, is erased, and takes the focus: what had it is gone with the page. */
export const ErasedLine = ({ what = "page" }: { readonly what?: "page" | "line" }) => (
  <p ref={focus} className={styles["erased"]} role="status" tabIndex={-1}>
    {erasingWords[what].done}
  </p>
);

const focus = (line: HTMLElement | null): void => line?.focus({ preventScroll: true });
