import type { PageId } from "@beside/shared/domain";
import { shape } from "@beside/shared/protocol";
import { type TextStorage, readEntry, writeEntry } from "../deviceStorage.ts";

const key = "beside:pages";
const marks = shape.dictionary(shape.oneOf(["kept", "unkept"]));

/** Which pages this device has a copy of, and which of them hold words that the server has not kept. */
export interface DevicePages {
  mark(page: PageId, state: "kept" | "unkept"): void;
  /** Null when this device cannot remember such things. */
  stateOf(page: PageId): "kept" | "unkept" | null;
  all(): readonly string[];
  unkept(): readonly string[];
  forget(pages: readonly string[]): void;
}

export function createDevicePages(storage: TextStorage | null): DevicePages {
  // Read anew each time: another tab writes here too.
  const read = (): Record<string, "kept" | "unkept"> => readEntry(storage, key, marks) ?? {};
  return {
    mark(page, state) {
      const now = read();
      if (now[page] !== state) writeEntry(storage, key, { ...now, [page]: state });
    },
    stateOf: (page) => read()[page] ?? null,
    all: () => Object.keys(read()),
    unkept: () =>
      Object.entries(read()).flatMap(([page, state]) => (state === "unkept" ? [page] : [])),
    forget(pages) {
      const gone = new Set(pages);
      const left = Object.entries(read()).filter(([page]) => !gone.has(page));
      writeEntry(storage, key, Object.fromEntries(left));
    },
  };
}
