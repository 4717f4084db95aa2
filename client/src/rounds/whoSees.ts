import { type RoundView, unreachable } from "@beside/shared/domain";
import { writingWords } from "../words/writing.ts";
import type { Mine } from "./viewPages.ts";

/** The line beside the editor that says, at every moment, who can see this. */
export function whoSees(page: Mine, round: RoundView, online: boolean): string {
  if (page.curtain === "held" || page.standing === "passed") return writingWords.onlyYou;
  if (!online) return writingWords.onlyYouOffline;
  switch (round.opening) {
    case "open":
      if (round.myReaders === 0) return writingWords.onlyYouYet;
      return round.clock.status === "ended"
        ? writingWords.canRead(round.myReaders)
        : writingWords.seenAsWritten(round.myReaders);
    case "together":
      return round.released ? writingWords.canRead(round.myReaders) : writingWords.opensTogether;
    default:
      return unreachable(round.opening);
  }
}
