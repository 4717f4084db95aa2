import { appWords } from "../words/app.ts";
import styles from "./skeleton.module.css";

/** While something is on its way: blank paper with the lines already ruled. Nothing turns or blinks. */
export function Skeleton() {
  return (
    <main className={styles["skeleton"]} aria-busy="true">
      <p className={styles["said"]}>{appWords.waiting}</p>
      <span className={styles["title"]} />
      <span className={styles["row"]} />
      <span className={styles["row"]} />
      <span className={styles["short"]} />
    </main>
  );
}
