import type { PageId, RoundView, View } from "@beside/shared/domain";
import { memo, useState } from "react";
import { type CardOf, PersonCard } from "../../components/personCard.tsx";
import type { WordsStore } from "../../connection/wordsStore.ts";
import { useCover } from "../../hooks/useCover.ts";
import { useInSight } from "../../hooks/useInSight.ts";
import { usePageText } from "../../hooks/usePageText.ts";
import { othersWords } from "../../words/others.ts";
import { unsignedWords } from "../../words/unsigned.ts";
import { useStandingStill } from "../otherPages.tsx";
import { unsignedIn } from "./signingLines.ts";
import { type Slots, areSame, slotsFor } from "./slots.ts";

/** The others' unsigned pages in one round: cards without names, which no place on the ring leads to. */
export function UnsignedPages({
  view,
  round,
  words,
  still,
  now,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly words: WordsStore;
  readonly still: boolean;
  readonly now: boolean;
}) {
  const readable = view.pages.flatMap((page) =>
    page.words === "readable" && page.round === round.id && !page.author && !page.answer
      ? [page]
      : [],
  );
  const ids = readable.map(({ id }) => id);
  const slots = useSlots(ids, unsignedIn(view, round));
  const opensLater = round.opening === "together" && !round.released;
  const quiet = opensLater ? othersWords.notYetOpenText : unsignedWords.notShared;
  return slots.map((id, at) => {
    const page = readable.find((each) => each.id === id);
    return page ? (
      <UnsignedPage
        key={page.id}
        page={page.id}
        note={page.note}
        words={words}
        still={still}
        follows={now && round.clock.status !== "ended"}
        quiet={now ? othersWords.nothingYet : othersWords.nothing}
      />
    ) : (
      <PersonCard key={`place ${at}`} id={`place-${at}`} card={card} text={null} quiet={quiet} />
    );
  });
}

function useSlots(readable: readonly PageId[], people: number): Slots {
  const [known, setKnown] = useState<Slots>([]);
  const slots = slotsFor(known, readable, people);
  if (areSame(known, slots)) return known;
  setKnown(slots);
  return slots;
}

/** Nothing that anybody does is told by it. */
const card: CardOf = {
  name: othersWords.unsigned,
  heading: othersWords.unsigned,
  mark: "none",
  presence: "here",
  guardian: false,
};

const UnsignedPage = memo(function UnsignedPage({
  page,
  note,
  words,
  still,
  quiet,
  follows,
}: {
  readonly page: PageId;
  readonly note: string | null;
  readonly words: WordsStore;
  readonly still: boolean;
  readonly quiet: string;
  /** Whether its end stays in sight as it grows. */
  readonly follows: boolean;
}) {
  const [place, inSight] = useInSight();
  const cover = useCover(page, note);
  const written = usePageText(words, page, inSight ? "inSight" : "outOfSight");
  return (
    <PersonCard
      id={`card-${page}`}
      card={card}
      text={useStandingStill(written, still)}
      quiet={quiet}
      cover={cover}
      place={place}
      inSight={inSight}
      follows={follows}
    />
  );
});
