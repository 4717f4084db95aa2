import { Button } from "../../components/button.tsx";
import { KeptState } from "../../components/keptState.tsx";
import { PageSheet } from "../../components/pageSheet.tsx";
import { Sees } from "../../components/sees.tsx";
import { usePage } from "../../hooks/usePage.ts";
import { usePageText } from "../../hooks/usePageText.ts";
import { respondingWords } from "../../words/responding.ts";
import { writingWords } from "../../words/writing.ts";
import { NotKept } from "../kept.tsx";
import { useAttach, useCalmlyKept, useOwnText, useReady } from "../ownPage.ts";
import type { Mine } from "../viewPages.ts";
import { quietly } from "../whoSees.ts";
import type { Live, Send } from "./live.ts";
import styles from "./composer.module.css";

const words = respondingWords.toMe;

interface Props {
  readonly live: Live;
  readonly line: Mine;
  readonly name: string;
  readonly send: Send;
  readonly focusNext: (selector: string) => void;
}

/** The line that I may add to my "not quite", for one person alone. */
export const MyLine = (props: Props) =>
  props.line.curtain === "shared" ? <GivenLine {...props} /> : <LineInHand {...props} />;

function GivenLine({ live, line, name, send, focusNext }: Props) {
  const text = usePageText(live.connection.words, line.id);
  return (
    <figure className={styles["given"]} data-line-given tabIndex={-1}>
      <figcaption>{words.lineGiven(name)}</figcaption>
      <blockquote dir="auto">{text}</blockquote>
      <div className={styles["foot"]}>
        <p>{words.lineRead(name)}</p>
        <Button
          look="quiet"
          onClick={() => {
            focusNext("textarea");
            void send({ type: "takeBack", page: line.id });
          }}
        >
          {respondingWords.takeBack}
        </Button>
      </div>
    </figure>
  );
}

function LineInHand({ live, line, name, send, focusNext }: Props) {
  const page = usePage(line.id, line.pen, line.signed);
  const ready = useReady(page);
  const attach = useAttach(page);
  const text = useOwnText(page);
  const isOpen = line.pen === "open";
  const kept = useCalmlyKept(page);
  return (
    <>
      <NotKept page={page} online={live.online} />
      <PageSheet
        label={words.label(name)}
        whoSees={<Sees {...quietly(line, words.lineOnlyYou)} />}
        room="line"
        open={isOpen}
        line={!ready ? writingWords.loading : isOpen ? words.lineThen(name) : respondingWords.ended}
        attach={attach}
        foot={
          <>
            <KeptState kept={kept} />
            <Button
              disabled={!ready || text.trim() === "" || kept !== "kept" || !live.online}
              onClick={() => {
                focusNext("[data-line-given]");
                void send({ type: "give", page: line.id });
              }}
            >
              {words.giveLine}
            </Button>
          </>
        }
      />
    </>
  );
}
