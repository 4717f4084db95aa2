import type { Onward, Opening } from "@beside/shared/domain";
import { counted } from "./numbers.ts";

const openings: Record<Opening, string> = {
  open: "as they are written",
  together: "together, at the end of the round",
  oneByOne: "one by one, with a talking piece",
};

const onwards: Record<Onward, string> = {
  whenSaid: "when the facilitator says so",
  byItself: "by itself",
};

const witnesses = ["nobody in particular", "one person", "two people"] as const;

/** One round in the form of a circle. */
export const planFormWords = {
  days: "Days",
  opening: (opening: Opening): string => openings[opening],
  /** Where there are responses alone: each opens when it is given, or all at the end. */
  openingOfResponses: (opening: Opening): string =>
    opening === "open" ? "when they are given" : openings[opening],
  silence: "Seconds of silence between two turns",
  silenceHint: (most: number) => `Up to ${most}. The talking piece rests so long.`,
  responses: "How one may answer",
  replies: "A response may be answered too",
  witnesses: "Each shared page is given to",
  witnessesOf: (n: number): string => witnesses[n] ?? `${counted(n)} people`,
  more: "Script, and how it ends",
  moreOf: (round: number) => `Script, and how it ends, of round ${round}`,
  onward: "After the end the next round begins",
  onwardOf: (onward: Onward): string => onwards[onward],
  grace: "Seconds to finish a sentence",
  graceHint: (most: number) => `Up to ${most}, after the bell.`,
  script: "Script for the facilitator",
  scriptHint: "What to say, and what to watch for. Nobody else reads it.",
} as const;
