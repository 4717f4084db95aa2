import type { LiveCommand } from "@beside/shared/protocol";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CircleConnection } from "../connection/circleConnection.ts";
import { circleWords } from "../words/circle.ts";
import { type Press, isSecondPress } from "./secondPress.ts";

/** How long a refusal stays in sight. */
const shownFor = 10_000;

/** Sends commands, and holds the sentence of the last refusal until the next command or a few seconds have gone by. */
export function useSend(connection: CircleConnection) {
  const [problem, setProblem] = useState<string | null>(null);
  const accepted = useRef<Press | null>(null);
  const send = useCallback(
    async (command: LiveCommand): Promise<boolean> => {
      setProblem(null);
      const state = connection.state.get();
      if (state.phase === "live" && !state.online) {
        setProblem(circleWords.offlineNow);
        return false;
      }
      const press = { type: command.type, at: performance.now() };
      const answer = await connection.send(command);
      if (answer.ok) accepted.current = press;
      else if (!isSecondPress(press, answer.code, accepted.current)) setProblem(answer.sentence);
      return answer.ok;
    },
    [connection],
  );
  useEffect(() => {
    if (problem === null) return;
    const timer = setTimeout(() => setProblem(null), shownFor);
    return () => clearTimeout(timer);
  }, [problem]);
  return { send, problem };
}
