import { type RoundView, type View, remaining, unreachable } from "@beside/shared/domain";
import { Agreements } from "../components/agreements.tsx";
import { KeptFor } from "../components/keptFor.tsx";
import { Line } from "../components/line.tsx";
import { Screen } from "../components/screen.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePageText } from "../hooks/usePageText.ts";
import { AtHand } from "../screens/atHand.tsx";
import { LeaveButton } from "../screens/leaveButton.tsx";
import { afterWords } from "../words/after.ts";
import { circleWords } from "../words/circle.ts";
import { roundName } from "../words/rounds.ts";
import { clockSaid } from "../words/time.ts";
import { unsignedWords } from "../words/unsigned.ts";
import { Now } from "./now.tsx";
import { useSend } from "./useSend.ts";
import styles from "./lateComer.module.css";

/** For somebody who comes when the circle is under way: one card that says where it is, and the agreements. */
export function LateComer({
  view,
  round,
  online,
  connection,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly online: boolean;
  readonly connection: CircleConnection;
}) {
  const { send, problem } = useSend(connection);
  return (
    <Screen title={view.title} beside={<AtHand view={view} connection={connection} />}>
      <div className={styles["late"]}>
        <p className={styles["title"]} dir="auto">
          {view.title}
        </p>
        <section className={styles["card"]}>
          <p className={styles["where"]}>
            <b>
              {circleWords.late.where(view.rounds.indexOf(round) + 1, view.rounds.length)} ·{" "}
              {roundName(round.kind)}
            </b>
            <span>
              <Now clock={connection.clock} every={1000}>
                {(now) => leftOf(round, now)}
              </Now>
            </span>
          </p>
          {round.prompt !== null && <Asked words={connection.words} page={round.prompt} />}
        </section>
        {!view.signed && <p className={styles["quiet"]}>{unsignedWords.lateComer}</p>}
        <Agreements
          agreements={view.agreements}
          version={view.agreementsVersion}
          agreed={view.me.agreed}
          reworded={view.me.agreedTo !== null}
          onAgree={(version) => void send({ type: "agree", version })}
        />
        <div role="status">
          {problem !== null && <Line tone="ember">{problem}</Line>}
          {!online && <Line>{circleWords.offlineReading}</Line>}
        </div>
        <KeptFor days={view.keepDays} until={view.keptUntil} />
        <LeaveButton circle={view.id} />
      </div>
    </Screen>
  );
}

function Asked({
  words,
  page,
}: {
  readonly words: CircleConnection["words"];
  readonly page: Parameters<typeof usePageText>[1];
}) {
  return (
    <h1 className={styles["prompt"]} dir="auto">
      {usePageText(words, page)}
    </h1>
  );
}

/** "Four minutes left", by whole minutes: a card is no clock. */
function leftOf({ kind, clock }: RoundView, now: number): string {
  switch (clock.status) {
    case "open": {
      if (kind === "after") return afterWords.openUntil(clock.endsAt);
      const left = remaining(clock, now);
      return circleWords.late.left(
        clockSaid(left > 90_000 ? Math.round(left / 60_000) * 60_000 : left),
      );
    }
    case "paused":
    case "breath":
    case "waiting":
      return circleWords.late.held;
    case "grace":
    case "ended":
      return circleWords.late.over;
    default:
      return unreachable(clock);
  }
}
