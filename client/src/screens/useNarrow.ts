import { useSyncExternalStore } from "react";

const narrow = "(max-width: 900px)";

/** Whether the screen has room for one column only; the same width as in the stylesheets. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
