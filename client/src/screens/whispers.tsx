import type { PageId, View, WhisperView } from "@beside/shared/domain";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import { CareWay } from "../components/careDialog.tsx";
import { ErasedLine } from "../components/erasedLine.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { useErased } from "../hooks/useErased.ts";
import { usePageText } from "../hooks/usePageText.ts";
import { careWords } from "../words/care.ts";
import { guardianOf } from "./caring.ts";
import { ErasePage } from "./erasePage.tsx";
import { WhisperPage } from "./whisperPage.tsx";
import styles from "./whispers.module.css";

const words = careWords.whisper;

/** My private lines: those that were given to me, those that I gave, and the one in my hand [CA8], [CA9]. */
export function Whispers({
  view,
  connection,
  busy,
  onBegin,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
  readonly busy: boolean;
  readonly onBegin: (answers: PageId | null) => void;
}) {
  const { whispers, whisperTo } = view;
  const given = whispers.filter((each) => each.given);
  const inHand = (answers: PageId | null) =>
    whispers.find((each) => !each.given && each.answers === answers);
  const first = inHand(null);
  const { erased, onErased } = useErased();
  const runs = view.status === "running";
  if (erased === null && whisperTo === null && (runs ? whispers : given).length === 0) return null;
  return (
    <CareWay title={words.title} text={words.text}>
      {erased !== null && <ErasedLine key={erased} what="line" />}
      {given.map((whisper) => (
        <div key={whisper.page} className={styles["given"]}>
          <Given view={view} whisper={whisper} connection={connection} onErased={onErased} />
          {runs && whisper.author !== view.me.seat && (
            <InHandOrBegin
              view={view}
              whisper={inHand(whisper.page)}
              connection={connection}
              disabled={busy}
              label={words.answer}
              onErased={onErased}
              onBegin={() => onBegin(whisper.page)}
            />
          )}
        </div>
      ))}
      {runs && (first || whisperTo !== null) && (
        <InHandOrBegin
          view={view}
          whisper={first}
          connection={connection}
          disabled={busy}
          label={words.button(toWhom(view, whisperTo))}
          onErased={onErased}
          onBegin={() => onBegin(null)}
        />
      )}
    </CareWay>
  );
}

function InHandOrBegin({
  view,
  whisper,
  connection,
  disabled,
  label,
  onErased,
  onBegin,
}: {
  readonly view: View;
  readonly whisper: WhisperView | undefined;
  readonly connection: CircleConnection;
  readonly disabled: boolean;
  readonly label: string;
  readonly onErased: () => void;
  readonly onBegin: () => void;
}) {
  const [begun, setBegun] = useState(false);
  const begin = () => {
    setBegun(true);
    onBegin();
  };
  if (!whisper) {
    return (
      <Button disabled={disabled} onClick={begin}>
        {label}
      </Button>
    );
  }
  return (
    <WhisperPage
      key={whisper.page}
      whisper={whisper}
      begun={begun}
      to={whisper.to && toWhom(view, whisper.to)}
      disabled={disabled}
      connection={connection}
      onErased={onErased}
    />
  );
}

function Given({
  view,
  whisper,
  connection,
  onErased,
}: {
  readonly view: View;
  readonly whisper: WhisperView;
  readonly connection: CircleConnection;
  readonly onErased: () => void;
}) {
  const text = usePageText(connection.words, whisper.page);
  const isMine = whisper.author === view.me.seat;
  const other = nameOf(view, isMine ? whisper.to : whisper.author);
  return (
    <>
      <h4 dir="auto">{isMine ? words.toThem(other) : words.toMe(other)}</h4>
      <p className={styles["words"]} dir="auto">
        {text}
      </p>
      {isMine && (
        <ErasePage
          page={whisper.page}
          what="line"
          label={words.erase}
          connection={connection}
          onErased={onErased}
        />
      )}
    </>
  );
}

const nameOf = ({ seats }: View, seat: WhisperView["to"]): string =>
  seats.find(({ id }) => id === seat)?.name ?? careWords.whisper.somebody;

function toWhom(view: View, seat: WhisperView["to"]): string {
  const name = nameOf(view, seat);
  return guardianOf(view)?.id === seat ? words.theGuardian(name) : name;
}
