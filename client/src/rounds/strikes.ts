import type { RoundKind } from "@beside/shared/domain";
import type { ClockReading } from "../components/clockFace.tsx";
import type { Notice } from "./noticeAt.ts";

/**
 * How often the bell is struck with a notice: twice for a pause that was asked for, once at the end of every round, and once at the
 * beginning of silence, which lies between two bells.
 */
export function strikesWith(kind: RoundKind, notice: Notice): 0 | 1 | 2 {
  if (notice === "breathe") return 2;
  return notice === "end" || (notice === "round" && kind === "silence") ? 1 : 0;
}

/** The same for somebody who has just come: they hear the first bell with those who were there, and none in the middle of a silence. */
export const strikesForComer = (kind: RoundKind, { status, left, length }: ClockReading): 0 | 1 =>
  kind === "silence" && status === "open" && length - left < firstBreath ? 1 : 0;

/** Milliseconds in which a silence has only just begun. */
const firstBreath = 3_000;
