import { circleStoreAcceptance } from "../../ports/circleStore.acceptance.ts";
import { pageStoreAcceptance } from "../../ports/pageStore.acceptance.ts";
import { memoryCircleStore } from "./memoryCircleStore.ts";
import { memoryPageStore } from "./memoryPageStore.ts";

const nothingToEnd = () => Promise.resolve();

circleStoreAcceptance("memory", () =>
  Promise.resolve({ store: memoryCircleStore(), end: nothingToEnd }),
);
pageStoreAcceptance("memory", () =>
  Promise.resolve({ store: memoryPageStore(), end: nothingToEnd }),
);
