import { useSyncExternalStore } from "react";

/** The path of the address, and a new picture when it changes. */
export const useAddress = (): string => useSyncExternalStore(subscribe, () => location.pathname);

/**
 * Goes to another screen of the app. `replace` where "back" must not lead here again: what stood here is gone. The path
 * may have a fragment: with it the browser's history is told, and no server.
 */
export function goTo(path: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  for (const onChange of listeners) onChange();
}

/** The browser tells of back and forward, and of nothing that a script does. */
const listeners = new Set<() => void>();

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  addEventListener("popstate", onChange);
  return () => {
    listeners.delete(onChange);
    removeEventListener("popstate", onChange);
  };
}
