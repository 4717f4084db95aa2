import { type PageId, type RoundView, traitsOf } from "@beside/shared/domain";
import { useState } from "react";
import { Prompt, PromptEditor } from "../components/prompt.tsx";
import type { WordsStore } from "../connection/wordsStore.ts";
import { usePage } from "../hooks/usePage.ts";
import { usePageText } from "../hooks/usePageText.ts";
import { roundName } from "../words/rounds.ts";
import { writingWords } from "../words/writing.ts";
import { useAttach } from "./ownPage.ts";

/** What a round asks. Facilitators change it in place; everyone sees it change. */
export function RoundPrompt({
  round,
  words,
  guide,
}: {
  readonly round: RoundView;
  readonly words: WordsStore;
  readonly guide: string;
}) {
  const [editing, setEditing] = useState(false);
  const instead = traitsOf(round.kind).hasPages ? writingWords.noPrompt : roundName(round.kind);
  const rest = { instead, guide };
  if (round.prompt === null) return <Prompt text="" {...rest} onEdit={null} />;
  if (editing && round.promptPen === "open") {
    return (
      <EditPrompt page={round.prompt} pen={round.promptPen} onDone={() => setEditing(false)} />
    );
  }
  const onEdit = round.promptPen === "open" ? () => setEditing(true) : null;
  return <ReadPrompt page={round.prompt} words={words} {...rest} onEdit={onEdit} />;
}

function ReadPrompt({
  page,
  words,
  instead,
  guide,
  onEdit,
}: {
  readonly page: PageId;
  readonly words: WordsStore;
  readonly instead: string;
  readonly guide: string;
  readonly onEdit: (() => void) | null;
}) {
  const text = usePageText(words, page);
  return <Prompt text={text} instead={instead} guide={guide} onEdit={onEdit} />;
}

function EditPrompt({
  page,
  pen,
  onDone,
}: {
  readonly page: PageId;
  readonly pen: RoundView["promptPen"];
  readonly onDone: () => void;
}) {
  const attach = useAttach(usePage(page, pen));
  return <PromptEditor attach={attach} onDone={onDone} />;
}
