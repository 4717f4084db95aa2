import type { RoundView, View } from "@beside/shared/domain";
import { KeptFor } from "../components/keptFor.tsx";
import { Line } from "../components/line.tsx";
import { Screen } from "../components/screen.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePage } from "../hooks/usePage.ts";
import { usePageText } from "../hooks/usePageText.ts";
import { Kept, NotKept } from "../rounds/kept.tsx";
import { Now } from "../rounds/now.tsx";
import {
  MyReceivedPages,
  OtherReceivedPages,
  ReceivedPages,
} from "../rounds/receiving/received.tsx";
import { Signing } from "../rounds/unsigned/signing.tsx";
import { useSend } from "../rounds/useSend.ts";
import { myPageIn } from "../rounds/viewPages.ts";
import { afterWords } from "../words/after.ts";
import { clockText } from "../words/time.ts";
import { AtHand } from "./atHand.tsx";
import { Choosing } from "./choosing.tsx";
import { CloseNow } from "./closeNow.tsx";
import { LaterPage } from "./laterPage.tsx";
import { LeaveButton } from "./leaveButton.tsx";
import { WhatElse } from "./whatElse.tsx";
import styles from "./daysAfter.module.css";

/** A quiet page to come back to: my page, the others' to be received and answered, what becomes of mine. Nobody is told that I am here [PR3]. */
export function DaysAfter({
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
  const mine = myPageIn(view, round);
  const live = { view, round, shown: round, connection, online };
  const page = usePage(mine?.id ?? null, mine?.pen ?? "no", mine?.signed);
  return (
    <Screen title={view.title} beside={<AtHand view={view} connection={connection} />}>
      <header className={styles["head"]}>
        <p className={styles["title"]} dir="auto">
          {view.title}
        </p>
        <h1>{afterWords.title}</h1>
        <p className={styles["until"]}>
          <Until round={round} connection={connection} />
        </p>
        <p>{afterWords.quiet}</p>
        <KeptFor days={view.keepDays} until={view.keptUntil} />
      </header>
      {view.leaving && (
        <Line tone="ember">
          <Closing at={view.leaving.moveAt} connection={connection} />
        </Line>
      )}
      <div role="status">{problem !== null && <Line tone="ember">{problem}</Line>}</div>
      {round.prompt !== null && <Asked connection={connection} prompt={round.prompt} />}
      <NotKept page={page} online={online} />
      {mine && (
        <>
          <LaterPage
            key={mine.id}
            round={round}
            mine={mine}
            page={page}
            online={online}
            onAct={(type) => void send({ type, round: round.id })}
          />
          <div className={styles["kept"]}>
            <Kept page={page} />
          </div>
          <Signing view={view} round={round} connection={connection} />
        </>
      )}
      <div className={styles["received"]}>
        <ReceivedPages live={live} />
        <OtherReceivedPages live={live} />
        <MyReceivedPages live={live} />
      </div>
      <WhatElse view={view} connection={connection} />
      <Choosing view={view} connection={connection} />
      <div className={styles["foot"]}>
        <LeaveButton circle={view.id} />
        {view.me.role === "facilitator" && <CloseNow view={view} connection={connection} />}
      </div>
    </Screen>
  );
}

/** "Open until Thursday 3 December, 19:30 · nine days left". It turns over by the minute: a day is no clock. */
function Until({
  round: { clock },
  connection,
}: {
  readonly round: RoundView;
  readonly connection: CircleConnection;
}) {
  switch (clock.status) {
    case "open":
      return (
        <>
          {afterWords.openUntil(clock.endsAt)}
          <span>
            <Now clock={connection.clock} every={60_000}>
              {(now) => afterWords.left(Math.max(0, clock.endsAt - now))}
            </Now>
          </span>
        </>
      );
    case "grace":
    case "ended":
      return afterWords.over;
    default:
      return afterWords.held;
  }
}

const Closing = ({
  at,
  connection,
}: {
  readonly at: number;
  readonly connection: CircleConnection;
}) => <Now clock={connection.clock}>{(now) => afterWords.closing(clockText(at - now))}</Now>;

function Asked({
  connection,
  prompt,
}: {
  readonly connection: CircleConnection;
  readonly prompt: Parameters<typeof usePageText>[1];
}) {
  const text = usePageText(connection.words, prompt);
  if (text.trim() === "") return null;
  return (
    <h2 className={styles["prompt"]} dir="auto">
      {text}
    </h2>
  );
}
