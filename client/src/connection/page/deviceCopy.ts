import type { PageId } from "@beside/shared/domain";
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { canKeep, databaseOf } from "./deviceDatabases.ts";

/** The copy of a page that this browser keeps. */
export interface DeviceCopy {
  /** True once what was here is in the document and every change goes here; false when nothing can be kept here. */
  readonly loaded: Promise<boolean>;
  /** Whether a change came out of this copy. */
  isOrigin(origin: unknown): boolean;
  close(): Promise<void>;
}

/**
 * What ends a copy under our hands: a full disc, which aborts what is written; another tab that wipes this device. Then
 * nothing more goes into it: with a piece missing, what follows could not be read, and a closed database throws.
 */
const ends = ["abort", "versionchange", "close"] as const;

/** Keeps a copy of a page in IndexedDB. `onLost` is called when that comes to an end before it is closed. */
export function keepCopy(page: PageId, doc: Y.Doc, onLost: () => void): DeviceCopy {
  let copy: IndexeddbPersistence | null = null;
  let isClosed = false;
  const loaded = canKeep().then(async (can) => {
    if (!can || isClosed) return false;
    const opened = new IndexeddbPersistence(databaseOf(page), doc);
    copy = opened;
    await opened.whenSynced;
    for (const end of ends) opened.db?.addEventListener(end, () => lose(opened));
    return true;
  });
  function lose(opened: IndexeddbPersistence): void {
    void opened.destroy();
    if (isClosed) return;
    isClosed = true;
    onLost();
  }
  return {
    loaded,
    isOrigin: (origin) => copy !== null && origin === copy,
    async close() {
      isClosed = true;
      await copy?.destroy();
    },
  };
}
