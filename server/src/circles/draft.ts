import { type Circle, type Event, evolve } from "@beside/shared/domain";
import type { EventRecord } from "../ports/circleStore.ts";

/** A circle as it would be, with the records that are still to be kept for it. */
export interface Draft {
  readonly circle: Circle;
  readonly records: readonly DraftRecord[];
}

/** A record whose event is known to be one. */
export interface DraftRecord extends EventRecord {
  readonly event: Event;
}

/** Nothing has happened yet. */
export const draftOf = (circle: Circle): Draft => ({ circle, records: [] });

/** The draft after what one command came to. */
export function drafted(
  { circle, records }: Draft,
  events: readonly Event[],
  by: Pick<EventRecord, "at" | "actor" | "commandId">,
): Draft {
  const next = events.map((event, index): DraftRecord => ({
    version: circle.version + 1 + index,
    ...by,
    event,
  }));
  return { circle: events.reduce<Circle>(evolve, circle), records: [...records, ...next] };
}
