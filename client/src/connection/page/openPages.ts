import type { PageId } from "@beside/shared/domain";

const counts = new Map<PageId, number>();

/** Notes that a page is open in this tab; returns the way to note that it no longer is. */
export function noteOpen(page: PageId): () => void {
  counts.set(page, (counts.get(page) ?? 0) + 1);
  let isOpen = true;
  return () => {
    if (!isOpen) return;
    isOpen = false;
    const left = (counts.get(page) ?? 1) - 1;
    if (left > 0) counts.set(page, left);
    else counts.delete(page);
  };
}

/** Whether this tab has the page open: then nobody else needs to bring its words to the server. */
export const isOpenHere = (page: PageId): boolean => counts.has(page);
