import type { PageView, RoundView, SeatId, SeatView, View } from "@beside/shared/domain";

/** My own page, as the view has it. */
export type Mine = Extract<PageView, { words: "mine" }>;

/** The page of one person in a round, as far as I may know of it. */
export const pageOf = (view: View, round: RoundView, seat: SeatId): PageView | undefined =>
  view.pages.find((page) => page.round === round.id && page.author === seat);

/** My own page in a round. */
export function myPageIn(view: View, round: RoundView): Mine | undefined {
  const page = pageOf(view, round, view.me.seat);
  return page?.words === "mine" ? page : undefined;
}

/** The others whose cards stand in a round: everyone seated, and those who left words behind. Always in the order of their coming. */
export function othersIn(view: View, round: RoundView): readonly SeatView[] {
  return view.seats.filter(
    (seat) =>
      seat.id !== view.me.seat &&
      (!seat.left || pageOf(view, round, seat.id)?.words === "readable"),
  );
}

/** The id of a person's card, which the ring leads to. */
export const cardId = (seat: SeatId): string => `card-${seat}`;
