import type { Place } from "../connection/passage.ts";

/** The sentences of a text in their order, each with the space that follows it. Together they are the whole text. */
export function sentencesIn(text: string): readonly Place[] {
  const places: Place[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    const last = places.at(-1);
    // Empty lines belong to the sentence before them: nobody wants to stop at each.
    if (last && segment.trim() === "") places[places.length - 1] = { start: last.start, end };
    else places.push({ start: index, end });
  }
  return places;
}

/** A place without the spaces at its edges; null when there is nothing else in it. */
export function withoutEdges(text: string, { start, end }: Place): Place | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** A place that ends within no word: what stays with somebody is said in whole ones. */
export function wholeWords(text: string, { start, end }: Place): Place {
  const first = words.segment(text).containing(start);
  const last = words.segment(text).containing(Math.max(start, end - 1));
  return {
    start: first?.isWordLike ? first.index : start,
    end: last?.isWordLike ? last.index + last.segment.length : end,
  };
}

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const segmenter = new Intl.Segmenter(undefined, { granularity: "sentence" });
