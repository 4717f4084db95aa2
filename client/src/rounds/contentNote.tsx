import { useEffect, useRef, useState } from "react";
import { Button } from "../components/button.tsx";
import { Field } from "../components/field.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { coveringWords } from "../words/covering.ts";
import type { Mine } from "./viewPages.ts";
import styles from "./contentNote.module.css";

/** A note of mine over a page of mine: put there, worded anew, taken off. */
export function ContentNote({
  page: { id: page, note },
  connection,
}: {
  readonly page: Pick<Mine, "id" | "note">;
  readonly connection: Pick<CircleConnection, "send">;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const way = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // Once the form has given way to the button, and not before: a frame may come earlier than that.
  useEffect(() => {
    if (typed === null && wasOpen.current) way.current?.focus();
    wasOpen.current = typed !== null;
  }, [typed]);

  const close = () => {
    setTyped(null);
    setProblem(null);
  };
  const cover = async (as: string | null) => {
    const answer = await connection.send({ type: "cover", page, note: as });
    if (answer.ok) close();
    else setProblem(answer.sentence);
  };

  if (typed === null) {
    return (
      <div className={styles["note"]}>
        {note !== null && <p dir="auto">{coveringWords.mine(note)}</p>}
        <Button ref={way} look="quiet" onClick={() => setTyped(note ?? "")}>
          {note === null ? coveringWords.add : coveringWords.change}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void cover(typed);
      }}
    >
      <Field label={coveringWords.field} hint={coveringWords.hint} error={problem ?? undefined}>
        {(ties) => (
          <input
            {...ties}
            autoFocus
            dir="auto"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") close();
            }}
          />
        )}
      </Field>
      <div className={styles["ways"]}>
        <Button type="submit">{coveringWords.save}</Button>
        {note !== null && (
          <Button look="quiet" onClick={() => void cover(null)}>
            {coveringWords.takeOff}
          </Button>
        )}
        <Button look="quiet" onClick={close}>
          {coveringWords.stay}
        </Button>
      </div>
    </form>
  );
}
