import type { RoundKind } from "@beside/shared/domain";

const names: Record<RoundKind, string> = { arrive: "Arrive", write: "Write", close: "Close" };

/** The name of a round in the strip and on buttons. */
export const roundName = (kind: RoundKind): string => names[kind];

const about: Record<RoundKind, string> = {
  arrive: "A word or a line each, to come in.",
  write: "Everyone writes at once, beside each other.",
  close: "A word each, to go.",
};

/** One line on what a round is for. */
export const roundAbout = (kind: RoundKind): string => about[kind];
