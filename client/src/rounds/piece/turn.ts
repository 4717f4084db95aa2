import {
  type RoundView,
  type SeatId,
  type SeatView,
  type View,
  nextAround,
} from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import { pieceWords } from "../../words/piece.ts";
import { pageOf } from "../viewPages.ts";

/** Where the talking piece is, as one person's screen shows it; `next` is whose turn follows. */
export type Turn = TurnOfSomebody | Between;

export interface TurnOfSomebody {
  readonly at: "offered" | "held";
  readonly seat: SeatView;
  readonly mine: boolean;
  readonly here: boolean;
  readonly next: SeatView | null;
}

export type Between =
  | { readonly at: "resting"; readonly next: SeatView | null }
  | { readonly at: "home" | "over"; readonly next: null };

/** Whose turn it is in this round; null where no talking piece goes round. */
export function turnOf(view: View, round: RoundView, presence: Presence): Turn | null {
  if (round.opening !== "oneByOne" || !round.piece || round.clock.status === "waiting") return null;
  if (!pieceGoesRound(round)) return { at: "over", next: null };
  const { state } = round.piece;
  switch (state.at) {
    case "home":
      return { at: "home", next: null };
    case "resting":
      return { at: "resting", next: nextAfter(view, round, state.after) };
    default: {
      const id = state.at === "held" ? state.by : state.to;
      const seat = view.seats.find((each) => each.id === id);
      if (!seat) return null;
      const mine = id === view.me.seat;
      const next = nextAfter(view, round, id);
      const here = mine || (isHere(presence, view.me.seat, id) && !seat.steppedOut);
      return { at: state.at, seat, mine, here, next };
    }
  }
}

/** Whether the talking piece goes round in this round now. */
export const pieceGoesRound = ({ piece, clock }: RoundView): boolean =>
  piece !== null && clock.status !== "waiting" && clock.status !== "ended";

/** As long as nobody has told me even of myself, nobody counts as away. */
const isHere = ({ here }: Presence, me: SeatId, seat: SeatId): boolean =>
  here.includes(seat) || !here.includes(me);

/** Whoever the piece comes to after this seat [OB2]. */
function nextAfter(view: View, round: RoundView, from: SeatId): SeatView | null {
  if (!round.piece) return null;
  const next = nextAround(round.piece, from, {
    isWaiting: (seat) => seat !== from && isStillToCome(view, round, seat),
    isOut: (seat) => view.seats.some(({ id, steppedOut }) => id === seat && steppedOut),
  });
  return view.seats.find(({ id }) => id === next) ?? null;
}

/** Whether somebody's turn is still to come: they have not had the piece, and do not pass the round. */
export const isStillToCome = (view: View, round: RoundView, seat: SeatId): boolean =>
  round.piece?.had.includes(seat) === false && pageOf(view, round, seat)?.standing !== "passed";

/** The turn in one sentence, for the eye and for the ear. */
export function turnSaid(turn: Turn): string {
  switch (turn.at) {
    case "resting":
      return pieceWords.silence;
    case "home":
      return pieceWords.home;
    case "over":
      return pieceWords.over;
    case "held":
      if (turn.mine) return pieceWords.youHave;
      return turn.here ? pieceWords.has(turn.seat.name) : pieceWords.away(turn.seat.name);
    case "offered":
      if (turn.mine) return pieceWords.comesToYou;
      return turn.here ? pieceWords.comesTo(turn.seat.name) : pieceWords.away(turn.seat.name);
  }
}

/** Who follows, in a few words; nothing where the piece rests. */
export function nextSaid(turn: Turn, me: SeatId): string {
  if (turn.at === "home" || turn.at === "over") return "";
  if (!turn.next) return pieceWords.thenItRests;
  return turn.next.id === me ? pieceWords.nextIsYou : pieceWords.next(turn.next.name);
}
