import type { SeatId, View } from "@beside/shared/domain";
import { useState } from "react";
import { Button } from "../components/button.tsx";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { careWords } from "../words/care.ts";
import { guardianOf } from "./caring.ts";
import styles from "./nameGuardian.module.css";

/** For facilitators: who watches over what people need, behind one press, and everyone it can be [CA7]. */
export function NameGuardian({
  view,
  connection,
}: {
  readonly view: View;
  readonly connection: Pick<CircleConnection, "send">;
}) {
  const words = careWords.guardian;
  const [problem, setProblem] = useState<string | null>(null);
  const guardian = guardianOf(view);
  const name = async (seat: SeatId | null) => {
    const answer = await connection.send({ type: "nameGuardian", seat });
    setProblem(answer.ok ? null : answer.sentence);
  };
  const isMe = (seat: SeatId) => seat === view.me.seat;
  const others = view.seats.filter(({ id, left }) => !left && id !== guardian?.id);
  return (
    <details className={styles["guardian"]}>
      <summary>{words.summary}</summary>
      <p>{guardian ? whoIs(guardian.name, isMe(guardian.id)) : words.explained}</p>
      <p role="status">{problem}</p>
      <ul>
        {guardian && (
          <li dir="auto">
            <Button onClick={() => void name(null)}>
              {isMe(guardian.id) ? words.layDown : words.takeBack(guardian.name)}
            </Button>
          </li>
        )}
        {others.map((seat) => (
          <li key={seat.id} dir="auto">
            <Button onClick={() => void name(seat.id)}>
              {isMe(seat.id) ? words.giveMyself : words.give(seat.name)}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const whoIs = (name: string, isMe: boolean): string =>
  isMe ? careWords.guardian.isYou : careWords.guardian.is(name);
