import type { ReactNode } from "react";
import { Button } from "../../components/button.tsx";
import { ResponseCard } from "../../components/responseCard.tsx";
import { usePageText } from "../../hooks/usePageText.ts";
import { respondingWords } from "../../words/responding.ts";
import type { Mine } from "../viewPages.ts";
import type { Live } from "./live.ts";
import { type Said, heardOf, lineTo, opensLater, triedEnough } from "./reflections.ts";
import { quoteOf, responseDomId } from "./theirResponse.tsx";
import styles from "./answering.module.css";

/** A response of mine that I gave: who reads it, and what its reader said of it to me alone. */
export function MyResponse({
  live,
  response,
  name,
  pageText,
  onTakeBack,
  children,
}: {
  readonly live: Live;
  readonly response: Mine;
  readonly name: string;
  readonly pageText: string;
  readonly onTakeBack: () => void;
  readonly children: ReactNode;
}) {
  const text = usePageText(live.connection.words, response.id);
  const { answer } = response;
  if (answer === null || answer.kind === "line") return null;
  const heard = heardOf(live.view, response.id);
  const line = lineTo(live.view, response.id);
  const its = live.view.rounds.find(({ id }) => id === response.round);
  const readBy = its && opensLater(its) ? respondingWords.opensLater : respondingWords.readBy;
  return (
    <ResponseCard
      id={responseDomId(response.id)}
      level="h4"
      heading={respondingWords.ownHeading(answer.kind)}
      text={text}
      quote={quoteOf(live, response, pageText)}
      gesture={answer.gesture}
    >
      <div className={styles["beside"]}>
        <p>{readBy(name)}</p>
        <Button look="quiet" aria-label={respondingWords.takeBackFrom(name)} onClick={onTakeBack}>
          {respondingWords.takeBack}
        </Button>
      </div>
      <div role="status">
        {heard !== null && <p className={styles[heard]}>{respondingWords.heard[heard](name)}</p>}
        {heard === "notQuite" && line && <LineTo live={live} line={line} name={name} />}
        {heard === "notQuite" && triedEnough(live.view, response) && (
          <p className={styles["notQuite"]}>{respondingWords.enough}</p>
        )}
        {heard !== null && <p className={styles["two"]}>{respondingWords.betweenTwo(name)}</p>}
      </div>
      {children}
    </ResponseCard>
  );
}

/** What the author added to their "not quite", for the two of us. */
function LineTo({
  live,
  line,
  name,
}: {
  readonly live: Live;
  readonly line: Said;
  readonly name: string;
}) {
  const text = usePageText(live.connection.words, line.id);
  return (
    <figure className={styles["line"]}>
      <figcaption>{respondingWords.heard.line(name)}</figcaption>
      <blockquote dir="auto">{text}</blockquote>
    </figure>
  );
}
