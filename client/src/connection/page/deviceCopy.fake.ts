import type { PageId } from "@beside/shared/domain";
import * as Y from "yjs";
import type { DeviceCopy } from "./deviceCopy.ts";

/** What a browser keeps, in memory: it outlives a reload in a test. */
export function memoryCopies(loadsAfter = 5) {
  const updates = new Map<PageId, Uint8Array[]>();
  const open = new Set<() => void>();
  return {
    /** Takes everything away from under the pages that are open, as a full disc or a wipe does. */
    lose() {
      updates.clear();
      for (const end of open) end();
    },
    keepCopy(page: PageId, doc: Y.Doc, onLost: () => void): DeviceCopy {
      const origin = {};
      const keep = (update: Uint8Array, from: unknown) => {
        if (from !== origin) updates.set(page, [...(updates.get(page) ?? []), update]);
      };
      let isClosed = false;
      const end = () => {
        doc.off("update", keep);
        onLost();
      };
      const loaded = new Promise<boolean>((resolve) => {
        setTimeout(() => {
          if (isClosed) return;
          Y.transact(
            doc,
            () => updates.get(page)?.forEach((each) => Y.applyUpdate(doc, each)),
            origin,
            false,
          );
          keep(Y.encodeStateAsUpdate(doc), null);
          doc.on("update", keep);
          open.add(end);
          resolve(true);
        }, loadsAfter);
      });
      return {
        loaded,
        isOrigin: (from) => from === origin,
        async close() {
          isClosed = true;
          open.delete(end);
          doc.off("update", keep);
        },
      };
    },
  };
}
