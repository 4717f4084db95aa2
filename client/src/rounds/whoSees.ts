import { type RoundView, unreachable } from "@beside/shared/domain";
import type { Keeping } from "../connection/pageConnection.ts";
import { unsignedWords } from "../words/unsigned.ts";
import { writingWords } from "../words/writing.ts";
import type { Mine } from "./viewPages.ts";

/** Who reads these words now, by what became of them: what stays on this device is read by nobody else, connected or not. */
export function whoSeesNow(page: Mine, round: RoundView, online: boolean, kept: Keeping): string {
  if (kept === "full") return writingWords.onlyYouFull;
  return whoSees(page, round, online && kept !== "onDevice");
}

/** The same line of an unsigned response says that nobody learns whose it is [UN9]. */
export const quietly = ({ signed }: Mine, line: string): string =>
  signed ? line : `${line} ${unsignedWords.nobodySees}`;

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
    case "oneByOne":
      return whoSeesInTurn(page, round);
    default:
      return unreachable(round.opening);
  }
}

/** Until its author holds the talking piece a page is theirs alone [OB1]. */
function whoSeesInTurn(page: Mine, { piece, myReaders, clock }: RoundView): string {
  if (piece?.opened.includes(page.author)) {
    if (myReaders === 0) return writingWords.onlyYouYet;
    return clock.status === "ended"
      ? writingWords.canRead(myReaders)
      : writingWords.seenAsWritten(myReaders);
  }
  return clock.status === "ended" ? writingWords.onlyYou : writingWords.opensInTurn;
}
