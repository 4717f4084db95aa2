import type { CircleId, PageId } from "@beside/shared/domain";
import { shape } from "@beside/shared/protocol";
import { type TextStorage, browserStorage, readEntry, writeEntry } from "./deviceStorage.ts";
import { type Store, createStore } from "./store.ts";

const key = "beside:opened";
const opened = shape.list(shape.text);

/** The pages that somebody has opened for themselves on this device; nobody else is told of it. */
export interface OpenedPages extends Store<ReadonlySet<string>> {
  open(pages: readonly PageId[]): void;
  forget(circle: CircleId): void;
}

/** Keeps them in a storage; where there is none they are known as long as the tab is open. */
export function createOpenedPages(storage: TextStorage | null): OpenedPages {
  const pages = createStore<ReadonlySet<string>>(new Set(readEntry(storage, key, opened)));
  const change = (how: (now: readonly string[]) => readonly string[]): void => {
    // Another tab may have written here since.
    const now = new Set([...pages.get(), ...(readEntry(storage, key, opened) ?? [])]);
    const next = how([...now]);
    pages.set(new Set(next));
    writeEntry(storage, key, next);
  };
  return {
    get: pages.get,
    subscribe: pages.subscribe,
    open(more) {
      if (more.every((page) => pages.get().has(page))) return;
      change((now) => [...new Set([...now, ...more])]);
    },
    forget: (circle) => change((now) => now.filter((page) => !page.startsWith(`${circle}.`))),
  };
}

/** Those of this device. */
export const openedPages: OpenedPages = createOpenedPages(browserStorage());
