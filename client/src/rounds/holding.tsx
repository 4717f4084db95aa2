import { type RoundView, type View, traitsOf, unreachable } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import {
  type HoldingAct,
  HoldingControls,
  type HoldingState,
} from "../components/holdingControls.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { NameGuardian } from "../screens/nameGuardian.tsx";
import { RemoveSomebody } from "../screens/removeSomebody.tsx";
import { holdingWords } from "../words/holding.ts";
import { roundName } from "../words/rounds.ts";
import { clockText, secondsLeft } from "../words/time.ts";
import { Now } from "./now.tsx";
import { OrderTheRing } from "./piece/orderTheRing.tsx";
import { pieceGoesRound } from "./piece/turn.ts";

/** The facilitators' part: what they see of the circle, and what they may ask of it. */
export function Holding({
  view,
  round,
  compact,
  problem,
  connection,
  onSend,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly compact: boolean;
  readonly problem: string | null;
  readonly connection: CircleConnection;
  readonly onSend: (command: LiveCommand) => void;
}) {
  const { leaving } = view;
  const still: Omit<HoldingState, "leaving"> = {
    clock: clockOf(round),
    to: nameAt(view, round, 1),
    from: nameAt(view, round, -1),
    stillWriting: traitsOf(round.kind).hasPages ? stillWriting(view, round) : null,
    unsigned: view.unsigned,
    answering: answering(view, round),
    script: round.script ?? "",
    asks: round.asks ?? 0,
    problem,
  };
  const controls = (state: HoldingState) => (
    <HoldingControls
      state={state}
      compact={compact}
      linksTo={`/c/${view.id}/links`}
      people={
        <>
          {pieceGoesRound(round) && (
            <OrderTheRing view={view} round={round} connection={connection} />
          )}
          <NameGuardian view={view} connection={connection} />
          <RemoveSomebody view={view} connection={connection} />
        </>
      }
      onAct={(act) => onSend(commandOf(act, view.movedAt))}
    />
  );
  // One element in both branches: the controls keep their focus and their open drawer when a move begins.
  return (
    <Now clock={connection.clock} every={leaving ? 250 : 60_000}>
      {(now) =>
        controls({
          ...still,
          leaving: leaving && {
            undo: secondsLeft(leaving.undoUntil - now),
            left: clockText(leaving.moveAt - now),
          },
        })
      }
    </Now>
  );
}

/** The name of the round so many places on, or null where there is none. */
export function nameAt(view: View, round: RoundView, places: number): string | null {
  const other = view.rounds[view.rounds.indexOf(round) + places];
  return other ? roundName(other.kind) : null;
}

/** A pause that somebody rang for is held like any other. */
function clockOf({ clock: { status } }: RoundView): HoldingState["clock"] {
  if (status === "breath") return "paused";
  return status === "waiting" ? "open" : status;
}

function answering({ met, inNeed }: View, { kind, passed }: RoundView): readonly string[] {
  const help = holdingWords.inNeed(inNeed ?? 0);
  const pass = holdingWords.passed(passed ?? 0);
  const isAnswered = traitsOf(kind).answers && met !== null && met.of > 0;
  const all = met?.met === met?.of && help !== "";
  const howMany = met && (all ? holdingWords.allAnswered : holdingWords.met(met.met, met.of));
  const said = isAnswered && howMany ? [howMany, help, pass] : [pass];
  return said.filter((sentence) => sentence !== "");
}

function stillWriting(view: View, round: RoundView): readonly string[] {
  return view.seats
    .filter((seat) => !seat.left && !seat.steppedOut && seat.id !== view.me.seat)
    .filter((seat) =>
      view.pages.some(
        (page) =>
          page.round === round.id &&
          page.author === seat.id &&
          page.standing === "writing" &&
          page.words !== "unsigned",
      ),
    )
    .map((seat) => seat.name);
}

function commandOf(act: HoldingAct, seen: number): LiveCommand {
  switch (act.type) {
    case "addTime":
    case "setTime":
      return { type: act.type, seconds: act.seconds, seen };
    case "pause":
    case "resume":
    case "end":
    case "next":
    case "undo":
    case "back":
      return { type: act.type, seen };
    default:
      return unreachable(act);
  }
}
