import type { RoundView } from "@beside/shared/domain";
import { useEffect, useRef, useState } from "react";
import type { ClockReading } from "../components/clockFace.tsx";
import { type Notice, noticeAt } from "./noticeAt.ts";

/** How long a notice stays in sight. */
const shownFor = 8_000;

/** The notice that is to be seen now, or null; `onEnd` is called once, at the bell. */
export function useNotices(
  round: RoundView["id"],
  reading: ClockReading,
  onEnd: () => void,
): Notice | null {
  const before = useRef({ round, reading });
  const [notice, setNotice] = useState<{ readonly said: Notice } | null>(null);

  useEffect(() => {
    const last = before.current;
    before.current = { round, reading };
    const said = last.round === round ? noticeAt(last.reading, reading) : "round";
    if (said === null) return;
    setNotice({ said });
    if (said === "end") onEnd();
  }, [round, reading, onEnd]);

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), shownFor);
    return () => clearTimeout(timer);
  }, [notice]);

  return notice?.said ?? null;
}

/** True for so many milliseconds after `what` became another object. */
export function useJustNow(what: object, time: number): boolean {
  const [over, setOver] = useState<object | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setOver(what), time);
    return () => clearTimeout(timer);
  }, [what, time]);
  return over !== what;
}
