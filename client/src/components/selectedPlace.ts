import type { Place } from "../connection/passage.ts";

/**
 * What is selected of the text in an element, by mouse, by keyboard or by a long press; null when nothing is. A selection that
 * begins elsewhere is not about this text; one that runs out of it ends with it.
 */
export function selectedPlace(element: Node, selection: Selection | null): Place | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!element.contains(startContainer)) return null;
  const start = lengthTo(element, startContainer, startOffset);
  const end = element.contains(endContainer)
    ? lengthTo(element, endContainer, endOffset)
    : (element.textContent?.length ?? 0);
  return start < end ? { start, end } : null;
}

function lengthTo(element: Node, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  return range.toString().length;
}
