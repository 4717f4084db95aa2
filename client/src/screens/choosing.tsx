import { type RoundView, type View, gestureSaid, saysSomething } from "@beside/shared/domain";
import { useId } from "react";
import { ChoicesMean } from "../components/pageChoice.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { usePageText } from "../hooks/usePageText.ts";
import type { Mine } from "../rounds/viewPages.ts";
import { closingWords } from "../words/closing.ts";
import { roundName } from "../words/rounds.ts";
import { ChoosePage, canBeGiven } from "./choosePage.tsx";
import styles from "./choosing.module.css";

/** Whether authors are asked what becomes of their pages: in the last round, in the one before the days after, and in these [CL1]. */
export function isTimeToChoose({ rounds }: View, round: RoundView): boolean {
  const next = rounds[rounds.indexOf(round) + 1];
  return next === undefined || next.kind === "after";
}

/** Before the close: every page of mine with its prompt, the responses that I gave, and what becomes of each. */
export function Choosing({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const id = useId();
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
      {pages.map(({ round, page }) => (
        <OwnPage key={page.id} view={view} round={round} page={page} connection={connection} />
      ))}
      {responses.length > 0 && <h3>{closingWords.responses}</h3>}
      {responses.map((page) => (
        <OwnResponse key={page.id} view={view} page={page} connection={connection} />
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
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly page: Mine;
  readonly connection: CircleConnection;
}) {
  const text = usePageText(connection.words, page.id);
  if (text.trim() === "") return null;
  const name = roundName(round.kind);
  return (
    <article className={styles["page"]} aria-label={name}>
      <h3>{name}</h3>
      {round.prompt !== null && <Asked words={connection.words} prompt={round.prompt} />}
      <p className={styles["words"]} dir="auto">
        {text}
      </p>
      <ChoosePage view={view} page={page} what={closingWords.page(name)} connection={connection} />
    </article>
  );
}

function OwnResponse({
  view,
  page,
  connection,
}: {
  readonly view: View;
  readonly page: Mine;
  readonly connection: CircleConnection;
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
        more={closingWords.answered(name)}
        connection={connection}
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
