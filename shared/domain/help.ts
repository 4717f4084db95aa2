import { cleanLine } from "./names.ts";

/** Where people of a circle find help: the crisis lines of a country, and lines of the caller's own [CA12]. */
export interface Help {
  /** Two capitals, as ISO 3166 has it; null where no country was chosen. */
  readonly country: string | null;
  readonly lines: readonly string[];
}

/** Bounds of the caller's own lines: how many, and {@link characters} in each. */
export const helpBounds = { lines: 3, length: 80 } as const;

export const noHelp: Help = { country: null, lines: [] };

/** Whether this can stand on a help card: a country's code, and lines that can be read. */
export const helpFits = ({ country, lines }: Help): boolean =>
  (country === null || /^[A-Z]{2}$/.test(country)) &&
  lines.length <= helpBounds.lines &&
  lines.every((line) => cleanHelpLine(line) !== null);

/** One line as the card will show it, or null when nothing visible is left of it or it is too long. */
export const cleanHelpLine = (line: string): string | null => cleanLine(line, helpBounds.length);

export const cleanHelp = ({ country, lines }: Help): Help => ({
  country,
  lines: lines.map((line) => cleanHelpLine(line) ?? line),
});
