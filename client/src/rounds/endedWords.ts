import type { Keeping } from "../connection/pageConnection.ts";
import { writingWords } from "../words/writing.ts";

/** What is said under a page whose round has ended, by what became of its last words. */
export function endedWords(kept: Keeping): string {
  if (kept === "full") return writingWords.endedFull;
  return kept === "kept" ? writingWords.ended : writingWords.endedKeeping;
}
