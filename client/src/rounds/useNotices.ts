import type { RoundView } from "@beside/shared/domain";
import { useEffect, useRef, useState } from "react";
import type { ClockReading } from "../components/clockFace.tsx";
import { type Notice, noticeAt } from "./noticeAt.ts";
import { strikesForComer, strikesWith } from "./strikes.ts";

/** How long a notice stays in sight. */
const shownFor = 8_000;

/** The notice that is to be seen now, or null; `at` is the place of the round in the plan; `onBell` is called where the bell is to be struck, and how often. */
export function useNotices(
  { id: round, kind }: RoundView,
  at: number,
  reading: ClockReading,
  onBell: (strikes: number) => void,
): Notice | null {
  const before = useRef<{
    readonly round: RoundView["id"];
    readonly at: number;
    readonly reading: ClockReading;
  } | null>(null);
  const [notice, setNotice] = useState<{ readonly said: Notice } | null>(null);

  useEffect(() => {
    const last = before.current;
    before.current = { round, at, reading };
    const moved = last && at < last.at ? "back" : "round";
    const said = last?.round === round ? noticeAt(last.reading, reading) : moved;
    if (said === null) return;
    if (last !== null) setNotice({ said });
    const strikes = last === null ? strikesForComer(kind, reading) : strikesWith(kind, said);
    if (strikes > 0) onBell(strikes);
  }, [round, kind, at, reading, onBell]);

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
