import type { RoundView } from "@beside/shared/domain";
import { useState } from "react";
import { ErasedLine } from "../components/erasedLine.tsx";
import { OwnWords } from "../components/ownWords.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePage } from "../hooks/usePage.ts";
import { ErasePage } from "../screens/erasePage.tsx";
import { writingWords } from "../words/writing.ts";
import { ContentNote } from "./contentNote.tsx";
import { Curtain } from "./curtain.tsx";
import { useOwnText, useReady } from "./ownPage.ts";
import type { Mine } from "./viewPages.ts";
import styles from "./writeRound.module.css";

/** My words in a round that is over, to be read again. */
export function ReadRound({
  round,
  mine,
  connection,
}: {
  readonly round: RoundView;
  readonly mine: Mine | undefined;
  readonly connection: CircleConnection;
}) {
  const page = usePage(mine?.id ?? null, mine?.pen ?? "no");
  const ready = useReady(page);
  const text = useOwnText(page);
  const [erased, setErased] = useState(false);
  return (
    <>
      <OwnWords
        label={writingWords.label(round.kind)}
        text={text}
        quiet={
          erased ? "" : mine === undefined || ready ? writingWords.empty : writingWords.loading
        }
      />
      <div className={styles["under"]}>
        {erased && <ErasedLine />}
        {mine !== undefined && text !== "" && (
          <>
            <Curtain page={mine} connection={connection} />
            <ContentNote page={mine} connection={connection} />
            <ErasePage page={mine.id} connection={connection} onErased={() => setErased(true)} />
          </>
        )}
      </div>
    </>
  );
}
