import type { RoundId, RoundView, SeatId, View } from "@beside/shared/domain";
import type { LiveCommand, Presence } from "@beside/shared/protocol";
import { useState } from "react";
import { CircleFrame } from "../components/circleFrame.tsx";
import { KeptFor } from "../components/keptFor.tsx";
import { RoundStrip } from "../components/roundStrip.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePage } from "../hooks/usePage.ts";
import { LeaveButton } from "../screens/leaveButton.tsx";
import type { Bell } from "../sound/bell.ts";
import { Kept } from "./kept.tsx";
import { MyPart } from "./myPart.tsx";
import { useStandingStill } from "./otherPages.tsx";
import { OthersPart } from "./othersPart.tsx";
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
  const page = usePage(mine?.id ?? null, mine?.pen ?? "no");

  // Who reads an earlier round comes along when the circle moves on.
  const reading =
    read?.from === round.id ? (view.rounds.find((each) => each.id === read.round) ?? null) : null;
  const onRead = (id: RoundId | null) =>
    setRead(id === null ? null : { round: id, from: round.id });
  const onSend = (command: LiveCommand) => void send(command);
  const onPerson = (seat: SeatId) => {
    setAway(false);
    requestAnimationFrame(() => showCard(seat));
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
      kept={<Kept page={page} />}
      leave={<LeaveButton circle={view.id} />}
      side={
        <SidePart
          view={view}
          round={round}
          presence={seen}
          connection={connection}
          bell={bell}
          problem={problem}
          onSend={onSend}
          onPerson={onPerson}
        />
      }
      page={
        <MyPart
          view={view}
          round={round}
          reading={reading}
          mine={mine}
          page={page}
          connection={connection}
          online={online}
          problem={problem}
          onBack={() => setRead(null)}
          onSend={onSend}
        />
      }
      foot={<KeptFor days={view.keepDays} until={view.keptUntil} />}
      others={
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
      }
    />
  );
}

function showCard(seat: SeatId): void {
  const card = document.getElementById(cardId(seat));
  card?.scrollIntoView({ block: "nearest" });
  card?.focus({ preventScroll: true });
}
