import type { RoundView, View } from "@beside/shared/domain";
import { Button } from "../../components/button.tsx";
import { Line } from "../../components/line.tsx";
import type { CircleConnection } from "../../connection/circleConnection.ts";
import { unsignedWords } from "../../words/unsigned.ts";
import { useSend } from "../useSend.ts";
import { signingLines } from "./signingLines.ts";
import styles from "./signing.module.css";

/** Whether my pages carry my name from now on, and what that cannot hide. */
export function Signing({
  view,
  round,
  connection,
}: {
  readonly view: View;
  readonly round: RoundView;
  readonly connection: CircleConnection;
}) {
  return (
    <SigningLines
      lines={signingLines(view, round)}
      signs={view.signed ? view.me.signs : null}
      connection={connection}
    />
  );
}

/** The same before the circle begins, when there are no pages yet. */
export function SigningAhead({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const line = view.signed ? unsignedWords.willBeUnsigned : unsignedWords.inTheCircle;
  return (
    <SigningLines
      lines={view.me.signs ? [] : [line]}
      signs={view.signed ? view.me.signs : null}
      connection={connection}
    />
  );
}

function SigningLines({
  lines,
  signs,
  connection,
}: {
  readonly lines: readonly string[];
  /** Null where there is nothing to choose. */
  readonly signs: boolean | null;
  readonly connection: CircleConnection;
}) {
  const { send, problem } = useSend(connection);
  return (
    <div className={styles["signing"]}>
      <div role="status">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {problem !== null && <Line tone="ember">{problem}</Line>}
      </div>
      {signs !== null && (
        <Button look="quiet" onClick={() => void send({ type: "signPages", signed: !signs })}>
          {signs ? unsignedWords.fromNowOn : unsignedWords.signAgain}
        </Button>
      )}
    </div>
  );
}
