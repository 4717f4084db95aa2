import type { PageId } from "@beside/shared/domain";
import { type Store, createStore } from "./store.ts";

/** Which covered pages I have opened, in this tab and for as long as it is there [CN3]. Nothing of it is kept or sent. */
export interface Covers {
  /** Another value whenever something was opened or covered again. */
  readonly opened: Store<ReadonlySet<string>>;
  readonly isOpen: (page: PageId, note: string) => boolean;
  /** Opens a page, or covers it again. One whose note was worded anew is covered anew. */
  readonly toggle: (page: PageId, note: string) => void;
}

/** Covers of which none is open yet. */
export function createCovers(): Covers {
  const opened = createStore<ReadonlySet<string>>(new Set());
  const keyOf = (page: PageId, note: string): string => `${page} ${note}`;
  return {
    opened,
    isOpen: (page, note) => opened.get().has(keyOf(page, note)),
    toggle(page, note) {
      const next = new Set(opened.get());
      const key = keyOf(page, note);
      if (!next.delete(key)) next.add(key);
      opened.set(next);
    },
  };
}
