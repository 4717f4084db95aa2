import type { PageId } from "@beside/shared/domain";
import type { WordsStore } from "../connection/wordsStore.ts";
import { useStore } from "./useStore.ts";

/** The words of one page, as they stand now. */
export const usePageText = (words: WordsStore, page: PageId): string => useStore(words.page(page));
