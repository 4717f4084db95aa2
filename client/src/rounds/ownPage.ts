import { useCallback, useSyncExternalStore } from "react";
import type { Keeping, PageConnection } from "../connection/pageConnection.ts";

/** What became of the words of a page; with no page open there is nothing that could be lost. */
export function useKept(page: PageConnection | null): Keeping {
  return useSyncExternalStore(
    page?.keeping.subscribe ?? never,
    page?.keeping.get ?? (() => "kept" as const),
  );
}

/** Whether what this device has of a page is there. */
export function useReady(page: PageConnection | null): boolean {
  return useSyncExternalStore(page?.ready.subscribe ?? never, page?.ready.get ?? (() => false));
}

/** The words of my own page as they stand; empty without one. */
export function useOwnText(page: PageConnection | null): string {
  return useSyncExternalStore(page?.text.subscribe ?? never, page?.text.get ?? (() => ""));
}

/** Binds a textarea to my page, as its `ref`; to nothing while the page is being opened. */
export function useAttach(page: PageConnection | null): (area: HTMLTextAreaElement) => () => void {
  return useCallback((area) => page?.attach(area) ?? (() => undefined), [page]);
}

const never = () => () => undefined;
