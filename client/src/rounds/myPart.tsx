import type { RoundView, View } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { Line } from "../components/line.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import type { PageConnection } from "../connection/pageConnection.ts";
import { circleWords } from "../words/circle.ts";
import { roundName } from "../words/rounds.ts";
import { writingWords } from "../words/writing.ts";
import { createComeAlong } from "./comeAlong.ts";
import { NotKept } from "./kept.tsx";
import { ReadRound } from "./readRound.tsx";
import { RoundPrompt } from "./roundPrompt.tsx";
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
  readonly onBack: () => void;
  readonly onSend: (command: LiveCommand) => void;
}) {
  const shown = reading ?? round;
  const [comeAlong] = useState(createComeAlong);
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
        guide={reading ? "" : writingWords.guide(round.kind)}
      />
      {reading && (
        <ReadRound
          key={`read ${reading.id}`}
          round={reading}
          mine={myPageIn(view, reading)}
          connection={connection}
        />
      )}
      <NotKept page={page} online={online} />
      {/* My page stays where it is while another round is read: its caret and its undo are not lost. */}
      <div hidden={reading !== null}>
        {mine ? (
          <div key={mine.id} ref={comeAlong}>
            <WriteRound
              round={round}
              mine={mine}
              page={page}
              online={online}
              connection={connection}
              onAct={(type) => onSend({ type, round: round.id })}
            />
          </div>
        ) : (
          <Line>{writingWords.noPage}</Line>
        )}
      </div>
      {view.me.role === "peer" && (
        <div className={styles["problem"]} role="status">
          {problem !== null && <Line tone="ember">{problem}</Line>}
        </div>
      )}
    </>
  );
}
