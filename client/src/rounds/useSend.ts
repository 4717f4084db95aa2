import type { LiveCommand } from "@beside/shared/protocol";
import { useCallback, useEffect, useState } from "react";
import type { CircleConnection } from "../connection/circleConnection.ts";

/** How long a refusal stays in sight. */
const shownFor = 10_000;

/** Sends commands, and holds the sentence of the last refusal until the next command or a few seconds have gone by. */
export function useSend(connection: CircleConnection) {
  const [problem, setProblem] = useState<string | null>(null);
  const send = useCallback(
    async (command: LiveCommand): Promise<boolean> => {
      setProblem(null);
      const answer = await connection.send(command);
      if (!answer.ok) setProblem(answer.sentence);
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
