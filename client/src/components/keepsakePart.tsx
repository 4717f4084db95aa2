import {
  type KeepsakeAnswer,
  type KeepsakePage,
  type KeepsakeWords,
  gestureSaid,
  keepsakeHeading,
  keepsakeTitles,
  nameOr,
  saidBy,
  saidToSomebody,
} from "@beside/shared/domain";
import type { ReactNode } from "react";
import { useCover } from "../hooks/useCover.ts";
import { coveringWords } from "../words/covering.ts";
import { keepsakeWords } from "../words/keepsake.ts";
import { named } from "../words/numbers.ts";
import { Covered } from "./covered.tsx";
import styles from "./keepsakePart.module.css";

/** One page of a keepsake: what was asked, the words, what was said to them, and the lines that stayed. */
export function KeepsakePart({
  page,
  mine,
  under,
}: {
  readonly page: KeepsakePage;
  readonly mine: boolean;
  readonly under?: ReactNode;
}) {
  const heading = keepsakeHeading(page.kind);
  const cover = useCover(page.id, mine ? null : page.note);
  return (
    <section className={styles["part"]}>
      <h3 dir="auto">{mine ? heading : `${nameOr(page.by)} · ${heading}`}</h3>
      {page.answer ? (
        <p className={styles["how"]} dir="auto">
          {saidToSomebody(page.answer)}
        </p>
      ) : (
        page.prompt !== "" && (
          <p className={styles["prompt"]} dir="auto">
            {page.prompt}
          </p>
        )
      )}
      {mine && page.note !== null && (
        <p className={styles["how"]} dir="auto">
          {keepsakeTitles.note(page.note)}
        </p>
      )}
      <Covered cover={cover} whose={coveringWords.pageOf(nameOr(page.by))} onPaper>
        <Words answer={page.answer} text={page.text} />
        {page.said.length > 0 && (
          <div className={styles["said"]}>
            <h4 dir="auto">{mine ? keepsakeTitles.said : keepsakeTitles.saidTo(page.by)}</h4>
            {page.said.map((one) => (
              <Said key={one.id} one={one} />
            ))}
          </div>
        )}
      </Covered>
      {page.stayed.length > 0 && <Stayed lines={page.stayed} />}
      {under !== undefined && <div className={styles["under"]}>{under}</div>}
    </section>
  );
}

function Said({ one }: { readonly one: KeepsakeWords }) {
  const cover = useCover(one.id, one.note);
  return (
    <div className={styles["one"]}>
      <p className={styles["how"]} dir="auto">
        {saidBy(one.by, one.answer)}
      </p>
      <Covered cover={cover} whose={coveringWords.responseOf(nameOr(one.by))} onPaper>
        <Words answer={one.answer} text={one.text} />
      </Covered>
    </div>
  );
}

/** The passage that it is about, the gesture, and the words as they were written. */
const Words = ({
  answer,
  text,
}: {
  readonly answer: KeepsakeAnswer | null;
  readonly text: string;
}) => (
  <>
    {answer?.quote && (
      <blockquote className={styles["quote"]} dir="auto">
        {answer.quote}
      </blockquote>
    )}
    {answer?.gesture && <p className={styles["gesture"]}>{gestureSaid(answer.gesture)}</p>}
    {text !== "" && (
      <p className={styles["words"]} dir="auto">
        {text}
      </p>
    )}
  </>
);

const Stayed = ({ lines }: { readonly lines: KeepsakePage["stayed"] }) => (
  <div className={styles["said"]}>
    <h4>{keepsakeTitles.stayed}</h4>
    <ul>
      {lines.map(({ text, by }, at) => (
        // Two lines may say the same; they have nothing else to be told apart by.
        <li key={at}>
          <q className={styles["quote"]} dir="auto">
            {text}
          </q>
          {by.length > 0 && (
            <small dir="auto">{keepsakeWords.stayedWith(named(by, by.length))}</small>
          )}
        </li>
      ))}
    </ul>
  </div>
);
