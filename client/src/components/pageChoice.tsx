import type { Choice } from "@beside/shared/domain";
import { useId } from "react";
import { closingWords } from "../words/closing.ts";
import { Button } from "./button.tsx";
import { classes } from "./classes.ts";
import styles from "./pageChoice.module.css";

/** The three things that may become of a page, each as large as the others; and what is so now. */
export function PageChoice({
  what,
  choice,
  closed,
  response,
  problem,
  onChoose,
  onErase,
}: {
  /** Which page it is, as it is said: "your page of Writing". */
  readonly what: string;
  readonly choice: Choice | null;
  readonly closed: boolean;
  /** Whom it answers, where it is a response; null for a page of one's own. */
  readonly response: { readonly to: string | null } | null;
  readonly problem: string | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onErase: () => void;
}) {
  const id = useId();
  return (
    <div className={styles["choice"]} role="group" aria-label={closingWords.choicesFor(what)}>
      <div className={styles["three"]}>
        <Chosen is={choice === "circle"} said={id} onPress={() => onChoose("circle")}>
          {closingWords.circle}
        </Chosen>
        <Chosen is={choice === "me"} said={id} onPress={() => onChoose("me")}>
          {closingWords.me}
        </Chosen>
        <Button onClick={onErase} aria-haspopup="dialog">
          {closingWords.erase}
        </Button>
      </div>
      <p id={id} role="status">
        {saidOf(choice, closed, response)}
      </p>
      {response && <p>{closingWords.answered(response.to)}</p>}
      <p role="status" className={styles["problem"]}>
        {problem}
      </p>
    </div>
  );
}

/** What each choice means, in a sentence, and what silence means. */
export const ChoicesMean = () => (
  <>
    <dl className={styles["meanings"]}>
      <dt>{closingWords.circle}</dt>
      <dd>{closingWords.circleMeans}</dd>
      <dt>{closingWords.me}</dt>
      <dd>{closingWords.meMeans}</dd>
      <dt>{closingWords.erase}</dt>
      <dd>{closingWords.eraseMeans}</dd>
    </dl>
    <p className={styles["silence"]}>
      <b>{closingWords.silence}</b> {closingWords.until}
    </p>
  </>
);

function Chosen({
  is,
  said,
  onPress,
  children,
}: {
  readonly is: boolean;
  readonly said: string;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <Button
      aria-pressed={is}
      aria-describedby={said}
      className={classes(is && styles["chosen"])}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}

function saidOf(
  choice: Choice | null,
  closed: boolean,
  response: { readonly to: string | null } | null,
): string {
  if (choice === "circle") return closed ? closingWords.given : closingWords.toBeGiven;
  const { stays, unsaid } = closingWords;
  const said = response ? stays.response(response.to) : closed ? stays.closed : stays.open;
  return choice === null ? unsaid(said) : said;
}
