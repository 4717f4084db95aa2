import type { View } from "@beside/shared/domain";
import { Button } from "../components/button.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { Now } from "../rounds/now.tsx";
import { afterWords } from "../words/after.ts";
import { AskFirst } from "./askFirst.tsx";

/** The end of the days after before their time, by somebody who holds the circle; for five seconds it can be taken back. */
export function CloseNow({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: CircleConnection;
}) {
  const { button, title, text, confirm, stay } = afterWords.closeNow;
  const { leaving, movedAt: seen } = view;
  if (leaving) {
    const undo = () => void connection.send({ type: "undo", seen });
    return (
      <Now clock={connection.clock}>
        {(now) => now < leaving.undoUntil && <Button onClick={undo}>{afterWords.undo}</Button>}
      </Now>
    );
  }
  const close = async () => {
    const answer = await connection.send({ type: "next", seen });
    return answer.ok ? null : answer.sentence;
  };
  return (
    <AskFirst
      label={button}
      look="quiet"
      title={title}
      text={text}
      ways={[{ label: confirm, go: close }]}
      stay={stay}
    />
  );
}
