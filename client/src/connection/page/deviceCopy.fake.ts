import type { PageId } from "@beside/shared/domain";
import * as Y from "yjs";
import type { DeviceCopy } from "./deviceCopy.ts";

/** What a browser keeps, in memory: it outlives a reload in a test. */
export function memoryCopies(loadsAfter = 5) {
  const updates = new Map<PageId, Uint8Array[]>();
  return {
    keepCopy(page: PageId, doc: Y.Doc): DeviceCopy {
      const origin = {};
      const keep = (update: Uint8Array, from: unknown) => {
        if (from !== origin) updates.set(page, [...(updates.get(page) ?? []), update]);
      };
      let isClosed = false;
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
          resolve(true);
        }, loadsAfter);
      });
      return {
        loaded,
        isOrigin: (from) => from === origin,
        async close() {
          isClosed = true;
          doc.off("update", keep);
        },
      };
    },
  };
}
