import type { PageId, View } from "@beside/shared/domain";
import { openedPages } from "../connection/openedPages.ts";
import { useStore } from "../hooks/useStore.ts";

/** Private lines that were given to me, and that I have not looked at on this device. */
export function useWaitingLines({ whispers, me }: View): readonly PageId[] {
  const opened = useStore(openedPages);
  return whispers
    .filter(({ author, given, page }) => given && author !== me.seat && !opened.has(page))
    .map(({ page }) => page);
}
