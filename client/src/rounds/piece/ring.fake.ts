import {
  type PageView,
  type Piece,
  type RoundView,
  type SeatView,
  type View,
  pageId,
  roundId,
  seatId,
} from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import { fakeView } from "../../connection/view.fake.ts";

/** The seats of a made-up ring; Ana is the one who looks. */
export const [ana, bo, cem, dov] = [seatId("s1"), seatId("s2"), seatId("s3"), seatId("s4")];
const names = new Map([
  [ana, "Ana"],
  [bo, "Bo"],
  [cem, "Cem"],
  [dov, "Dov"],
]);

/** Ana's picture of a circle of four in a round that opens one by one; nobody has had the piece. */
export function ringOf(
  state: Piece["state"],
  change: Partial<Omit<Piece, "state">> & { readonly passed?: readonly (typeof ana)[] } = {},
): { readonly view: View; readonly round: RoundView } {
  const { passed = [], ...rest } = change;
  const piece: Piece = {
    order: [ana, bo, cem, dov],
    opened: [],
    had: [],
    letBy: [],
    ...rest,
    state,
  };
  const pages = passed.map((author): PageView => ({
    round: roundId("r1"),
    author,
    standing: "passed",
    answer: null,
    words: "passed",
  }));
  const view = fakeView(1, pages, pageId("prompt"));
  const rounds = view.rounds.map((round): RoundView => ({ ...round, opening: "oneByOne", piece }));
  const [round] = rounds;
  if (!round) throw new Error("the view has no round");
  return { view: { ...view, seats: seats(), rounds }, round };
}

/** Everyone is here, but those. */
export const without = (...away: readonly (typeof ana)[]): Presence => ({
  here: [ana, bo, cem, dov].filter((seat) => !away.includes(seat)),
  writing: [],
});

const seats = (): readonly SeatView[] =>
  [...names].map(([id, name]) => ({
    id,
    name,
    role: "peer",
    left: false,
    guardian: false,
    steppedOut: false,
  }));
