import { useLayoutEffect, useRef } from "react";

/**
 * Scrolls to the top when one screen gives way to another; `screen` is what they are told apart by. Not for the first: who
 * loads the page again is where the browser brings them.
 */
export function useTopOfEach(screen: unknown): void {
  const before = useRef(screen);
  useLayoutEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    scrollTo({ top: 0, behavior: "instant" });
  }, [screen]);
}
