import { type RoundView, type View, fewUnsigned } from "@beside/shared/domain";
import { unsignedWords } from "../../words/unsigned.ts";
import { type Mine, myPageIn } from "../viewPages.ts";

/**
 * What there is to be said of whose pages mine are; nothing when all is as usual. It stands under the page: in the line that
 * says who sees it, it would move the page each time somebody comes.
 */
export function signingLines(view: View, round: RoundView): readonly string[] {
  const mine = myPageIn(view, round);
  return [...aboutStyle(view, round, mine), ...aboutWhatComes(view, mine)];
}

function aboutStyle(view: View, round: RoundView, mine: Mine | undefined): readonly string[] {
  if (mine ? mine.signed : view.me.signs) return [];
  const nobody = mine ? [unsignedWords.nobodySees] : [];
  const people = view.seats.filter(({ left }) => !left).length;
  if (people < fewUnsigned) return [...nobody, unsignedWords.smallCircle];
  return mine && unsignedIn(view, round) + 1 < fewUnsigned
    ? [...nobody, unsignedWords.fewUnsigned]
    : nobody;
}

/** How many of the others write unsigned in this round. */
export const unsignedIn = (view: View, round: RoundView): number =>
  view.pages.filter((page) => page.words === "unsigned" && page.round === round.id).length;

/** A page stays what it was when it was opened [UN2]: what was chosen since is for the next. */
function aboutWhatComes({ me, rounds }: View, mine: Mine | undefined): readonly string[] {
  const goesRound = rounds.some(
    ({ opening, clock }) => opening === "oneByOne" && clock.status !== "ended",
  );
  return [
    ...(mine && mine.signed && !me.signs ? [unsignedWords.nextUnsigned] : []),
    ...(mine && !mine.signed && me.signs ? [unsignedWords.nextSigned] : []),
    ...(!me.signs && goesRound ? [unsignedWords.pieceSigned] : []),
  ];
}
