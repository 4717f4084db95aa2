import { type RoundView, type View, traitsOf } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import { type ReactNode, useState } from "react";
import { Button } from "../components/button.tsx";
import { Line } from "../components/line.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import type { PageConnection } from "../connection/pageConnection.ts";
import { Choosing } from "../screens/choosing.tsx";
import { useNarrow } from "../screens/useNarrow.ts";
import { circleWords } from "../words/circle.ts";
import { receivingWords } from "../words/receiving.ts";
import { roundName } from "../words/rounds.ts";
import { writingWords } from "../words/writing.ts";
import { createComeAlong } from "./comeAlong.ts";
import { NotKept } from "./kept.tsx";
import { QuietLine } from "./quietLine.tsx";
import { ReadRound } from "./readRound.tsx";
import { ReceivedPages } from "./receiving/received.tsx";
import { RoundPrompt } from "./roundPrompt.tsx";
import { Signing } from "./unsigned/signing.tsx";
import { useBegunAnew } from "./useBegunAnew.ts";
import { type Mine, myPageIn } from "./viewPages.ts";
import { WriteRound } from "./writeRound.tsx";
import styles from "./myPart.module.css";

/** The middle of the screen: what is asked, and my page; or a round that is over, to be read again. */
export function MyPart({
  view,
  round,
  reading,
  mine,
  page,
  connection,
  online,
  problem,
  stage,
  onBack,
  onSend,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly reading: RoundView | null;
  readonly mine: Mine | undefined;
  readonly page: PageConnection | null;
  readonly connection: CircleConnection;
  readonly online: boolean;
  readonly problem: string | null;
  /** What stands before my page in the round under way. */
  readonly stage: ReactNode;
  readonly onBack: () => void;
  readonly onSend: (command: LiveCommand) => void;
}) {
  const shown = reading ?? round;
  const { hasPages } = traitsOf(round.kind);
  const narrow = useNarrow();
  const [comeAlong] = useState(createComeAlong);
  const { begunAnew, area, onErased } = useBegunAnew(round.id);
  return (
    <>
      {reading && (
        <div className={styles["back"]}>
          <p role="status">{circleWords.readingNow(roundName(reading.kind))}</p>
          <Button onClick={onBack}>{circleWords.backTo(roundName(round.kind))}</Button>
        </div>
      )}
      <RoundPrompt
        key={`prompt ${shown.id}`}
        round={shown}
        words={connection.words}
        guide={reading ? "" : guideOf(round.kind)}
      />
      {reading && traitsOf(reading.kind).hasPages && (
        <ReadRound
          key={`read ${reading.id}`}
          round={reading}
          mine={myPageIn(view, reading)}
          connection={connection}
        />
      )}
      {reading?.kind === "silence" && <Line>{receivingWords.nothingInSilence}</Line>}
      {reading && traitsOf(reading.kind).receives && (
        <ReceivedPages live={{ view, round, shown: reading, connection, online }} />
      )}
      {hasPages ? (
        <NotKept page={page} online={online} />
      ) : (
        <div role="status" className={styles["offline"]}>
          {!online && circleWords.offlineReading}
        </div>
      )}
      {/* My page stays where it is while another round is read: its caret and its undo are not lost. */}
      <div ref={area} hidden={reading !== null}>
        {stage}
        {mine ? (
          <div key={mine.id} ref={comeAlong}>
            <WriteRound
              round={round}
              mine={mine}
              page={page}
              online={online}
              connection={connection}
              begunAnew={begunAnew}
              onErased={onErased}
              onAct={(type) => onSend({ type, round: round.id })}
            />
          </div>
        ) : (
          hasPages && <Line>{writingWords.noPage}</Line>
        )}
        {!hasPages && (
          <div key={round.id} ref={comeAlong}>
            {traitsOf(round.kind).receives && (
              <ReceivedPages live={{ view, round, shown: round, connection, online }} />
            )}
          </div>
        )}
      </div>
      {reading === null && (hasPages || traitsOf(round.kind).answers) && (
        <Signing view={view} round={round} connection={connection} />
      )}
      {narrow && <QuietLine view={view} connection={connection} />}
      {reading === null && view.choosing && <Choosing view={view} connection={connection} />}
      {view.me.role === "peer" && (
        <div className={styles["problem"]} role="status">
          {problem !== null && <Line tone="ember">{problem}</Line>}
        </div>
      )}
    </>
  );
}

const guideOf = (kind: RoundView["kind"]): string =>
  kind === "silence" || kind === "witness" || kind === "respond"
    ? receivingWords.guide[kind]
    : writingWords.guide(kind);
