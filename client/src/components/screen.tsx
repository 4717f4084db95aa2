import { type ReactNode, useEffect, useRef } from "react";
import { appWords } from "../words/app.ts";
import { classes } from "./classes.ts";
import { Mark } from "./mark.tsx";
import styles from "./screen.module.css";

/**
 * The frame of every screen but the running circle: the name above, one column of paper. Takes the
 * focus when it comes, so that a screen reader begins at its beginning.
 */
export function Screen({
  title,
  wide = false,
  beside,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  /** What stands at the other end of the name. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}) {
  const main = useRef<HTMLElement>(null);
  useScreenTitle(title);
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <header className={styles["top"]}>
        <SkipTo main={main} />
        <Mark />
        {beside}
      </header>
      <main ref={main} tabIndex={-1} className={classes(styles["main"], wide && styles["wide"])}>
        {children}
      </main>
    </>
  );
}

/** Names the browser's tab while the screen is there. */
export function useScreenTitle(title: string): void {
  useEffect(() => {
    document.title = title === appWords.name ? title : `${title} · ${appWords.name}`;
  }, [title]);
}

/** Past the frame to the screen's own. A button, because a link would write over the secret in the address. */
export function SkipTo({ main }: { readonly main: React.RefObject<HTMLElement | null> }) {
  return (
    <button type="button" className={styles["skip"]} onClick={() => main.current?.focus()}>
      {appWords.skip}
    </button>
  );
}
