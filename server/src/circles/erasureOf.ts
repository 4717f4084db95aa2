import { type Circle, type Event, type Gone, withoutGone } from "@beside/shared/domain";
import type { Erasure, EventRecord } from "../ports/circleStore.ts";
import { storedEvent } from "./storedEvent.ts";

/** Whether something is gone for good with this record. */
export const erases = ({ event: { type } }: { readonly event: Event }): boolean =>
  type === "pageErased" || type === "seatEmptied" || type === "circleErased";

/**
 * What is gone for good with these events: the pages that were erased with the notes over them, and the names of those who
 * took everything along; notes and names stand in earlier records. Undefined when nothing is. `load` reads what the store has
 * of the circle so far, and is asked only where there is something to be found.
 */
export async function erasureOf(
  { pages: known }: Circle,
  events: readonly Event[],
  load: () => Promise<readonly EventRecord[]>,
): Promise<Erasure | undefined> {
  const pages = events.flatMap((event) => (event.type === "pageErased" ? [event.page] : []));
  const emptied = events.flatMap((event) => (event.type === "seatEmptied" ? [event.seat] : []));
  if (pages.length === 0 && emptied.length === 0) return undefined;
  const gone = { pages: new Set(pages), seats: new Set(emptied) };
  const saidBefore = emptied.length > 0 || pages.some((page) => known.get(page)?.everCovered);
  return { pages, records: saidBefore ? saidLess(await load(), gone) : [] };
}

const saidLess = (records: readonly EventRecord[], gone: Gone) =>
  records.flatMap(({ version, event }) => {
    const before = storedEvent.parse(event);
    const after = withoutGone(before, gone);
    return after === before ? [] : [{ version, event: after }];
  });
