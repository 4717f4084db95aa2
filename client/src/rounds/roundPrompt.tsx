import type { PageId, RoundView } from "@beside/shared/domain";
import { useState } from "react";
import { Prompt, PromptEditor } from "../components/prompt.tsx";
import type { WordsStore } from "../connection/wordsStore.ts";
import { usePage } from "../hooks/usePage.ts";
import { usePageText } from "../hooks/usePageText.ts";
import { useAttach, useReady } from "./ownPage.ts";

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
  if (round.prompt === null) return <Prompt text="" guide={guide} onEdit={null} />;
  if (editing && round.promptPen === "open") {
    return (
      <EditPrompt page={round.prompt} pen={round.promptPen} onDone={() => setEditing(false)} />
    );
  }
  const onEdit = round.promptPen === "open" ? () => setEditing(true) : null;
  return <ReadPrompt page={round.prompt} words={words} guide={guide} onEdit={onEdit} />;
}

function ReadPrompt({
  page,
  words,
  guide,
  onEdit,
}: {
  readonly page: PageId;
  readonly words: WordsStore;
  readonly guide: string;
  readonly onEdit: (() => void) | null;
}) {
  return <Prompt text={usePageText(words, page)} guide={guide} onEdit={onEdit} />;
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
  const open = usePage(page, pen);
  const ready = useReady(open);
  const attach = useAttach(open);
  return <PromptEditor attach={attach} open={ready} onDone={onDone} />;
}
