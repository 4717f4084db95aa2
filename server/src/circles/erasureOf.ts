import { type Event, type SeatId, withoutSeats } from "@beside/shared/domain";
import type { Erasure, EventRecord } from "../ports/circleStore.ts";
import { storedEvent } from "./storedEvent.ts";

/** Whether something is gone for good with this record. */
export const erases = ({ event: { type } }: { readonly event: Event }): boolean =>
  type === "pageErased" || type === "seatEmptied" || type === "circleErased";

/**
 * What is gone for good with these events: the pages that were erased, and the names of those who
 * took everything along, which stand in earlier records. Undefined when nothing is. `load` reads
 * what the store has of the circle so far.
 */
export async function erasureOf(
  events: readonly Event[],
  load: () => Promise<readonly EventRecord[]>,
): Promise<Erasure | undefined> {
  const pages = events.flatMap((event) => (event.type === "pageErased" ? [event.page] : []));
  const emptied = events.flatMap((event) => (event.type === "seatEmptied" ? [event.seat] : []));
  if (pages.length === 0 && emptied.length === 0) return undefined;
  return { pages, records: emptied.length === 0 ? [] : saidLess(await load(), new Set(emptied)) };
}

const saidLess = (records: readonly EventRecord[], seats: ReadonlySet<SeatId>) =>
  records.flatMap(({ version, event }) => {
    const before = storedEvent.parse(event);
    const after = withoutSeats(before, seats);
    return after === before ? [] : [{ version, event: after }];
  });
