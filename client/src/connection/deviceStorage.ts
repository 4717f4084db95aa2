import type { shape } from "@beside/shared/protocol";

/** The two things that are asked of a storage; `localStorage` does them. */
export type TextStorage = Pick<Storage, "getItem" | "setItem">;

/** The browser's own storage, or null where it is switched off: the very look at it may throw. */
export function browserStorage(): TextStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The same for this tab alone, as long as it is open. */
export function tabStorage(): TextStorage | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}

/** Reads one entry by its shape. Null when there is none, or one that nobody can read any more. */
export function readEntry<T>(
  storage: TextStorage | null,
  key: string,
  entry: shape.Shape<T>,
): T | null {
  try {
    const read = entry.safeParse(JSON.parse(storage?.getItem(key) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Writes one entry and says whether it could: a full or closed storage takes nothing. */
export function writeEntry(storage: TextStorage | null, key: string, value: unknown): boolean {
  if (storage === null) return false;
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
