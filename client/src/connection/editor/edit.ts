/** One replacement in a text: at `index`, so many units are removed, and `insert` stands there instead. */
export interface Edit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The replacement that makes `before` into `after`, or null when they are the same. Where several
 * would do ("aa" typed into "aaaa"), it takes the one that ends at the caret, because that is where
 * the person wrote; others' words around it then stay where they are. It never ends inside a
 * surrogate pair: Yjs would put two U+FFFD in place of the character.
 */
export function editBetween(before: string, after: string, caret: number): Edit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const behindCaret = Math.max(0, after.length - caret);
  let end = commonEnd(before, after, 0, Math.min(shorter, behindCaret));
  let start = commonStart(before, after, shorter - end);
  // What changed without the caret (dictation, a correction further up) may share more of its end.
  end = commonEnd(before, after, end, shorter - start);
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end -= 1;
  return {
    index: start,
    remove: before.length - start - end,
    insert: after.slice(start, after.length - end),
  };
}

/** Whether a cut at this index would part the two halves of one character. */
export function splitsPair(text: string, index: number): boolean {
  return isHighHalf(text.charCodeAt(index - 1)) && isLowHalf(text.charCodeAt(index));
}

/** Whether the text ends in the first half of a character: some keyboards send the halves one by one. */
export const endsInHalf = (text: string): boolean => isHighHalf(text.charCodeAt(text.length - 1));

const isHighHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function commonStart(a: string, b: string, most: number): number {
  let n = 0;
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n += 1;
  return n;
}

function commonEnd(a: string, b: string, from: number, most: number): number {
  let n = from;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n += 1;
  return n;
}
