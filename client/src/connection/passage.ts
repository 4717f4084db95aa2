import type { Passage } from "@beside/shared/domain";
import { pageText } from "@beside/shared/protocol";
import { fromBase64UrlEncoded, toBase64UrlEncoded } from "lib0/buffer";
import * as Y from "yjs";

/** From here to there in a text as it stands now, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Names a place so that it stays with its words: what is written at its edges later is not part of it. */
export const passageAt = (text: Y.Text, { start, end }: Place): Passage => ({
  start: named(text, start, afterIt),
  end: named(text, end, beforeIt),
});

/** Where a passage stands now; null when none of its words are there, or when it names no place of this text. */
export function placeIn(text: Y.Text, passage: Passage): Place | null {
  const start = found(text, passage.start);
  const end = found(text, passage.end);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

/** A position holds on to the letter after it, or to the one before it. */
const afterIt = 0;
const beforeIt = -1;

const named = (text: Y.Text, index: number, side: number): string =>
  toBase64UrlEncoded(
    Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side)),
  );

function found(text: Y.Text, name: string): number | null {
  const { doc } = text;
  if (doc === null) return null;
  try {
    const position = Y.decodeRelativePosition(fromBase64UrlEncoded(name));
    // Another name would make another text in the document.
    if (position.tname !== null && position.tname !== pageText) return null;
    const at = Y.createAbsolutePositionFromRelativePosition(position, doc);
    return at?.type === text ? at.index : null;
  } catch {
    // It came from somebody else's browser, which may send anything that looks like a position.
    return null;
  }
}
