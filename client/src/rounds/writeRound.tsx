import type { RoundView } from "@beside/shared/domain";
import { useMemo } from "react";
import { Sees } from "../components/sees.tsx";
import { type PageAct, WritingPage } from "../components/writingPage.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import type { PageConnection } from "../connection/pageConnection.ts";
import type { ServerClock } from "../connection/serverClock.ts";
import { ErasePage } from "../screens/erasePage.tsx";
import { careWords } from "../words/care.ts";
import { circleWords } from "../words/circle.ts";
import { erasingWords } from "../words/erasing.ts";
import { secondsLeft } from "../words/time.ts";
import { writingWords } from "../words/writing.ts";
import { ContentNote } from "./contentNote.tsx";
import { countWords } from "./countWords.ts";
import { endedWords } from "./endedWords.ts";
import { Now } from "./now.tsx";
import { useAttach, useCalmlyKept, useOwnText, useReady } from "./ownPage.ts";
import type { Mine } from "./viewPages.ts";
import { whoSeesNow } from "./whoSees.ts";
import styles from "./writeRound.module.css";

/** My own page in the round under way. */
export function WriteRound({
  round,
  mine,
  page,
  online,
  connection,
  begunAnew,
  onErased,
  onAct,
}: {
  readonly round: RoundView;
  readonly mine: Mine;
  /** Null for the moment in which it is being opened. */
  readonly page: PageConnection | null;
  readonly online: boolean;
  readonly connection: CircleConnection;
  /** The page that stood here was erased just now. */
  readonly begunAnew: boolean;
  readonly onErased: () => void;
  readonly onAct: (act: PageAct) => void;
}) {
  const ready = useReady(page);
  const attach = useAttach(page);
  const text = useOwnText(page);
  const words = useMemo(() => countWords(text), [text]);
  return (
    <>
      <WritingPage
        state={{
          kind: round.kind,
          standing: mine.standing,
          curtain: mine.curtain,
          whoSees: <WhoSees mine={mine} round={round} page={page} online={online} />,
          open: mine.pen === "open",
          asking: round.clock.status !== "ended",
          words,
          length: text.length,
        }}
        line={
          <Moment
            round={round}
            mine={mine}
            page={page}
            ready={ready}
            begunAnew={begunAnew && text === ""}
            clock={connection.clock}
          />
        }
        attach={attach}
        onAct={onAct}
      />
      <div className={styles["under"]}>
        <ContentNote page={mine} connection={connection} />
        {text !== "" && <ErasePage page={mine.id} connection={connection} onErased={onErased} />}
      </div>
    </>
  );
}

/** Apart from the words, so that what becomes of them paints one line. */
const WhoSees = ({
  mine,
  round,
  page,
  online,
}: {
  readonly mine: Mine;
  readonly round: RoundView;
  readonly page: PageConnection | null;
  readonly online: boolean;
}) => <Sees {...whoSeesNow(mine, round, online, useCalmlyKept(page))} />;

/** What is to be said of this moment, under the words. */
function Moment({
  round,
  mine,
  page,
  ready,
  begunAnew,
  clock,
}: {
  readonly round: RoundView;
  readonly mine: Mine;
  readonly page: PageConnection | null;
  readonly ready: boolean;
  readonly begunAnew: boolean;
  readonly clock: ServerClock;
}) {
  const kept = useCalmlyKept(page);
  const time = round.clock;
  if (begunAnew) return erasingWords.page.doneHere;
  if (!ready) return writingWords.loading;
  if (time.status === "ended") return endedWords(kept);
  if (mine.standing === "passed") return writingWords.passed;
  if (time.status === "grace") {
    return (
      <>
        <b>{writingWords.finish}</b>
        <span aria-hidden="true">
          &nbsp;
          <Now clock={clock}>{(now) => writingWords.finishIn(secondsLeft(time.until - now))}</Now>
        </span>
      </>
    );
  }
  if (time.status === "breath") return careWords.breatheAndWrite;
  if (time.status === "paused") return circleWords.pausedNow;
  if (mine.standing === "done") return writingWords.doneLine;
  if (mine.curtain === "held") return writingWords.heldFor;
  return null;
}
