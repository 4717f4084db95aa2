import {
  type RoundView,
  type View,
  gestureSaid,
  keepsakeHeading,
  saysSomething,
} from "@beside/shared/domain";
import { useId } from "react";
import { ErasedLine } from "../components/erasedLine.tsx";
import { ChoicesMean } from "../components/pageChoice.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { useErased } from "../hooks/useErased.ts";
import { usePageText } from "../hooks/usePageText.ts";
import type { Mine } from "../rounds/viewPages.ts";
import { closingWords } from "../words/closing.ts";
import { ChoosePage, canBeGiven } from "./choosePage.tsx";
import styles from "./choosing.module.css";

/** Before the close: every page of mine with its prompt, the responses that I gave, and what becomes of each. */
export function Choosing({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const id = useId();
  const { erased, onErased } = useErased();
  const mine = view.pages.filter((page) => page.words === "mine").filter(canBeGiven);
  const pages = view.rounds.flatMap((round) =>
    mine
      .filter((page) => page.round === round.id && page.answer === null)
      .map((page) => ({ round, page })),
  );
  const responses = mine.filter(({ answer }) => answer !== null);
  return (
    <section className={styles["choosing"]} aria-labelledby={id}>
      <h2 id={id}>{closingWords.title}</h2>
      <ChoicesMean />
      {erased !== null && <ErasedLine key={erased} />}
      {pages.map(({ round, page }) => (
        <OwnPage
          key={page.id}
          view={view}
          round={round}
          page={page}
          connection={connection}
          onErased={onErased}
        />
      ))}
      {responses.length > 0 && <h3>{closingWords.responses}</h3>}
      {responses.map((page) => (
        <OwnResponse
          key={page.id}
          view={view}
          page={page}
          connection={connection}
          onErased={onErased}
        />
      ))}
    </section>
  );
}

/** One page with what it was asked; a page without a word is nothing to choose for. */
function OwnPage({
  view,
  round,
  page,
  connection,
  onErased,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly page: Mine;
  readonly connection: CircleConnection;
  readonly onErased: () => void;
}) {
  const text = usePageText(connection.words, page.id);
  if (text.trim() === "") return null;
  const name = keepsakeHeading(round.kind);
  return (
    <article className={styles["page"]} aria-label={name}>
      <h3>{name}</h3>
      {round.prompt !== null && <Asked words={connection.words} prompt={round.prompt} />}
      <p className={styles["words"]} dir="auto">
        {text}
      </p>
      <ChoosePage
        view={view}
        page={page}
        what={closingWords.page(name)}
        response={null}
        connection={connection}
        onErased={onErased}
      />
    </article>
  );
}

function OwnResponse({
  view,
  page,
  connection,
  onErased,
}: {
  readonly view: View;
  readonly page: Mine;
  readonly connection: CircleConnection;
  readonly onErased: () => void;
}) {
  const text = usePageText(connection.words, page.id);
  const name = answeredBy(view, page);
  if (!saysSomething({ text, answer: page.answer && { ...page.answer, to: name, quote: null } }))
    return null;
  const gesture = page.answer?.gesture ?? null;
  return (
    <article className={styles["page"]} aria-label={closingWords.responseTo(name)}>
      <h4>{closingWords.toWhom(name)}</h4>
      {gesture !== null && <p className={styles["gesture"]}>{gestureSaid(gesture)}</p>}
      {text !== "" && (
        <p className={styles["words"]} dir="auto">
          {text}
        </p>
      )}
      <ChoosePage
        view={view}
        page={page}
        what={closingWords.responseTo(name)}
        response={{ to: name }}
        connection={connection}
        onErased={onErased}
      />
    </article>
  );
}

function Asked({
  words,
  prompt,
}: {
  readonly words: CircleConnection["words"];
  readonly prompt: Parameters<typeof usePageText>[1];
}) {
  return (
    <p className={styles["prompt"]} dir="auto">
      {usePageText(words, prompt)}
    </p>
  );
}

/** Whose page a response answers; null when that cannot be read any more. */
function answeredBy({ pages, seats }: View, { answer }: Mine): string | null {
  const answered = pages.find((page) => "id" in page && page.id === answer?.to);
  return seats.find(({ id }) => id === answered?.author)?.name ?? null;
}
