import { characters } from "./characters.ts";

/** The longest name, in {@link characters}. */
export const longestName = 40;

/**
 * Controls, bidi overrides, and what takes a place without being seen: zero-width and invisible
 * characters, and the fillers and blanks that count as letters or symbols in Unicode.
 */
const unwanted =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]/gu;
/**
 * Joiners belong to living scripts and to emoji: between two visible characters, and after a virama
 * also at a word's end, where Malayalam writes a chillu and Sinhala a bare consonant.
 */
const strayJoiner =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|(?<![\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])[\u200c\u200d](?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A name as the circle will show it: normalised, without controls and invisible characters, with
 * single spaces [SE5]. Null when nothing visible is left or it is longer than {@link longestName}.
 */
export const cleanName = (raw: string): string | null => cleanLine(raw, longestName);

/**
 * One line of text as others will see it: a name or a title [SE5][PL2]. Null when nothing visible is
 * left or it has more than `longest` {@link characters}.
 */
export function cleanLine(raw: string, longest: number): string | null {
  if (raw.length > 4 * longest) return null;
  const line = cleaned(raw);
  return visible.test(line) && characters(line) <= longest ? line : null;
}

/** Text of several lines, each cleaned as a name is [SE5]; empty lines stay between others. It may be nothing at all. */
export const cleanText = (raw: string): string =>
  raw
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
    .map(cleaned)
    .join("\n")
    .trim();

const cleaned = (raw: string): string =>
  raw
    .replace(/[^\S\ufeff]/gu, " ")
    .replace(unwanted, "")
    .replace(strayJoiner, "")
    .replace(/ +/gu, " ")
    .trim()
    .normalize("NFC");
