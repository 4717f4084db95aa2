import type { RoundView } from "@beside/shared/domain";
import { useMemo } from "react";
import { Button } from "../components/button.tsx";
import { PageSheet } from "../components/pageSheet.tsx";
import { Sees } from "../components/sees.tsx";
import type { Keeping, PageConnection } from "../connection/pageConnection.ts";
import { countWords } from "../rounds/countWords.ts";
import { endedWords } from "../rounds/endedWords.ts";
import { useAttach, useCalmlyKept, useOwnText, useReady } from "../rounds/ownPage.ts";
import type { Mine } from "../rounds/viewPages.ts";
import { whoSeesNow } from "../rounds/whoSees.ts";
import { afterWords } from "../words/after.ts";
import { writingWords } from "../words/writing.ts";

/** My page in the days after: mine alone until I share it, and nothing asks me to be done with it. */
export function LaterPage({
  round,
  mine,
  page,
  online,
  onAct,
}: {
  readonly round: RoundView;
  readonly mine: Mine;
  readonly page: PageConnection | null;
  readonly online: boolean;
  readonly onAct: (act: "hold" | "share") => void;
}) {
  const ready = useReady(page);
  const attach = useAttach(page);
  const text = useOwnText(page);
  const kept = useCalmlyKept(page);
  const words = useMemo(() => countWords(text), [text]);
  const held = mine.curtain === "held";
  return (
    <PageSheet
      label={afterWords.mine}
      whoSees={
        <Sees
          {...(held
            ? { alone: true, said: afterWords.onlyYou }
            : whoSeesNow(mine, round, online, kept))}
        />
      }
      beside={
        <Button onClick={() => onAct(held ? "share" : "hold")}>
          {held ? afterWords.share : afterWords.hold}
        </Button>
      }
      room="few"
      open={mine.pen === "open"}
      line={ready ? lineOf(round, held, kept) : writingWords.loading}
      foot={<p>{writingWords.words(words)}</p>}
      attach={attach}
    />
  );
}

function lineOf({ clock }: RoundView, held: boolean, kept: Keeping): string | null {
  if (clock.status === "ended") return endedWords(kept);
  if (clock.status === "grace") return writingWords.finish;
  return held ? afterWords.heldLine : null;
}
