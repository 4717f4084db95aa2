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
    const relative = decoded(position);
    const place = relative && Y.createAbsolutePositionFromRelativePosition(relative, doc);
    return place?.type === text ? place.index : null;
  };
  const found = passages.map(({ start, end }) => {
    const [from, to] = [placeOf(start), placeOf(end)];
    if (from === null || to === null || from >= to) return null;
    return { from, to, text: letters.slice(from, to) };
  });
  doc.destroy();
  return found;
}

function decoded(position: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Buffer.from(position, "base64url"));
  } catch {
    // Bytes that are no position say nothing, as one whose letters are gone.
    return null;
  }
}
