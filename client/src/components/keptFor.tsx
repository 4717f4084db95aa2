import { keepingWords } from "../words/keeping.ts";
import styles from "./keptFor.module.css";

/** Until when everything of this circle is kept; before its close, for how many days after it. */
export const KeptFor = ({
  days,
  until,
}: {
  readonly days: number;
  readonly until: number | null;
}) => (
  <p className={styles["kept"]}>
    {until === null ? keepingWords.after(days) : keepingWords.until(until)}
  </p>
);
