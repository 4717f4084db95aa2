import { cleanLine } from "./names.ts";

/** Bounds of what a circle agrees on [AG2]: how many lines, and {@link characters} in each. */
export const agreementBounds = {
  lines: { least: 1, most: 10 },
  length: { least: 1, most: 200 },
} as const;

/** The agreements to begin with, filled in when somebody calls a circle. */
export const usualAgreements: readonly string[] = [
  "What is said here stays here. I know that online nobody can guarantee this.",
  "I listen and read to understand. I do not fix, advise or correct.",
  "I speak for myself, from what I have lived.",
  "I may pass at any time, and so may everyone else. No reason is asked.",
];

/** Says whether a circle may agree on these lines: each is readable, none is too long [AG2]. */
export const agreementsFit = (lines: readonly string[]): boolean =>
  lines.length >= agreementBounds.lines.least &&
  lines.length <= agreementBounds.lines.most &&
  lines.every((line) => cleanAgreement(line) !== null);

/** One line as the circle will show it, or null when nothing visible is left of it or it is too long [AG2]. */
export const cleanAgreement = (line: string): string | null =>
  cleanLine(line, agreementBounds.length.most);

/** Whether two wordings are the same: the same lines in the same order [AG3]. */
export const sameAgreements = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at]);
