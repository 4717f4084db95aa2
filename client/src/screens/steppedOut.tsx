import type { View } from "@beside/shared/domain";
import { Button } from "../components/button.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { useSend } from "../rounds/useSend.ts";
import { careWords } from "../words/care.ts";
import { amOut } from "./caring.ts";
import styles from "./steppedOut.module.css";

/** For somebody who has stepped out: that their seat is kept, and the one press by which they are back [CA5]. */
export function SteppedOut({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const { send, problem } = useSend(connection);
  if (!amOut(view)) return null;
  return (
    <div className={styles["out"]}>
      <p role="status">{problem ?? careWords.out.now}</p>
      <Button look="primary" onClick={() => void send({ type: "comeBack" })}>
        {careWords.out.back}
      </Button>
    </div>
  );
}
