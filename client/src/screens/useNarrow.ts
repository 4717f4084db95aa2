import { useSyncExternalStore } from "react";

/** Whether the screen has room for one column only; the same width as in the stylesheets. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

/** The same, asked once. */
export const isNarrow = (): boolean => matchMedia(narrow).matches;

const narrow = "(max-width: 900px)";

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
