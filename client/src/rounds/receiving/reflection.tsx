import { nameOr } from "@beside/shared/domain";
import { useRef } from "react";
import { classes } from "../../components/classes.ts";
import { Covered } from "../../components/covered.tsx";
import { Line } from "../../components/line.tsx";
import { MarkBar } from "../../components/markBar.tsx";
import { MarkedText } from "../../components/markedText.tsx";
import { useCover } from "../../hooks/useCover.ts";
import { usePageText } from "../../hooks/usePageText.ts";
import { coveringWords } from "../../words/covering.ts";
import { othersWords } from "../../words/others.ts";
import { receivingWords } from "../../words/receiving.ts";
import { useSend } from "../useSend.ts";
import { Answering } from "./answering.tsx";
import type { Live } from "./live.ts";
import { type Readable, nameOf } from "./reflections.ts";
import { useMarking } from "./useMarking.ts";
import styles from "./reflection.module.css";

/** Somebody's page: to be read, its passages to be kept, and where the round answers, to be answered. */
export function Reflection({
  live,
  page,
  given,
  first,
  id,
}: {
  readonly live: Live;
  readonly page: Readable;
  /** Whether it was given to me to receive. */
  readonly given: boolean;
  /** Whether it stands first on the screen. */
  readonly first: boolean;
  readonly id: string | undefined;
}) {
  const name = nameOr(nameOf(live.view, page.author));
  const text = usePageText(live.connection.words, page.id);
  const { send, problem } = useSend(live.connection);
  const marking = useMarking(live, page, text, name, send);
  const words = useRef<HTMLParagraphElement>(null);
  const byKeyboard = useRef<HTMLButtonElement>(null);

  const setChoosing = (choosing: boolean) => {
    marking.setChoosing(choosing);
    requestAnimationFrame(() =>
      (choosing
        ? words.current?.querySelector<HTMLElement>("[tabindex='0']")
        : byKeyboard.current
      )?.focus(),
    );
  };
  // The button that was pressed is gone then: whoever goes by keyboard is at the words again.
  const thenToWords = (act: () => void) => () => {
    act();
    getSelection()?.removeAllRanges();
    words.current?.focus({ preventScroll: true });
  };
  const hasWords = text.trim() !== "";
  const cover = useCover(page.id, page.note);
  // What others quote of a covered page is covered with it.
  const readText = cover === null || cover.isOpen ? text : "";

  return (
    <article
      className={classes(styles["reflection"], given && styles["given"])}
      aria-label={receivingWords.reflectionOf(name)}
    >
      <div className={styles["sheet"]}>
        <h3 id={id} tabIndex={-1} dir="auto">
          {page.author === null ? othersWords.unsigned : name}
        </h3>
        <Covered cover={cover} whose={coveringWords.pageOf(name)}>
          {!hasWords && <p className={styles["empty"]}>{receivingWords.empty}</p>}
          {hasWords && (
            <MarkedText
              text={text}
              marks={marking.marks}
              label={receivingWords.mark.sentences(name)}
              place={words}
              {...(marking.canMark && {
                choosing: marking.state.status === "choosing",
                onTouch: marking.onTouch,
                onSelect: marking.onSelect,
                onToggle: marking.toggle,
                onEnd: () => setChoosing(false),
              })}
            />
          )}
          {hasWords && marking.canMark && (
            <MarkBar
              name={name}
              hint={first}
              state={marking.state}
              signed={marking.signed}
              button={byKeyboard}
              onSign={marking.setSigned}
              onKeep={thenToWords(marking.keepChosen)}
              onTakeBack={thenToWords(marking.takeBackChosen)}
              onNever={thenToWords(marking.never)}
              onChoosing={setChoosing}
            />
          )}
        </Covered>
      </div>
      <div role="status">{problem !== null && <Line tone="ember">{problem}</Line>}</div>
      <Answering
        live={live}
        page={page}
        name={name}
        text={readText}
        kept={marking.kept}
        send={send}
      />
    </article>
  );
}
