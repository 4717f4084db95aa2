import type { SeatId, View } from "@beside/shared/domain";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { erasingWords } from "../words/erasing.ts";
import { AskFirst } from "./askFirst.tsx";
import styles from "./removeSomebody.module.css";

/** For facilitators: everyone who can be removed, behind one press, so that nobody is removed by a slip. */
export function RemoveSomebody({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: Pick<CircleConnection, "send">;
}) {
  const words = erasingWords.person;
  const peers = view.seats.filter((seat) => seat.role === "peer" && !seat.left);
  if (peers.length === 0) return null;
  const remove = async (seat: SeatId) => {
    const answer = await connection.send({ type: "remove", seat });
    return answer.ok ? null : answer.sentence;
  };
  return (
    <details className={styles["remove"]}>
      <summary>{words.summary}</summary>
      <ul>
        {peers.map(({ id, name }) => (
          <li key={id} dir="auto">
            <AskFirst
              label={words.remove(name)}
              title={words.title(name)}
              text={words.text}
              ways={[{ label: words.confirm, go: async () => remove(id) }]}
              stay={words.stay}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
