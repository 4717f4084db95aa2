import type { PageView, RoundView, SeatId, SeatView, View } from "@beside/shared/domain";

/** My own page, as the view has it. */
export type Mine = Extract<PageView, { words: "mine" }>;

/** The page of one person in a round, as far as I may know of it; what they answered there stands elsewhere. */
export const pageOf = (view: View, round: RoundView, seat: SeatId): PageView | undefined =>
  view.pages.find(
    (page) => page.round === round.id && page.author === seat && page.answer === null,
  );

/** My own page in a round. */
export function myPageIn(view: View, round: RoundView): Mine | undefined {
  const page = pageOf(view, round, view.me.seat);
  return page?.words === "mine" ? page : undefined;
}

/**
 * The others whose cards stand in a round: everyone seated, and those who left words behind, but nobody who writes unsigned
 * there. Always in the order of their coming.
 */
export function othersIn(view: View, round: RoundView): readonly SeatView[] {
  return view.seats.filter(({ id, left }) => {
    if (id === view.me.seat) return false;
    const words = pageOf(view, round, id)?.words;
    return left ? words === "readable" : words !== "unsigned";
  });
}

/** The id of a person's card, which the ring leads to. */
export const cardId = (seat: SeatId): string => `card-${seat}`;
