import { type MarkId, traitsOf } from "@beside/shared/domain";
import { useCallback, useEffect, useState } from "react";
import type { MarkState } from "../../components/markBar.tsx";
import type { Look } from "../../components/markedText.tsx";
import { type Laid, overlap } from "../../components/runs.ts";
import { wholeWords, withoutEdges } from "../../components/sentences.ts";
import type { Place } from "../../connection/passage.ts";
import { receivingWords } from "../../words/receiving.ts";
import type { Live, Send } from "./live.ts";
import type { Readable } from "./reflections.ts";

/** How long it is said that a passage was kept or taken back, in milliseconds. */
const shownFor = 4_000;

/** Choosing passages of one page, keeping them and taking them back. */
export function useMarking(
  { view, round, connection }: Live,
  page: Readable,
  text: string,
  name: string,
  send: Send,
) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [signed, setSigned] = useState(false);
  const [told, setTold] = useState({ said: "" });
  useEffect(() => {
    if (told.said === "") return;
    const timer = setTimeout(() => setTold({ said: "" }), shownFor);
    return () => clearTimeout(timer);
  }, [told]);

  const kept = keptOn({ view, connection }, page);
  const choose = useCallback(
    (place: Place, by: Chosen["by"]) => {
      const words = withoutEdges(text, place);
      if (words) setChosen({ ...wholeWords(text, words), by });
    },
    [text],
  );
  const onSelect = useCallback((place: Place) => choose(place, "selection"), [choose]);

  async function keep(place: Place): Promise<void> {
    const passage = connection.words.passageAt(page.id, place);
    if (passage === null) return;
    const done = await send({ type: "mark", page: page.id, signed, ...passage });
    if (done) setTold({ said: receivingWords.mark.marked(name) });
  }
  async function takeBack(place: Place): Promise<void> {
    const marks = kept.filter((each) => overlap(each, place));
    const done = await Promise.all(marks.map(async ({ mark }) => send({ type: "unmark", mark })));
    if (done.every(Boolean)) setTold({ said: receivingWords.mark.unmarked });
  }

  const isKept = (place: Place): boolean => kept.some((each) => overlap(each, place));
  const state: MarkState = choosing
    ? { status: "choosing", told: told.said }
    : chosen
      ? { status: "chosen", words: text.slice(chosen.start, chosen.end), isKept: isKept(chosen) }
      : { status: "reading", told: told.said };
  return {
    canMark:
      traitsOf(round.kind).receives && (page.round !== round.id || round.clock.status === "ended"),
    kept,
    state,
    signed,
    marks: [
      ...kept.map(({ start, end }): Laid<Look> => ({ start, end, mark: "mine" })),
      // What is being selected shows so by itself; to draw on it would let go of it.
      ...(chosen?.by === "touch" ? [{ ...chosen, mark: "chosen" } as const] : []),
    ],
    setSigned,
    setChoosing(next: boolean) {
      setChosen(null);
      setChoosing(next);
    },
    onSelect,
    onTouch: (place: Place) =>
      chosen?.by === "touch" && overlap(chosen, place) ? setChosen(null) : choose(place, "touch"),
    /** By keyboard a sentence is kept, or taken back, at once. */
    toggle(place: Place) {
      const words = withoutEdges(text, place);
      if (words) void (isKept(words) ? takeBack(words) : keep(words));
    },
    never: () => setChosen(null),
    keepChosen() {
      if (chosen) void keep(chosen);
      setChosen(null);
    },
    takeBackChosen() {
      if (chosen) void takeBack(chosen);
      setChosen(null);
    },
  };
}

type Chosen = Place & { readonly by: "touch" | "selection" };

/** What stayed with me of a page, as far as its words are still there. */
export function keptOn(
  { view, connection }: Pick<Live, "view" | "connection">,
  { id }: Readable,
): readonly Laid<MarkId>[] {
  return view.marks
    .filter(({ page }) => page === id)
    .flatMap((mark) => {
      const place = connection.words.placeOf(id, mark);
      return place ? [{ ...place, mark: mark.id }] : [];
    });
}
