import type { RoundKind } from "@beside/shared/domain";

const names: Record<RoundKind, string> = {
  arrive: "Arrive",
  silence: "Silence",
  write: "Write",
  witness: "Witness",
  respond: "Respond",
  close: "Close",
  after: "Days after",
};

/** The name of a round in the strip and on buttons. */
export const roundName = (kind: RoundKind): string => names[kind];
