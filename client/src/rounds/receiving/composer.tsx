import type { Gesture, MarkId, Passage, ResponseKind } from "@beside/shared/domain";
import { useRef, useState } from "react";
import { Button } from "../../components/button.tsx";
import { GestureChoice } from "../../components/gestureChoice.tsx";
import { KeptState } from "../../components/keptState.tsx";
import { KindChoice } from "../../components/kindChoice.tsx";
import { PageSheet } from "../../components/pageSheet.tsx";
import { QuoteChoice } from "../../components/quoteChoice.tsx";
import type { Laid } from "../../components/runs.ts";
import { Sees } from "../../components/sees.tsx";
import { usePage } from "../../hooks/usePage.ts";
import { ErasePage } from "../../screens/erasePage.tsx";
import { circleWords } from "../../words/circle.ts";
import { respondingWords } from "../../words/responding.ts";
import { writingWords } from "../../words/writing.ts";
import { ContentNote } from "../contentNote.tsx";
import { NotKept } from "../kept.tsx";
import { useAttach, useCalmlyKept, useOwnText, useReady } from "../ownPage.ts";
import type { Mine } from "../viewPages.ts";
import { quietly } from "../whoSees.ts";
import type { Live, Send } from "./live.ts";
import { opensLater } from "./reflections.ts";
import styles from "./composer.module.css";

interface Form {
  readonly kind: ResponseKind;
  readonly gesture: Gesture | null;
  readonly quote: Passage | null;
}

/** A response in hand: how I answer, my words, and giving it. Until then nobody else learns anything of it. */
export function Composer({
  live,
  response,
  name,
  kept,
  pageText,
  send,
  onGive,
  onPutAway,
}: {
  readonly live: Live;
  readonly response: Mine;
  readonly name: string;
  readonly kept: readonly Laid<MarkId>[] | null;
  readonly pageText: string;
  readonly send: Send;
  readonly onGive: () => void;
  readonly onPutAway: () => void;
}) {
  const { view, round, connection, online } = live;
  const page = usePage(response.id, response.pen, response.signed);
  const ready = useReady(page);
  const attach = useAttach(page);
  const text = useOwnText(page);
  const keeping = useCalmlyKept(page);
  const place = useRef<HTMLElement>(null);
  // How each kind was shaped so far: whoever looks through them finds their own as they left it.
  const forms = useRef(new Map<ResponseKind, Form>());
  const [asked, setAsked] = useState<Form | null>(null);
  // A page that had words stays where it is when they are taken out, until another way to answer is chosen.
  const [hadWords, setHadWords] = useState(false);
  const isBlank = text.trim() === "";
  if (!isBlank && !hadWords) setHadWords(true);
  const form = asked ?? formOf(response);
  if (form === null) return null;

  const shape = async (next: Form) => {
    forms.current.set(next.kind, next);
    setAsked(next);
    await send({ type: "shape", page: response.id, ...next });
    // A newer choice may be on its way by now.
    setAsked((newest) => (newest === next ? null : newest));
  };
  const its = view.rounds.find(({ id }) => id === response.round) ?? round;
  const thenReaders = opensLater(its)
    ? respondingWords.thenOpensLater
    : respondingWords.thenReaders;
  // Whoever reads it reads all of it.
  const isKept = isBlank || keeping === "kept";
  const { name: kindName, starter } = respondingWords.way(form.kind);
  const isWorded = starter !== null;
  const isOpen = response.pen === "open";
  const lacks = !isWorded
    ? form.kind === "withYou" && form.gesture === null
      ? respondingWords.chooseGesture
      : null
    : isBlank
      ? respondingWords.writeFirst
      : null;
  const line = !ready
    ? writingWords.loading
    : !isOpen
      ? respondingWords.ended
      : !online
        ? respondingWords.offline
        : !isWorded && !isBlank && lacks === null
          ? respondingWords.wordsGoAlong
          : (lacks ?? (isKept ? thenReaders(name) : circleWords.notKeptShort));
  const begin = () => {
    const area = place.current?.querySelector("textarea");
    if (area && starter !== null) beginWith(area, starter);
  };
  const foot = (
    <>
      <div className={styles["beside"]}>
        {isOpen && text === "" && starter !== null ? (
          <Button look="quiet" disabled={!ready} onClick={begin}>
            {respondingWords.begin(starter)}
          </Button>
        ) : (
          text !== "" && <KeptState kept={keeping} />
        )}
      </div>
      <div className={styles["choices"]}>
        {isBlank ? (
          <Button look="quiet" onClick={onPutAway}>
            {respondingWords.letGo}
          </Button>
        ) : (
          <ErasePage page={response.id} label={respondingWords.erase} connection={connection} />
        )}
        <Button
          look="primary"
          disabled={!ready || lacks !== null || !isKept || !online}
          onClick={onGive}
        >
          {respondingWords.give}
        </Button>
      </div>
    </>
  );

  return (
    <section
      ref={place}
      data-in-hand
      className={styles["composer"]}
      aria-label={respondingWords.yours(name)}
    >
      <h4 dir="auto">{respondingWords.yours(name)}</h4>
      <KindChoice
        kinds={its.responses}
        kind={form.kind}
        onChoose={(kind) => {
          setHadWords(!isBlank);
          void shape(forms.current.get(kind) ?? { kind, gesture: null, quote: null });
        }}
      />
      {form.kind === "stays" && kept !== null && (
        <QuoteChoice
          lines={kept.map(({ mark, start, end }) => ({
            id: mark,
            words: pageText.slice(start, end),
            chosen: isQuoted(
              view.marks.find(({ id }) => id === mark),
              form.quote,
            ),
          }))}
          onChoose={(id) => {
            const mark = view.marks.find((each) => each.id === id);
            const quote = mark ? { start: mark.start, end: mark.end } : null;
            void shape({ ...form, quote });
          }}
        />
      )}
      {form.kind === "withYou" && (
        <GestureChoice
          gesture={form.gesture}
          onChoose={(gesture) => void shape({ ...form, gesture })}
        />
      )}
      {isWorded || hadWords ? (
        <>
          <NotKept page={page} online={online} />
          <PageSheet
            label={kindName}
            whoSees={<Sees {...quietly(response, respondingWords.onlyYou)} />}
            room="few"
            open={isOpen}
            line={line}
            attach={attach}
            foot={foot}
          />
          <ContentNote page={response} connection={connection} />
        </>
      ) : (
        <>
          <p role="status" className={styles["line"]}>
            {line}
          </p>
          <div className={styles["foot"]}>{foot}</div>
        </>
      )}
    </section>
  );
}

/** How a response is shaped; null for a line, which has no shape. */
function formOf({ answer }: Mine): Form | null {
  if (answer === null || answer.kind === "line") return null;
  return { kind: answer.kind, gesture: answer.gesture, quote: answer.quote };
}

const isQuoted = (mark: Passage | undefined, quote: Passage | null): boolean =>
  mark !== undefined && mark.start === quote?.start && mark.end === quote.end;

/** Puts the first words into an empty page as if they had been typed: its binding hears of it as of every key. */
function beginWith(area: HTMLTextAreaElement, words: string): void {
  area.setRangeText(words, 0, 0, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  area.focus();
}
