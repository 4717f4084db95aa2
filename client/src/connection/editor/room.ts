import { limits } from "@beside/shared/protocol";
import { type Edit, splitsPair } from "./edit.ts";

/**
 * Fits an edit into what room is left. What is typed or pasted is let in as far as it fits; a
 * replacement that does not fit is not made at all, so that nothing is cut that was there.
 */
export function fit(edit: Edit, length: number, most: number): Edit {
  const room = most - (length - edit.remove);
  if (edit.insert.length <= Math.max(room, edit.remove)) return edit;
  if (edit.remove > 0) return { index: edit.index, remove: 0, insert: "" };
  const end = Math.max(0, room);
  return { ...edit, insert: edit.insert.slice(0, splitsPair(edit.insert, end) ? end - 1 : end) };
}

/** A unit takes up to three bytes, so that a piece stays below the largest update with room to spare. */
const longestPiece = Math.floor(limits.updateBytes / 4);

/** Parts what is put in into pieces that each fit into one update, and never inside a character. */
export function pieces(insert: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (start < insert.length) {
    const end = Math.min(insert.length, start + longestPiece);
    const whole = splitsPair(insert, end) ? end - 1 : end;
    parts.push(insert.slice(start, whole));
    start = whole;
  }
  return parts;
}
