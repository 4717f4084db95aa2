import type { RoundView } from "@beside/shared/domain";
import { useMemo } from "react";
import { type PageAct, WritingPage } from "../components/writingPage.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import type { PageConnection } from "../connection/pageConnection.ts";
import type { ServerClock } from "../connection/serverClock.ts";
import { ErasePage } from "../screens/erasePage.tsx";
import { circleWords } from "../words/circle.ts";
import { writingWords } from "../words/writing.ts";
import { countWords } from "./countWords.ts";
import { Now } from "./now.tsx";
import { useAttach, useCalmlyKept, useOwnText, useReady } from "./ownPage.ts";
import type { Mine } from "./viewPages.ts";
import { whoSees } from "./whoSees.ts";
import styles from "./writeRound.module.css";

/** My own page in the round under way. */
export function WriteRound({
  round,
  mine,
  page,
  online,
  connection,
  onAct,
}: {
  readonly round: RoundView;
  readonly mine: Mine;
  /** Null for the moment in which it is being opened. */
  readonly page: PageConnection | null;
  readonly online: boolean;
  readonly connection: CircleConnection;
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
          whoSees: whoSees(mine, round, online),
          open: mine.pen === "open",
          asking: round.clock.status !== "ended",
          words,
          length: text.length,
        }}
        line={
          <Moment round={round} mine={mine} page={page} ready={ready} clock={connection.clock} />
        }
        attach={attach}
        onAct={onAct}
      />
      <div className={styles["under"]}>
        {text !== "" && <ErasePage page={mine.id} connection={connection} />}
      </div>
    </>
  );
}

/** What is to be said of this moment, under the words. */
function Moment({
  round,
  mine,
  page,
  ready,
  clock,
}: {
  readonly round: RoundView;
  readonly mine: Mine;
  readonly page: PageConnection | null;
  readonly ready: boolean;
  readonly clock: ServerClock;
}) {
  const kept = useCalmlyKept(page);
  const time = round.clock;
  if (!ready) return writingWords.loading;
  if (time.status === "ended")
    return kept === "kept" ? writingWords.ended : writingWords.endedKeeping;
  if (mine.standing === "passed") return writingWords.passed;
  if (time.status === "grace") {
    return (
      <>
        <b>{writingWords.finish}</b>
        <span aria-hidden="true">
          &nbsp;
          <Now clock={clock}>
            {(now) => writingWords.finishIn(Math.max(0, Math.ceil((time.until - now) / 1000)))}
          </Now>
        </span>
      </>
    );
  }
  if (time.status === "paused") return circleWords.pausedNow;
  if (mine.standing === "done") return writingWords.doneLine;
  if (mine.curtain === "held") return writingWords.heldFor;
  return null;
}
