import type { Store } from "./store.ts";
import { after } from "./timers.ts";

/**
 * The same store, slow to say one thing: it comes back to `value` only when that has held for `pause` milliseconds. All else
 * it says at once. So that what goes to and fro with every key stays where it is until the last one.
 */
export function slowToSay<T>(store: Store<T>, value: T, pause: number): Store<T> {
  const listeners = new Set<() => void>();
  let said = store.get();
  let stopWaiting: (() => void) | null = null;
  let leave: (() => void) | null = null;

  function look(): void {
    const now = store.get();
    stopWaiting?.();
    stopWaiting = null;
    if (now === said) return;
    if (now === value) stopWaiting = after(pause, say);
    else say();
  }

  function say(): void {
    stopWaiting = null;
    said = store.get();
    for (const tell of listeners) tell();
  }

  return {
    get: () => (listeners.size === 0 ? store.get() : said),
    subscribe(onChange) {
      const tell = () => onChange();
      if (listeners.size === 0) {
        said = store.get();
        leave = store.subscribe(look);
      }
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
        if (listeners.size > 0) return;
        leave?.();
        stopWaiting?.();
        stopWaiting = null;
      };
    },
  };
}
