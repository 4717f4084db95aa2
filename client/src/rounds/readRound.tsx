import type { RoundView } from "@beside/shared/domain";
import { OwnWords } from "../components/ownWords.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePage } from "../hooks/usePage.ts";
import { ErasePage } from "../screens/erasePage.tsx";
import { writingWords } from "../words/writing.ts";
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
  return (
    <>
      <OwnWords
        label={writingWords.label(round.kind)}
        text={text}
        quiet={mine === undefined || ready ? writingWords.empty : writingWords.loading}
      />
      <div className={styles["under"]}>
        {mine !== undefined && text !== "" && <ErasePage page={mine.id} connection={connection} />}
      </div>
    </>
  );
}
