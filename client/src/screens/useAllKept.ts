import type { PageId, View } from "@beside/shared/domain";
import { useEffect, useState } from "react";
import { browserStorage } from "../connection/deviceStorage.ts";
import { createDevicePages } from "../connection/page/devicePages.ts";
import { after } from "../connection/timers.ts";
import { usePage } from "../hooks/usePage.ts";
import { useKept, useReady } from "../rounds/ownPage.ts";

/**
 * Whether the circle has every word that this device has of it. Somebody who wrote on while they were away comes back to
 * a closed circle: their pages are brought there first, one after the other.
 */
export function useAllKept(view: View): boolean {
  const [missing, setMissing] = useState<readonly PageId[] | null>(null);
  // Not before the page that was open a moment ago has closed: the last words are taken in as it does.
  useEffect(() => after(0, () => setMissing((known) => known ?? missingOf(view))), [view]);
  const next = missing?.[0] ?? null;
  const page = usePage(next, "catchUp");
  const ready = useReady(page);
  const kept = useKept(page);
  if (missing !== null && page !== null && ready && kept === "kept") setMissing(missing.slice(1));
  return missing?.length === 0;
}

/** My pages that hold words here which the server has not kept. */
function missingOf(view: View): readonly PageId[] {
  const unkept = new Set(createDevicePages(browserStorage()).unkept());
  return view.pages.flatMap((page) =>
    page.words === "mine" && unkept.has(page.id) ? [page.id] : [],
  );
}
