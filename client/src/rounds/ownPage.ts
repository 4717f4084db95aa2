import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Keeping, PageConnection } from "../connection/pageConnection.ts";
import { slowToSay } from "../connection/slowToSay.ts";
import { type Store, createStore } from "../connection/store.ts";
import { usePaced } from "../hooks/usePaced.ts";

/** What became of the words of a page; with no page open there is nothing that could be lost. */
export function useKept(page: PageConnection | null): Keeping {
  return useSyncExternalStore(
    page?.keeping.subscribe ?? never,
    page?.keeping.get ?? (() => "kept" as const),
  );
}

/** The same, without a flicker for each key: while somebody types on, it stays at `keeping`. */
export function useCalmlyKept(page: PageConnection | null): Keeping {
  const calm = useMemo(() => page && slowToSay(page.keeping, "kept", 400), [page]);
  return useSyncExternalStore(calm?.subscribe ?? never, calm?.get ?? (() => "kept" as const));
}

/** Whether what this device has of a page is there. */
export function useReady(page: PageConnection | null): boolean {
  return useSyncExternalStore(page?.ready.subscribe ?? never, page?.ready.get ?? (() => false));
}

/**
 * The words of my own page, to be counted or read again; empty without one. They are in the textarea already: a key paints
 * nothing else, and what is said about them follows a moment later.
 */
export const useOwnText = (page: PageConnection | null): string =>
  usePaced(page?.text ?? nothing, 400);

const nothing: Store<string> = createStore("");

/** Binds a textarea to my page, as its `ref`; to nothing while the page is being opened. */
export function useAttach(page: PageConnection | null): (area: HTMLTextAreaElement) => () => void {
  return useCallback((area) => page?.attach(area) ?? (() => undefined), [page]);
}

const never = () => () => undefined;
