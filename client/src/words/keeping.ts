import { some } from "./numbers.ts";
import { dayOf } from "./time.ts";

/** How long the circle and all its words are kept, for everyone to see at every moment. */
export const keepingWords = {
  until: (instant: number) => `Kept until ${dayOf(instant)}, then erased.`,
  after: (days: number) => `Kept for ${some(days, "day")} after the close, then erased.`,
} as const;
