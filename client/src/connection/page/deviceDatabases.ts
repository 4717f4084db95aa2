import type { CircleId } from "@beside/shared/domain";

/** Every database of ours begins like this; a page's name follows, and that begins with its circle's. */
const prefix = "beside:";

/** The name of the database with a page's copy. */
export const databaseOf = (page: string): string => prefix + page;

/** Deletes this browser's copies of a circle's pages; `known` are those it remembers having. */
export async function deleteCopies(circle: CircleId, known: readonly string[]): Promise<void> {
  if (!(await canKeep())) return;
  const ofCircle = (name: string): boolean => name.startsWith(`${prefix}${circle}.`);
  // Firefox before 126 cannot list them.
  const listed = (await indexedDB.databases?.()) ?? [];
  const names = [...listed.map(({ name }) => name ?? ""), ...known.map(databaseOf)];
  await Promise.all([...new Set(names)].filter(ofCircle).map(deleteDatabase));
}

/** Deletes this browser's copy of one page. */
export async function deleteCopy(page: string): Promise<void> {
  if (await canKeep()) await deleteDatabase(databaseOf(page));
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
export function canKeep(): Promise<boolean> {
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
