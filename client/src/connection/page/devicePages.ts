import type { PageId } from "@beside/shared/domain";
import { shape } from "@beside/shared/protocol";
import { type TextStorage, readEntry, writeEntry } from "../deviceStorage.ts";

const key = "beside:pages";
const marks = shape.dictionary(shape.list(shape.text));

/**
 * Which pages this device has a copy of, and which openings of each (a tab each time it opens the page) have words that
 * the server has not kept. An opening takes back its own mark and those it found when it loaded the copy, and no others:
 * what another tab wrote since, it does not know.
 */
export interface DevicePages {
  /** This device has a copy of the page. */
  note(page: PageId): void;
  /** This opening has words that are not kept. */
  mark(page: PageId, opening: string): void;
  /** The words of these openings are kept. */
  unmark(page: PageId, openings: readonly string[]): void;
  /** The openings with words that are not kept; null where this device has no copy, or cannot remember such things. */
  marksOf(page: PageId): readonly string[] | null;
  all(): readonly string[];
  unkept(): readonly string[];
  forget(pages: readonly string[]): void;
}

export function createDevicePages(storage: TextStorage | null): DevicePages {
  // Read anew each time: another tab writes here too.
  const read = (): Record<string, readonly string[]> => readEntry(storage, key, marks) ?? {};
  const write = (page: PageId, openings: readonly string[]): void =>
    void writeEntry(storage, key, { ...read(), [page]: openings });
  return {
    note(page) {
      if (!read()[page]) write(page, []);
    },
    mark(page, opening) {
      const there = read()[page] ?? [];
      if (!there.includes(opening)) write(page, [...there, opening]);
    },
    unmark(page, openings) {
      const there = read()[page];
      if (there?.some((each) => openings.includes(each)))
        write(
          page,
          there.filter((each) => !openings.includes(each)),
        );
    },
    marksOf: (page) => read()[page] ?? null,
    all: () => Object.keys(read()),
    unkept: () =>
      Object.entries(read()).flatMap(([page, openings]) => (openings.length > 0 ? [page] : [])),
    forget(pages) {
      const gone = new Set(pages);
      const left = Object.entries(read()).filter(([page]) => !gone.has(page));
      writeEntry(storage, key, Object.fromEntries(left));
    },
  };
}
