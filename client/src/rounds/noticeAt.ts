import type { ClockReading } from "../components/clockFace.tsx";

export type Notice =
  | "half"
  | "minute"
  | "ten"
  | "end"
  | "paused"
  | "breathe"
  | "resumed"
  | "round"
  | "back";

const minute = 60_000;
const ten = 10_000;

/**
 * What is to be noticed between two readings of one round's clock; null for most. Time that was added or set jumps, and
 * a jump is no notice. A half that falls within two minutes is left out: the next notice would come on its heels.
 */
export function noticeAt(before: ClockReading, after: ClockReading): Notice | null {
  if (before.status === "open" && after.status === "paused") return "paused";
  if (after.status === "breath") return before.status === "breath" ? null : "breathe";
  if (before.status === "breath" && after.status === "grace") return "resumed";
  if (isHeld(before) && after.status === "open") return "resumed";
  if (before.status !== "open") return null;
  if (after.status === "grace" || after.status === "ended") return "end";
  if (after.status !== "open" || after.length !== before.length) return null;
  const crossed = (mark: number): boolean => before.left > mark && after.left <= mark;
  if (crossed(ten) && after.length > 2 * ten) return "ten";
  if (crossed(minute) && after.length > 1.5 * minute) return "minute";
  if (crossed(after.length / 2) && after.length >= 4 * minute) return "half";
  return null;
}

const isHeld = ({ status }: ClockReading): boolean => status === "paused" || status === "breath";
