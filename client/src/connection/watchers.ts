import type { PageId } from "@beside/shared/domain";
import type { Store } from "./store.ts";

/** Whether a page is before somebody's eyes, or further down. */
export type Watch = "inSight" | "outOfSight";

/** Who looks at which page, and how closely. */
export interface Watchers {
  /** How closely a page is looked at; null when nobody does. */
  of(page: PageId): Watch | null;
  tell(page: PageId): void;
  /** A store for one way to look at a page, the same each time. `onFirst` runs before the first one looks that way. */
  store(
    page: PageId,
    watch: Watch,
    source: { readonly onFirst: () => void; readonly get: () => string },
  ): Store<string>;
}

export function createWatchers(): Watchers {
  const listeners: Record<Watch, Map<PageId, Set<() => void>>> = {
    inSight: new Map(),
    outOfSight: new Map(),
  };
  const stores: Record<Watch, Map<PageId, Store<string>>> = {
    inSight: new Map(),
    outOfSight: new Map(),
  };

  return {
    of: (page) =>
      listeners.inSight.has(page)
        ? "inSight"
        : listeners.outOfSight.has(page)
          ? "outOfSight"
          : null,
    tell(page) {
      for (const each of listeners.inSight.get(page) ?? []) each();
      for (const each of listeners.outOfSight.get(page) ?? []) each();
    },
    store(page, watch, { onFirst, get }) {
      const known = stores[watch].get(page);
      if (known) return known;
      const store: Store<string> = {
        get,
        subscribe(onChange) {
          const all = listeners[watch];
          const mine = all.get(page) ?? new Set();
          if (mine.size === 0) onFirst();
          const hear = () => onChange();
          all.set(page, mine.add(hear));
          return () => {
            mine.delete(hear);
            if (mine.size === 0 && all.get(page) === mine) all.delete(page);
          };
        },
      };
      stores[watch].set(page, store);
      return store;
    },
  };
}
