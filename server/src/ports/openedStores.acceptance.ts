import type { CircleStore } from "./circleStore.ts";
import type { PageStore } from "./pageStore.ts";

/** The two stores of an adapter, which know the same circles. */
export interface Stores {
  readonly circles: CircleStore;
  readonly pages: PageStore;
}

/** An adapter under test, empty; `end` frees what it took. */
export interface OpenedStores extends Stores {
  readonly end: () => Promise<void>;
}

/** One that outlives its process; `reopen` closes it and opens it again on what it kept. */
export interface LastingStores extends OpenedStores {
  readonly reopen: () => Promise<Stores>;
}

/** Makes circles with one event each, for tests that are about something else. */
export const makeCircles = async (
  circles: CircleStore,
  ...ids: readonly string[]
): Promise<void> => {
  for (const id of ids) {
    const record = { version: 1, at: 1, commandId: "call", actor: "caller", event: { made: id } };
    await circles.append(id, 0, [record], null);
  }
};
