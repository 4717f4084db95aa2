/** The longest name, in characters as people count them (code points). */
export const longestName = 40;

/** Controls, bidi overrides and invisible spaces: nothing that a person types as part of a name. */
const unwanted = /[\p{Cc}\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Joiners belong to living scripts and to emoji, but only between two visible characters. */
const strayJoiner =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{Extended_Pictographic}])/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A name as the circle will show it: normalised, without controls and invisible characters, with
 * single spaces [SE5]. Null when nothing visible is left or it is longer than {@link longestName}.
 */
export function cleanName(raw: string): string | null {
  if (raw.length > 4 * longestName) return null;
  const name = raw
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(unwanted, "")
    .replace(strayJoiner, "")
    .trim();
  return visible.test(name) && [...name].length <= longestName ? name : null;
}
