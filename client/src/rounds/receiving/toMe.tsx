import { traitsOf } from "@beside/shared/domain";
import { Line } from "../../components/line.tsx";
import { respondingWords } from "../../words/responding.ts";
import { useSend } from "../useSend.ts";
import type { Mine } from "../viewPages.ts";
import { Answering } from "./answering.tsx";
import type { Live } from "./live.ts";
import { responsesTo } from "./reflections.ts";
import styles from "./myPages.module.css";

/** What was said to a page of mine. */
export function ToMe({
  live,
  page,
  text,
}: {
  readonly live: Live;
  readonly page: Mine;
  readonly text: string;
}) {
  const { send, problem } = useSend(live.connection);
  const nobodyYet = traitsOf(live.shown.kind).answers && page.curtain === "shared";
  if (responsesTo(live.view, page.id).length === 0)
    return nobodyYet && <p className={styles["quiet"]}>{respondingWords.toMe.none}</p>;
  return (
    <div>
      <div role="status">{problem !== null && <Line tone="ember">{problem}</Line>}</div>
      <Answering
        live={live}
        page={page}
        name={live.view.me.name}
        text={text}
        kept={null}
        send={send}
        level="h3"
      />
    </div>
  );
}
