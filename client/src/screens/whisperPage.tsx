import type { WhisperView } from "@beside/shared/domain";
import { useEffect, useRef, useState } from "react";
import { Button } from "../components/button.tsx";
import { PageSheet } from "../components/pageSheet.tsx";
import { Sees } from "../components/sees.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePage } from "../hooks/usePage.ts";
import { useAttach, useCalmlyKept, useOwnText, useReady } from "../rounds/ownPage.ts";
import { careWords } from "../words/care.ts";
import { circleWords } from "../words/circle.ts";
import { writingWords } from "../words/writing.ts";
import { ErasePage } from "./erasePage.tsx";

const words = careWords.whisper;

/** A private line in my hand. It can be given once every word of it is kept: whoever reads it reads all of it. */
export function WhisperPage({
  whisper,
  to,
  begun,
  disabled,
  connection,
  onErased,
}: {
  readonly whisper: WhisperView;
  /** Whom it would go to; null when nobody is there. */
  readonly to: string | null;
  /** Whether it was begun just now, by a press. */
  readonly begun: boolean;
  /** Whether it cannot be given now: one is offline, or something else is under way. */
  readonly disabled: boolean;
  readonly connection: CircleConnection;
  readonly onErased: () => void;
}) {
  const page = usePage(whisper.page, whisper.pen);
  const ready = useReady(page);
  const attach = useAttach(page);
  const text = useOwnText(page);
  const kept = useCalmlyKept(page);
  const [problem, setProblem] = useState<string | null>(null);
  const here = useRef<HTMLDivElement>(null);
  // The button that began it is gone: whoever pressed it is where they can write.
  useEffect(() => {
    if (begun) here.current?.querySelector("textarea")?.focus();
  }, [begun]);
  const seat = whisper.to;
  const canGive = seat !== null && kept === "kept" && text.trim() !== "";
  const give = async () => {
    if (seat === null) return;
    const answer = await connection.send({ type: "giveWhisper", page: whisper.page, to: seat });
    setProblem(answer.ok ? null : answer.sentence);
    // The page goes from here, and the focus with it, unless it is put to the heading first.
    if (answer.ok) here.current?.closest("section")?.querySelector("h3")?.focus();
  };
  const stands = kept === "kept" ? words.inHand : circleWords.notKeptShort;
  return (
    <div ref={here}>
      <PageSheet
        label={words.label}
        whoSees={<Sees alone said={words.onlyYou} />}
        room="line"
        open={whisper.pen === "open"}
        line={problem ?? (ready ? stands : writingWords.loading)}
        foot={
          <>
            <ErasePage
              page={whisper.page}
              what="line"
              label={words.erase}
              connection={connection}
              onErased={onErased}
            />
            <Button look="primary" disabled={!canGive || disabled} onClick={() => void give()}>
              {to === null ? words.nobody : words.give(to)}
            </Button>
          </>
        }
        attach={attach}
      />
    </div>
  );
}
