import { type RoundView, unreachable } from "@beside/shared/domain";
import type { Keeping } from "../connection/pageConnection.ts";
import { unsignedWords } from "../words/unsigned.ts";
import { writingWords } from "../words/writing.ts";
import type { Mine } from "./viewPages.ts";

/** Who can see a page at this moment: the line that says so, and whether it is nobody but me. */
export interface Seen {
  readonly alone: boolean;
  readonly said: string;
}

const onlyMe = (said: string): Seen => ({ alone: true, said });
const others = (said: string): Seen => ({ alone: false, said });

/** Who reads these words now, by what became of them: what stays on this device is read by nobody else, connected or not. */
export function whoSeesNow(page: Mine, round: RoundView, online: boolean, kept: Keeping): Seen {
  if (kept === "full") return onlyMe(writingWords.onlyYouFull);
  return whoSees(page, round, online && kept !== "onDevice");
}

/** What is in my hand is seen by me alone. That of an unsigned response says that nobody learns whose it is [UN9]. */
export const quietly = ({ signed }: Pick<Mine, "signed">, line: string): Seen =>
  onlyMe(signed ? line : `${line} ${unsignedWords.nobodySees}`);

function whoSees(page: Mine, round: RoundView, online: boolean): Seen {
  if (page.curtain === "held" || page.standing === "passed") return onlyMe(writingWords.onlyYou);
  if (!online) return onlyMe(writingWords.onlyYouOffline);
  switch (round.opening) {
    case "open":
      return asWritten(round);
    case "together":
      return round.released
        ? others(writingWords.canRead(round.myReaders))
        : onlyMe(writingWords.opensTogether);
    case "oneByOne":
      return inTurn(page, round);
    default:
      return unreachable(round.opening);
  }
}

/** Until its author holds the talking piece a page is theirs alone [OB1]. */
function inTurn(page: Mine, round: RoundView): Seen {
  if (round.piece?.opened.includes(page.author)) return asWritten(round);
  const isOver = round.clock.status === "ended" || round.piece?.state.at === "home";
  return onlyMe(isOver ? writingWords.onlyYou : writingWords.opensInTurn);
}

function asWritten({ myReaders, clock }: RoundView): Seen {
  if (myReaders === 0) return onlyMe(writingWords.onlyYouYet);
  return others(
    clock.status === "ended"
      ? writingWords.canRead(myReaders)
      : writingWords.seenAsWritten(myReaders),
  );
}
