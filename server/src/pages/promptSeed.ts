import type { Circle, PageId } from "@beside/shared/domain";
import { pageText } from "@beside/shared/protocol";
import * as Y from "yjs";

/** The writer of every seed. Yjs draws its writers from 2^32 numbers, so nobody else is this one. */
const planner = 1;

/**
 * The planned prompt as the first update of its page; null for a page that is no prompt, or has
 * none planned. The same bytes in every process, so that it need not be stored: the page's id
 * changes whenever the plan does.
 */
export function promptSeed(circle: Circle, page: PageId): Uint8Array | null {
  const round = circle.rounds.find(({ prompt }) => prompt === page);
  if (!round || round.planned.prompt === "") return null;
  const doc = new Y.Doc();
  doc.clientID = planner;
  doc.getText(pageText).insert(0, round.planned.prompt);
  return Y.encodeStateAsUpdate(doc);
}
