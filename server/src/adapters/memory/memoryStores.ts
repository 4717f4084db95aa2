import type { CircleStore } from "../../ports/circleStore.ts";
import type { PageStore } from "../../ports/pageStore.ts";
import type { KeptCircle } from "./keptCircle.ts";
import { memoryCircleStore } from "./memoryCircleStore.ts";
import { memoryPageStore } from "./memoryPageStore.ts";

/** Both stores in memory, for tests and rehearsals: gone with the process. One pair knows the same circles. */
export const memoryStores = (): { readonly circles: CircleStore; readonly pages: PageStore } => {
  const circles = new Map<string, KeptCircle>();
  return { circles: memoryCircleStore(circles), pages: memoryPageStore(circles) };
};
