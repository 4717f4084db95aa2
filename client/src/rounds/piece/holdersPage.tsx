import type { PageId, RoundView, SeatView, View } from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import { LargePage } from "../../components/largePage.tsx";
import type { WordsStore } from "../../connection/wordsStore.ts";
import { useCover } from "../../hooks/useCover.ts";
import { usePageText } from "../../hooks/usePageText.ts";
import { othersWords } from "../../words/others.ts";
import { pieceWords } from "../../words/piece.ts";
import { useStandingStill } from "../otherPages.tsx";
import { pageOf } from "../viewPages.ts";

/** The page of whoever holds the talking piece, large for all, as it is written; unless I asked to see no others. */
export function HoldersPage({
  view,
  round,
  holder: { id, name },
  presence,
  words,
  still,
  away,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly holder: SeatView;
  readonly presence: Presence;
  readonly words: WordsStore;
  readonly still: boolean;
  readonly away: boolean;
}) {
  const page = pageOf(view, round, id);
  const label = pieceWords.pageOf(name);
  if (!away && page?.words === "readable") {
    return (
      <Readable
        key={page.id}
        page={page.id}
        note={page.note}
        label={label}
        quiet={pieceWords.noWords(name)}
        words={words}
        still={still}
        writing={presence.writing.includes(id)}
      />
    );
  }
  const quiet = away ? othersWords.hidden : pieceWords.keepsToThemselves(name);
  return <LargePage label={label} text={null} quiet={quiet} writing={false} />;
}

function Readable({
  page,
  note,
  label,
  quiet,
  words,
  still,
  writing,
}: {
  readonly page: PageId;
  readonly note: string | null;
  readonly label: string;
  readonly quiet: string;
  readonly words: WordsStore;
  readonly still: boolean;
  readonly writing: boolean;
}) {
  const written = usePageText(words, page);
  const text = useStandingStill(written, still);
  const cover = useCover(page, note);
  return <LargePage label={label} text={text} quiet={quiet} cover={cover} writing={writing} />;
}
