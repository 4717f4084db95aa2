import { circleStoreAcceptance } from "../../ports/circleStore.acceptance.ts";
import { erasingAcceptance } from "../../ports/erasing.acceptance.ts";
import { pageStoreAcceptance } from "../../ports/pageStore.acceptance.ts";
import { memoryStores } from "./memoryStores.ts";

const open = () => Promise.resolve({ ...memoryStores(), end: () => Promise.resolve() });

circleStoreAcceptance("memory", open);
pageStoreAcceptance("memory", open);
erasingAcceptance("memory", open);
