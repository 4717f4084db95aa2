import type { Passage } from "@beside/shared/domain";
import { pageText } from "@beside/shared/protocol";
import * as Y from "yjs";

/** Where a passage stands in its page now, and what it says. */
export interface FoundPassage {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Finds passages in a page, given as one update. Null for one of which no letter is left, and for places that mean nothing:
 * they come from browsers.
 */
export function readPassages(
  state: Uint8Array,
  passages: readonly Passage[],
): readonly (FoundPassage | null)[] {
  const doc = new Y.Doc();
  const text = doc.getText(pageText);
  Y.applyUpdate(doc, state);
  const letters = text.toJSON();
  const placeOf = (position: string): number | null => {
    try {
      const relative = Y.decodeRelativePosition(Buffer.from(position, "base64url"));
      // Another name would make another text in the document.
      if (relative.tname !== null && relative.tname !== pageText) return null;
      const place = Y.createAbsolutePositionFromRelativePosition(relative, doc);
      return place?.type === text ? place.index : null;
    } catch {
      // Bytes that are no position, or one of nothing in this page, say as little as one whose letters are gone.
      return null;
    }
  };
  const found = passages.map(({ start, end }) => {
    const [from, to] = [placeOf(start), placeOf(end)];
    if (from === null || to === null || from >= to) return null;
    return { from, to, text: letters.slice(from, to) };
  });
  doc.destroy();
  return found;
}
