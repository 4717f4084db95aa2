import type { PageStore } from "../../ports/pageStore.ts";

/** Pages for tests and rehearsals: gone with the process. */
export const memoryPageStore = (): PageStore => {
  const pages = new Map<string, Uint8Array[]>();
  return {
    append: async (group) => {
      for (const { circleId, pageId, update } of group) {
        const name = nameOf(circleId, pageId);
        const page = pages.get(name) ?? [];
        page.push(update.slice());
        pages.set(name, page);
      }
    },
    load: async (circleId, pageId) =>
      (pages.get(nameOf(circleId, pageId)) ?? []).map((update) => update.slice()),
  };
};

const nameOf = (circleId: string, pageId: string): string => JSON.stringify([circleId, pageId]);
