import type { RoundView, SeatId, View } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import { useState } from "react";
import { PieceLine } from "../components/pieceLine.tsx";
import { Ring, type RingPerson } from "../components/ring.tsx";
import { Side } from "../components/side.tsx";
import { TimeControls } from "../components/timeControls.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { useDeviceChoice } from "../screens/deviceChoice.ts";
import { useNarrow } from "../screens/useNarrow.ts";
import type { Bell } from "../sound/bell.ts";
import { roundName } from "../words/rounds.ts";
import { Holding } from "./holding.tsx";
import { type Turn, turnSaid } from "./piece/turn.ts";
import { QuietLine } from "./quietLine.tsx";
import { RoundClock, RoundNotices } from "./roundClock.tsx";

/** The circle with its clock, and what this person may do about time. */
export function SidePart({
  view,
  round,
  people,
  turn,
  connection,
  bell,
  problem,
  onSend,
  onPerson,
  onPiece,
}: {
  readonly view: View;
  readonly round: RoundView;
  /** Around the ring. */
  readonly people: readonly RingPerson[];
  /** Where the talking piece is; null where none goes round. */
  readonly turn: Turn | null;
  readonly connection: CircleConnection;
  readonly bell: Bell;
  readonly problem: string | null;
  readonly onSend: (command: LiveCommand) => void;
  readonly onPerson: (seat: SeatId) => void;
  readonly onPiece: () => void;
}) {
  const compact = useNarrow();
  const [hidden, setHidden] = useDeviceChoice("clockHidden", false);
  const [asked, setAsked] = useState({ times: 0 });
  const holds = view.me.role === "facilitator";
  const to = view.rounds.find((each) => each.id === view.leaving?.to);
  const clock = <RoundClock round={round} clock={connection.clock} hidden={hidden} />;
  const askTime = () => {
    onSend({ type: "askTime", round: round.id });
    setAsked({ times: asked.times + 1 });
  };
  return (
    <Side
      compact={compact}
      clock={clock}
      clockHidden={hidden}
      onClockHidden={setHidden}
      ring={
        <Ring people={people} onPerson={onPerson}>
          {clock}
        </Ring>
      }
      controls={
        <>
          <RoundNotices
            round={round}
            at={view.rounds.indexOf(round)}
            leaving={holds ? null : view.leaving}
            toName={to ? roundName(to.kind) : null}
            clock={connection.clock}
            bell={bell}
            asked={asked}
          />
          {turn && (
            <PieceLine said={turnSaid(turn)} onGo={"mine" in turn && turn.mine ? onPiece : null} />
          )}
          {holds && (
            <Holding
              view={view}
              round={round}
              connection={connection}
              compact={compact}
              problem={problem}
              onSend={onSend}
            />
          )}
          <TimeControls
            compact={compact}
            clockHidden={hidden}
            onClockHidden={setHidden}
            onAskTime={holds ? null : askTime}
          />
          {!compact && <QuietLine view={view} connection={connection} />}
        </>
      }
    />
  );
}
