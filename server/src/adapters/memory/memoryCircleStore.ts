import { type CircleStore, type EventRecord, mustContinue } from "../../ports/circleStore.ts";

/** Circles for tests and rehearsals: gone with the process. */
export const memoryCircleStore = (): CircleStore => {
  const circles = new Map<string, Kept>();
  return {
    append: async (circleId, expectedVersion, records, due) => {
      mustContinue(expectedVersion, records);
      const before = circles.get(circleId)?.lines ?? [];
      if (before.length !== expectedVersion) return "conflict";
      circles.set(circleId, { lines: [...before, ...records.map(write)], due });
      return "appended";
    },
    load: async (circleId) => (circles.get(circleId)?.lines ?? []).map(read),
    listDue: async (before) =>
      [...circles]
        .flatMap(([circleId, { due }]) =>
          due !== null && due <= before ? [{ circleId, due }] : [],
        )
        .toSorted((a, b) => a.due - b.due)
        .map(({ circleId }) => circleId),
  };
};

interface Kept {
  readonly lines: readonly Line[];
  readonly due: number | null;
}

interface Line extends Omit<EventRecord, "event"> {
  readonly json: string;
}

// An event goes through text, as it does in a database: a copy, and nothing that JSON cannot say.
const write = ({ event, ...record }: EventRecord): Line => ({
  ...record,
  json: JSON.stringify(event),
});
const read = ({ json, ...record }: Line): EventRecord => ({ ...record, event: JSON.parse(json) });
