import { type MarkId, nameOr } from "@beside/shared/domain";
import { useRef } from "react";
import { Button } from "../../components/button.tsx";
import { Line } from "../../components/line.tsx";
import type { Laid } from "../../components/runs.ts";
import { usePageText } from "../../hooks/usePageText.ts";
import { respondingWords } from "../../words/responding.ts";
import { useSend } from "../useSend.ts";
import { Composer } from "./composer.tsx";
import type { Live, Send } from "./live.ts";
import { Met } from "./met.tsx";
import { MyResponse } from "./myResponse.tsx";
import { type Said, myAnswerTo, nameOf, responsesTo } from "./reflections.ts";
import { TheirResponse, responseDomId } from "./theirResponse.tsx";
import { useFocusNext } from "./useFocusNext.ts";
import styles from "./answering.module.css";

/**
 * Under a page: the responses that were given to it, and mine; under each of them what it was answered with, where the plan allows
 * it [RE4]. What was said to me comes with the question whether it met me.
 */
export function Answering({
  live,
  page,
  name,
  text,
  kept,
  send,
  level = "h4",
}: {
  readonly live: Live;
  readonly page: Said;
  readonly name: string;
  readonly text: string;
  /** What of it stayed with me; null where nothing can be kept of it. */
  readonly kept: readonly Laid<MarkId>[] | null;
  readonly send: Send;
  readonly level?: "h3" | "h4";
}) {
  const { view, round } = live;
  const place = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(place);
  const mine = myAnswerTo(view, round, page);
  const given = responsesTo(view, page.id);
  const [first] = round.responses;
  const { again, answer: answerTo, reply } = respondingWords;

  const begin = () => {
    if (first === undefined) return;
    focusNext(inHand);
    void send({ type: "respond", to: page.id, kind: first });
  };
  if (given.length === 0 && mine.status === "none") return null;
  return (
    <div ref={place} className={styles["answering"]}>
      {given.map((response) =>
        response.words === "mine" ? (
          <MyResponse
            key={response.id}
            live={live}
            response={response}
            name={name}
            pageText={text}
            onTakeBack={() => {
              focusNext(inHand);
              void send({ type: "takeBack", page: response.id });
            }}
          >
            <Replies live={live} response={response} />
          </MyResponse>
        ) : (
          <TheirResponse
            key={response.id}
            live={live}
            response={response}
            pageText={text}
            level={level}
          >
            {page.words === "mine" && <Met live={live} response={response} />}
            <Replies live={live} response={response} />
          </TheirResponse>
        ),
      )}
      {mine.status === "inHand" && (
        <Composer
          key={mine.response.id}
          live={live}
          response={mine.response}
          name={name}
          kept={kept}
          pageText={text}
          send={send}
          onGive={() => {
            focusNext(`#${CSS.escape(responseDomId(mine.response.id))}`);
            void send({ type: "give", page: mine.response.id });
          }}
          onPutAway={() => {
            focusNext(answer);
            void send({ type: "erasePage", page: mine.response.id });
          }}
        />
      )}
      {mine.status === "free" && first !== undefined && (
        <p data-answer>
          <Button onClick={begin}>
            {(mine.again ? again : page.answer === null ? answerTo : reply)(name)}
          </Button>
        </p>
      )}
    </div>
  );
}

/** What is said to a response. */
function Replies({ live, response }: { readonly live: Live; readonly response: Said }) {
  const { send, problem } = useSend(live.connection);
  const text = usePageText(live.connection.words, response.id);
  const name = nameOr(nameOf(live.view, response.author));
  return (
    <>
      <div role="status">{problem !== null && <Line tone="ember">{problem}</Line>}</div>
      <Answering live={live} page={response} name={name} text={text} kept={null} send={send} />
    </>
  );
}

// Of this page alone: what is said to its responses has the same in it.
const inHand = ":scope > [data-in-hand] :is(input:checked, textarea)";
const answer = ":scope > [data-answer] button";
