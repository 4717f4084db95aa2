import { useSyncExternalStore } from "react";
import type { Store } from "../connection/store.ts";

/** The value of a store, and a new picture when it changes. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);
