import { some } from "./numbers.ts";

export const planWords = {
  minutes: (n: number) => (n === 1 ? "1 minute" : `${n} minutes`),
  days: (n: number) => (n === 1 ? "1 day" : `${n} days`),
  sum: (minutes: number, end: string, days: number) =>
    `${planWords.minutes(minutes)} in all, until about ${end}${planWords.daysLater(days)}.`,
  /** What follows a length: nothing where no days come after. */
  daysLater: (days: number) => (days === 0 ? "" : `, then ${some(days, "day")} to come back`),
} as const;
