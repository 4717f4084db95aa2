import type { PageId, View } from "@beside/shared/domain";
import { useEffect, useState } from "react";
import { browserStorage } from "../connection/deviceStorage.ts";
import { createDevicePages } from "../connection/page/devicePages.ts";
import { after } from "../connection/timers.ts";
import { usePage } from "../hooks/usePage.ts";
import { useKept, useReady } from "../rounds/ownPage.ts";

/** What became of the last words that this device had: `full` when a page had no room for them, so that they are here alone. */
export type LastWords = "onTheWay" | "kept" | "full";

/**
 * Whether the circle has every word that this device has of it. Somebody who wrote on while they were away comes back to
 * a closed circle: their pages are brought there first, one after the other.
 */
export function useAllKept(view: View): LastWords {
  const [missing, setMissing] = useState<readonly PageId[] | null>(null);
  const [someFull, setSomeFull] = useState(false);
  // Not before the page that was open a moment ago has closed: the last words are taken in as it does.
  useEffect(() => after(0, () => setMissing((known) => known ?? missingOf(view))), [view]);
  const next = missing?.[0] ?? null;
  const page = usePage(next, "catchUp");
  const ready = useReady(page);
  const kept = useKept(page);
  const isSettled = kept === "full" || (ready && kept === "kept");
  if (missing !== null && page !== null && isSettled) {
    setMissing(missing.slice(1));
    if (kept === "full") setSomeFull(true);
  }
  if (missing?.length !== 0) return "onTheWay";
  return someFull ? "full" : "kept";
}

/** My pages that hold words here which the server has not kept. */
function missingOf(view: View): readonly PageId[] {
  const unkept = new Set(createDevicePages(browserStorage()).unkept());
  return view.pages.flatMap((page) =>
    page.words === "mine" && unkept.has(page.id) ? [page.id] : [],
  );
}
