import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./line.module.css";

/** One sentence that stands out: `ember` asks for a look, `sage` says that all is well, `soft` only tells. */
export function Line({
  tone = "soft",
  role,
  children,
}: {
  readonly tone?: "ember" | "sage" | "soft";
  readonly role?: "status" | "alert";
  readonly children: ReactNode;
}) {
  return (
    <p className={classes(styles["line"], styles[tone])} role={role}>
      {children}
    </p>
  );
}
