import type { ComponentProps } from "react";
import { classes } from "./classes.ts";
import { Link } from "./link.tsx";
import styles from "./button.module.css";

/** `primary` is what one does next (one a screen), `plain` what one may do, `quiet` what lies beside. */
type Looks = { readonly look?: "primary" | "plain" | "quiet"; readonly wide?: boolean };

export function Button({
  look = "plain",
  wide = false,
  className,
  ...rest
}: ComponentProps<"button"> & Looks) {
  return <button type="button" {...rest} className={classes(looksOf(look, wide), className)} />;
}

/** A link that is pressed like a button: it leads to another screen. */
export function ButtonLink({
  look = "plain",
  wide = false,
  to,
  children,
}: Looks & { readonly to: string; readonly children: React.ReactNode }) {
  return (
    <Link href={to} className={looksOf(look, wide)}>
      {children}
    </Link>
  );
}

const looksOf = (look: "primary" | "plain" | "quiet", wide: boolean): string =>
  classes(styles["button"], styles[look], wide && styles["wide"]);
