/** What makes one text of another: at which UTF-16 unit, how many are taken out, and what is put there. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

/** The smallest change in one place that makes `after` of `before`. */
export function changeBetween(before: string, after: string): TextChange {
  // What grows at its end is by far the most usual, and the browser compares fastest.
  if (after.startsWith(before))
    return { at: before.length, removed: 0, added: after.slice(before.length) };
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  let same = 0;
  while (
    same < shorter - at &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  return { at, removed: before.length - at - same, added: after.slice(at, after.length - same) };
}
