import type { PageId } from "@beside/shared/domain";
import type { Watch } from "../connection/watchers.ts";
import type { WordsStore } from "../connection/wordsStore.ts";
import { useStore } from "./useStore.ts";

/** The words of one page, as they stand now; of a page out of sight, as they stood a moment ago. */
export const usePageText = (words: WordsStore, page: PageId, watch: Watch = "inSight"): string =>
  useStore(words.page(page, watch));
