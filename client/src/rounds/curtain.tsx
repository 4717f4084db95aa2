import { Button } from "../components/button.tsx";
import { Line } from "../components/line.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { writingWords } from "../words/writing.ts";
import { useSend } from "./useSend.ts";
import type { Mine } from "./viewPages.ts";

/** Holding a page of mine and sharing it again, also when its round is over [PG6]. */
export function Curtain({
  page: { round, curtain, standing },
  connection,
}: {
  readonly page: Mine;
  readonly connection: CircleConnection;
}) {
  const { send, problem } = useSend(connection);
  const held = curtain === "held";
  // Who passed has closed it already.
  if (standing === "passed") return null;
  return (
    <>
      <Button look="quiet" onClick={() => void send({ type: held ? "share" : "hold", round })}>
        {held ? writingWords.shareAgain : writingWords.hold}
      </Button>
      {problem !== null && (
        <Line tone="ember" role="status">
          {problem}
        </Line>
      )}
    </>
  );
}
