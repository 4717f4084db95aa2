import { useMemo, useSyncExternalStore } from "react";
import { paced } from "../connection/paced.ts";
import type { Store } from "../connection/store.ts";

/** The value of a store, and a new picture when it changes, but not more often than `every` milliseconds. */
export function usePaced<T>(store: Store<T>, every: number): T {
  const subscribe = useMemo(() => paced(store.subscribe, every), [store, every]);
  return useSyncExternalStore(subscribe, store.get);
}
