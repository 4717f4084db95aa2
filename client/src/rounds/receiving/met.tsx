import { nameOr } from "@beside/shared/domain";
import { useRef } from "react";
import { HeardChoice } from "../../components/heardChoice.tsx";
import { Line } from "../../components/line.tsx";
import { useSend } from "../useSend.ts";
import type { Live } from "./live.ts";
import { MyLine } from "./myLine.tsx";
import { type Readable, heardOf, lineTo, mayTryAgain, nameOf } from "./reflections.ts";
import { useFocusNext } from "./useFocusNext.ts";
import styles from "./answering.module.css";

/** Under a response to me: whether it met me, and the line that I may add when it did not quite. The two of us alone see it. */
export function Met({ live, response }: { readonly live: Live; readonly response: Readable }) {
  const { view, connection } = live;
  const { send, problem } = useSend(connection);
  const place = useRef<HTMLDivElement>(null);
  const focusNext = useFocusNext(place);
  const name = nameOr(nameOf(view, response.author));
  const heard = heardOf(view, response.id);
  const line = lineTo(view, response.id);
  return (
    <div ref={place} className={styles["heard"]}>
      <HeardChoice
        name={name}
        heard={heard}
        again={mayTryAgain(view, response)}
        onHeard={(said) => void send({ type: "hear", page: response.id, heard: said })}
      />
      {heard === "notQuite" && line?.words === "mine" && (
        <MyLine live={live} line={line} name={name} send={send} focusNext={focusNext} />
      )}
      <div role="status">{problem !== null && <Line tone="ember">{problem}</Line>}</div>
    </div>
  );
}
