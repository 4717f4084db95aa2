import { appWords } from "../words/app.ts";
import { Link } from "./link.tsx";
import styles from "./mark.module.css";

/** The name with its ring; it leads home. */
export function Mark() {
  return (
    <Link href="/" className={styles["mark"]}>
      <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
        <circle className={styles["rest"]} cx="16" cy="16" r="12" />
        <path className={styles["arc"]} d="M16 4a12 12 0 1 1-11.4 15.7" />
      </svg>
      {appWords.name}
    </Link>
  );
}
