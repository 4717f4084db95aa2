import type { RoundKind } from "@beside/shared/domain";

const names: Record<RoundKind, string> = { arrive: "Arrive", write: "Write", close: "Close" };

/** The name of a round in the strip and on buttons. */
export const roundName = (kind: RoundKind): string => names[kind];
