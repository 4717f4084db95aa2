import type { LiveCommand } from "@beside/shared/protocol";

/** A command as a person gave it: `at` is in milliseconds of any clock that only goes on. */
export interface Press {
  readonly type: LiveCommand["type"];
  readonly at: number;
}

/** Within this time the same button pressed again is one press of a quick or trembling hand. */
const oneHand = 1_000;

/**
 * Whether a refused press was the second half of one that was accepted. The circle did what was asked: a sentence that
 * it has moved meanwhile would be about this person's own move.
 */
export const isSecondPress = (press: Press, code: string, accepted: Press | null): boolean =>
  (code === "stale" || code === "movingOn") &&
  accepted?.type === press.type &&
  press.at - accepted.at < oneHand;
