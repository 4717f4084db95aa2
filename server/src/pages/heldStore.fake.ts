import type { PageStore } from "../ports/pageStore.ts";

/** A store with a hand on it. */
export interface HeldStore extends PageStore {
  /** The first bytes of the updates of every append that was tried. */
  readonly groups: readonly (readonly number[])[];
  /** How often a page was read. */
  readonly loads: number;
  /** What is appended from now on is not kept before {@link letGo}. */
  hold(): void;
  letGo(): void;
  /** Whether all that is asked of it fails. */
  fail(fails: boolean): void;
}

/** A store for tests of what happens while nothing is kept. */
export function heldStore(store: PageStore): HeldStore {
  const groups: number[][] = [];
  let loads = 0;
  let failing = false;
  let held: Promise<void> | null = null;
  let release = (): void => {};

  async function ready(): Promise<void> {
    await held;
    if (failing) throw new Error("the store is away");
  }

  return {
    groups,
    get loads() {
      return loads;
    },
    async append(group) {
      groups.push(group.map(({ update }) => update[0] ?? 0));
      await ready();
      await store.append(group);
    },
    async load(circle, page) {
      loads += 1;
      await ready();
      return store.load(circle, page);
    },
    async replace(circle, page, update) {
      await ready();
      await store.replace(circle, page, update);
    },
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    letGo() {
      held = null;
      release();
    },
    fail(fails) {
      failing = fails;
    },
  };
}
