import { type PageId, nameOr } from "@beside/shared/domain";
import type { ReactNode } from "react";
import { ResponseCard } from "../../components/responseCard.tsx";
import { useCover } from "../../hooks/useCover.ts";
import { usePageText } from "../../hooks/usePageText.ts";
import { coveringWords } from "../../words/covering.ts";
import { respondingWords } from "../../words/responding.ts";
import type { Live } from "./live.ts";
import { type Readable, type Said, nameOf } from "./reflections.ts";

/** What somebody else gave, under the page that it answers. */
export function TheirResponse({
  live,
  response,
  pageText,
  level,
  children,
}: {
  readonly live: Live;
  readonly response: Readable;
  readonly pageText: string;
  readonly level: "h3" | "h4";
  readonly children: ReactNode;
}) {
  const text = usePageText(live.connection.words, response.id);
  const name = nameOr(nameOf(live.view, response.author));
  const { answer } = response;
  const cover = useCover(response.id, response.note);
  if (answer === null || answer.kind === "line") return null;
  return (
    <ResponseCard
      id={responseDomId(response.id)}
      level={level}
      heading={respondingWords.heading(answer.kind, name)}
      text={text}
      quote={quoteOf(live, response, pageText)}
      gesture={answer.gesture}
      cover={cover}
      whose={coveringWords.responseOf(name)}
    >
      {children}
    </ResponseCard>
  );
}

/** The words that a response quotes, as they stand on the page that it answers; null when they are gone. */
export function quoteOf({ connection }: Live, { answer }: Said, pageText: string): string | null {
  if (!answer?.to || answer.quote === null) return null;
  const place = connection.words.placeOf(answer.to, answer.quote);
  // Nothing is quoted of a page that is covered.
  return (place && pageText.slice(place.start, place.end)) || null;
}

/** Where a response stands on the screen. */
export const responseDomId = (id: PageId): string => `response-${id}`;
