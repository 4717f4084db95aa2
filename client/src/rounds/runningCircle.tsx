import {
  type RoundId,
  type RoundView,
  type SeatId,
  type View,
  traitsOf,
} from "@beside/shared/domain";
import type { LiveCommand, Presence } from "@beside/shared/protocol";
import { useEffect, useState } from "react";
import { CircleFrame } from "../components/circleFrame.tsx";
import { KeptFor } from "../components/keptFor.tsx";
import { RoundStrip } from "../components/roundStrip.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePage } from "../hooks/usePage.ts";
import { AtHand } from "../screens/atHand.tsx";
import { LeaveButton } from "../screens/leaveButton.tsx";
import { SteppedOut } from "../screens/steppedOut.tsx";
import type { Bell } from "../sound/bell.ts";
import { Kept } from "./kept.tsx";
import { MyPart } from "./myPart.tsx";
import { useStandingStill } from "./otherPages.tsx";
import { OthersPart } from "./othersPart.tsx";
import { Stage, showStage } from "./piece/stage.tsx";
import { useTurn } from "./piece/useTurn.ts";
import { MyReceivedPages, OtherReceivedPages, loadReceiving } from "./receiving/received.tsx";
import { ringPeople } from "./ringPeople.ts";
import { SidePart } from "./sidePart.tsx";
import { useSend } from "./useSend.ts";
import { cardId, myPageIn } from "./viewPages.ts";

/** A circle under way, for somebody who has accepted the agreements. */
export function RunningCircle({
  view,
  round,
  presence,
  online,
  connection,
  bell,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly presence: Presence;
  readonly online: boolean;
  readonly connection: CircleConnection;
  readonly bell: Bell;
}) {
  const [away, setAway] = useState(false);
  const [still, setStill] = useState(false);
  const seen = useStandingStill(presence, still);
  const [read, setRead] = useState<{ readonly round: RoundId; readonly from: RoundId } | null>(
    null,
  );
  const { send, problem } = useSend(connection);
  const mine = myPageIn(view, round);
  const page = usePage(mine?.id ?? null, mine?.pen ?? "no", mine?.signed);
  const turn = useTurn(view, round, presence);
  const people = ringPeople(view, round, seen, turn);

  // Who reads an earlier round comes along when the circle moves on.
  const reading =
    read?.from === round.id ? (view.rounds.find((each) => each.id === read.round) ?? null) : null;
  const shown = reading ?? round;
  const live = { view, round, shown, connection, online };
  const willReceive = view.rounds.some(({ kind }) => traitsOf(kind).receives);
  useEffect(() => {
    if (willReceive) void loadReceiving();
  }, [willReceive]);
  const onRead = (id: RoundId | null) =>
    setRead(id === null ? null : { round: id, from: round.id });
  const onSend = (command: LiveCommand) => void send(command);
  const onPerson = (seat: SeatId) => {
    setAway(false);
    requestAnimationFrame(() => showCard(seat));
  };
  const onPiece = () => {
    setRead(null);
    requestAnimationFrame(showStage);
  };

  return (
    <CircleFrame
      title={view.title}
      strip={
        <RoundStrip
          rounds={view.rounds.map(({ id, kind, clock }) => ({
            id,
            kind,
            place: id === round.id ? "now" : clock.status === "waiting" ? "ahead" : "past",
          }))}
          reading={reading?.id ?? null}
          onRead={onRead}
        />
      }
      kept={mine && <Kept page={page} />}
      agreements={<AtHand view={view} connection={connection} />}
      leave={<LeaveButton circle={view.id} />}
      side={
        <SidePart
          view={view}
          round={round}
          people={people}
          turn={turn}
          connection={connection}
          bell={bell}
          problem={problem}
          onSend={onSend}
          onPerson={onPerson}
          onPiece={onPiece}
        />
      }
      page={
        <>
          <SteppedOut view={view} connection={connection} />
          <MyPart
            view={view}
            round={round}
            reading={reading}
            mine={mine}
            page={page}
            connection={connection}
            online={online}
            problem={problem}
            stage={
              turn && (
                <Stage
                  view={view}
                  round={round}
                  turn={turn}
                  people={people}
                  presence={seen}
                  words={connection.words}
                  still={still}
                  away={away}
                  online={online}
                  onSend={onSend}
                />
              )
            }
            onBack={() => setRead(null)}
            onSend={onSend}
          />
        </>
      }
      foot={<KeptFor days={view.keepDays} until={view.keptUntil} />}
      others={
        shown.kind === "silence" ? null : traitsOf(shown.kind).receives ? (
          <MyReceivedPages live={live} />
        ) : (
          <OthersPart
            view={view}
            round={reading ?? round}
            now={reading === null}
            presence={seen}
            words={connection.words}
            still={still}
            onStill={setStill}
            away={away}
            onAway={setAway}
            onPerson={onPerson}
          />
        )
      }
      rest={shown.kind === "respond" ? <OtherReceivedPages live={live} /> : undefined}
    />
  );
}

function showCard(seat: SeatId): void {
  const card = document.getElementById(cardId(seat));
  card?.scrollIntoView({ block: "nearest" });
  card?.focus({ preventScroll: true });
}
