import { traitsOf } from "@beside/shared/domain";
import { Button } from "../../components/button.tsx";
import { Line } from "../../components/line.tsx";
import { receivingWords } from "../../words/receiving.ts";
import { useSend } from "../useSend.ts";
import type { Live } from "./live.ts";
import styles from "./passRound.module.css";

/** Letting a round go by in which nobody has a page, and taking part after all [WI5]. */
export function PassRound({ live: { view, shown, connection } }: { readonly live: Live }) {
  const { send, problem } = useSend(connection);
  const { id: round, kind, clock, passes } = shown;
  if (round !== view.current || clock.status === "ended" || traitsOf(kind).hasPages) return null;
  const { may, pass, passed, after } = receivingWords.pass;
  return (
    <div className={styles["pass"]}>
      <div role="status">
        <p>{passes ? passed : may}</p>
        {problem !== null && <Line tone="ember">{problem}</Line>}
      </div>
      <Button onClick={() => void send({ type: passes ? "takeUp" : "pass", round })}>
        {passes ? after : pass}
      </Button>
    </div>
  );
}
