import type { PageId, View } from "@beside/shared/domain";
import { useState } from "react";
import { browserStorage } from "../connection/deviceStorage.ts";
import { createDevicePages } from "../connection/page/devicePages.ts";
import { usePage } from "../hooks/usePage.ts";
import { useKept, useReady } from "../rounds/ownPage.ts";

/**
 * Whether the circle has every word that this device has of it. Somebody who wrote on while they were away comes back to
 * a closed circle: their pages are brought there first, one after the other.
 */
export function useAllKept(view: View): boolean {
  const [missing, setMissing] = useState<readonly PageId[]>(() => {
    const unkept = new Set(createDevicePages(browserStorage()).unkept());
    return view.pages.flatMap((page) =>
      page.words === "mine" && unkept.has(page.id) ? [page.id] : [],
    );
  });
  const next = missing[0] ?? null;
  const page = usePage(next, "catchUp");
  const ready = useReady(page);
  const kept = useKept(page);
  if (page !== null && ready && kept === "kept") setMissing(missing.slice(1));
  return next === null;
}
