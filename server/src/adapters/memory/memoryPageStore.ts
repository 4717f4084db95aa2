import type { PageStore } from "../../ports/pageStore.ts";
import type { KeptCircle } from "./keptCircle.ts";

/** Pages of the circles that the circle store beside it has. */
export const memoryPageStore = (circles: ReadonlyMap<string, KeptCircle>): PageStore => {
  const openFor = (circleId: string, pageId: string): KeptCircle | undefined => {
    const circle = circles.get(circleId);
    return circle?.erased.has(pageId) ? undefined : circle;
  };
  return {
    append: async (group) => {
      for (const { circleId, pageId, update } of group) {
        const pages = openFor(circleId, pageId)?.pages;
        const page = pages?.get(pageId) ?? [];
        page.push(update.slice());
        pages?.set(pageId, page);
      }
    },
    load: async (circleId, pageId) =>
      (circles.get(circleId)?.pages.get(pageId) ?? []).map((update) => update.slice()),
    replace: async (circleId, pageId, update) => {
      openFor(circleId, pageId)?.pages.set(pageId, [update.slice()]);
    },
  };
};
