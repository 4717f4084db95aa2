import type { CircleId, PageId } from "@beside/shared/domain";
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";

/** The copy of a page that this browser keeps. */
export interface DeviceCopy {
  /** True once what was here is in the document and every change goes here; false when nothing can be kept here. */
  readonly loaded: Promise<boolean>;
  /** Whether a change came out of this copy. */
  isOrigin(origin: unknown): boolean;
  close(): Promise<void>;
}

/** Every database of ours begins like this; a page's name follows, and that begins with its circle's. */
const prefix = "beside:";

/** Keeps a copy of a page in IndexedDB. */
export function keepCopy(page: PageId, doc: Y.Doc): DeviceCopy {
  let copy: IndexeddbPersistence | null = null;
  let isClosed = false;
  const loaded = canKeep().then(async (can) => {
    if (!can || isClosed) return false;
    copy = new IndexeddbPersistence(prefix + page, doc);
    await copy.whenSynced;
    return true;
  });
  return {
    loaded,
    isOrigin: (origin) => copy !== null && origin === copy,
    async close() {
      isClosed = true;
      await copy?.destroy();
    },
  };
}

/** Deletes this browser's copies of a circle's pages; `known` are those it remembers having. */
export async function deleteCopies(circle: CircleId, known: readonly string[]): Promise<void> {
  if (!(await canKeep())) return;
  const ofCircle = (name: string): boolean => name.startsWith(`${prefix}${circle}.`);
  // Firefox before 126 cannot list them.
  const listed = (await indexedDB.databases?.()) ?? [];
  const names = [...listed.map(({ name }) => name ?? ""), ...known.map((page) => prefix + page)];
  await Promise.all([...new Set(names)].filter(ofCircle).map(deleteDatabase));
}

/** Deletes this browser's copy of one page. */
export async function deleteCopy(page: string): Promise<void> {
  if (await canKeep()) await deleteDatabase(prefix + page);
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener("success", () => resolve());
    request.addEventListener("error", () =>
      reject(new Error("a page's copy could not be deleted")),
    );
  });
}

let tried: Promise<boolean> | null = null;

/**
 * Whether IndexedDB works here. It is tried on a database of its own: y-indexeddb leaves a failure to
 * open unheard, and private windows and full discs do fail.
 */
function canKeep(): Promise<boolean> {
  tried ??= new Promise((resolve) => {
    if (typeof indexedDB === "undefined") return resolve(false);
    try {
      const request = indexedDB.open(`${prefix}works`);
      request.addEventListener("success", () => {
        request.result.close();
        resolve(true);
      });
      request.addEventListener("error", () => resolve(false));
    } catch {
      resolve(false);
    }
  });
  return tried;
}
