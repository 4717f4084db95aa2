import type { PageId, PageView, RoundView, SeatId, SeatView, View } from "@beside/shared/domain";
import type { Presence } from "@beside/shared/protocol";
import { memo, useState } from "react";
import { PersonCard } from "../components/personCard.tsx";
import type { WordsStore } from "../connection/wordsStore.ts";
import { useCover } from "../hooks/useCover.ts";
import { useInSight } from "../hooks/useInSight.ts";
import { usePageText } from "../hooks/usePageText.ts";
import { othersWords } from "../words/others.ts";
import { pieceWords } from "../words/piece.ts";
import { cardOf } from "./cardOf.ts";
import { cardId, othersIn, pageOf } from "./viewPages.ts";

/** Everyone else's pages in one round. Each card has its own subscription, so that one person's words paint one card. */
export function OtherPages({
  view,
  round,
  presence,
  words,
  still,
  now,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly presence: Presence;
  readonly words: WordsStore;
  readonly still: boolean;
  readonly now: boolean;
}) {
  return othersIn(view, round).map((seat) => (
    <OtherPage
      key={seat.id}
      seat={seat}
      page={pageOf(view, round, seat.id)}
      presence={presence}
      words={words}
      still={still}
      now={now}
      quiet={quietOf(round, seat.id, now)}
    />
  ));
}

/** What stands on a card instead of words that are not here: not open yet, or open on the large page. */
function quietOf({ opening, piece, clock }: RoundView, seat: SeatId, now: boolean): Quiet {
  if (opening !== "oneByOne") return { notYet: othersWords.notYetOpenText, isLarge: false };
  const goesOn = now && clock.status !== "ended" && piece?.state.at !== "home";
  const isLarge = goesOn && piece?.state.at === "held" && piece.state.by === seat;
  return { notYet: goesOn ? pieceWords.opensInTurn : pieceWords.notOpened, isLarge };
}

interface Quiet {
  readonly notYet: string;
  readonly isLarge: boolean;
}

interface OtherPageProps {
  readonly seat: SeatView;
  readonly page: PageView | undefined;
  readonly presence: Presence;
  readonly words: WordsStore;
  readonly still: boolean;
  readonly now: boolean;
  readonly quiet: Quiet;
}

function OtherPage({ seat, page, presence, words, still, now, quiet }: OtherPageProps) {
  const card = cardOf(seat, page, presence, now);
  if (page?.words === "readable" && quiet.isLarge) {
    return (
      <PersonCard id={cardId(seat.id)} card={card} text={null} quiet={pieceWords.onLargePage} />
    );
  }
  if (page?.words === "readable") {
    return (
      <ReadablePage
        seat={seat.id}
        page={page.id}
        note={page.note}
        words={words}
        still={still}
        {...card}
        quiet={now ? othersWords.nothingYet : othersWords.nothing}
      />
    );
  }
  const notYet = page?.words === "notYetOpen" ? quiet.notYet : undefined;
  return <PersonCard id={cardId(seat.id)} card={card} text={null} quiet={notYet} />;
}

type ReadablePageProps = ReturnType<typeof cardOf> & {
  readonly seat: SeatId;
  readonly page: PageId;
  readonly note: string | null;
  readonly words: WordsStore;
  readonly still: boolean;
  readonly quiet: string;
};

// Compared by its plain properties: a new view or a new presence paints only the cards that it says something new about.
const ReadablePage = memo(function ReadablePage({
  seat,
  page,
  note,
  words,
  still,
  quiet,
  ...card
}: ReadablePageProps) {
  const [place, inSight] = useInSight();
  const written = usePageText(words, page, inSight ? "inSight" : "outOfSight");
  const text = useStandingStill(written, still);
  const cover = useCover(page, note);
  return (
    <PersonCard
      id={cardId(seat)}
      card={card}
      text={text}
      quiet={quiet}
      cover={cover}
      place={place}
      inSight={inSight}
    />
  );
});

/** The value as it was when it was asked to stand still. */
export function useStandingStill<T>(value: T, still: boolean): T {
  const [kept, setKept] = useState(value);
  if (!still && kept !== value) setKept(value);
  return still ? kept : value;
}
