import { type PlannedRound, type RoundKind, usualRound } from "@beside/shared/domain";

/** A round of a ready plan: what it asks of everybody, what its facilitator has before them, and what is not as usual. */
export const planned = (
  kind: RoundKind,
  minutes: number,
  prompt: string,
  script: readonly string[],
  change: Partial<PlannedRound> = {},
): PlannedRound => ({
  ...usualRound,
  ...(writesNothing.has(kind) && { graceSeconds: 0 }),
  ...(kind === "silence" && { onward: "byItself" }),
  kind,
  minutes,
  prompt,
  script: script.join("\n\n"),
  ...change,
});

/** Where nobody writes there is no sentence to finish. */
const writesNothing: ReadonlySet<RoundKind> = new Set(["silence", "witness"]);
