import type { EventRecord } from "../../ports/circleStore.ts";

/** A circle as the memory keeps it, with its pages: they come and go together. */
export interface KeptCircle {
  lines: readonly Line[];
  due: number | null;
  readonly pages: Map<string, Uint8Array[]>;
  readonly erased: Set<string>;
}

/** A record whose event went through text, as it does in a database: a copy, and nothing that JSON cannot say. */
export interface Line extends Omit<EventRecord, "event"> {
  readonly json: string;
}

export const write = ({ event, ...record }: EventRecord): Line => ({
  ...record,
  json: JSON.stringify(event),
});

export const read = ({ json, ...record }: Line): EventRecord => ({
  ...record,
  event: JSON.parse(json),
});
