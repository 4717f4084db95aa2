import { limits, pageText } from "@beside/shared/protocol";
import { createDecoder, readVarUint } from "lib0/decoding";
import * as Y from "yjs";
import { weighDeletions } from "./deletions.ts";
import { type Decoded, type Ledger, isGone } from "./ledger.ts";
import { type Section, orderOf, sectionsOf } from "./pieceOrder.ts";
import { readUpdate } from "./readUpdate.ts";

/**
 * What the guard says of an update, before anything is applied, stored or sent on.
 * - `resync`: it leans on something that is not here; whoever sent it comes back and syncs anew.
 * - `full`: it is more than fits.
 * - `bad`: no client of ours sends such a thing.
 */
export type Verdict =
  | {
      readonly ok: true;
      readonly decoded: Decoded;
      /** It holds something that the page does not have yet. */
      readonly news: boolean;
      /** It repeats pieces that the page has; only the rest may go on. */
      readonly repeats: boolean;
      /** How many steps every reader may need at most to place it. */
      readonly work: number;
    }
  | Refusal;
export interface Refusal {
  readonly ok: false;
  readonly why: "resync" | "bad" | "full";
}

/**
 * Judges one update (V1) from outside. What passes can be applied by any Yjs document at once, in
 * the order of acceptance, with nothing left pending, and makes a page no larger than it may be.
 * Each rule says what it stops. V2 is never read: a few bytes of it can hang a reader for ever.
 */
export function guard(update: Uint8Array, ledger: Ledger): Verdict {
  // Size first: everything below costs time in proportion to it.
  if (update.byteLength > limits.updateBytes) return full;

  // Noise, claims of lengths that are not there, and bytes hidden behind the end.
  const decoded = readUpdate(update);
  if (decoded === null) return bad;
  const { structs, ds } = decoded;

  // Many tiny pieces: each costs every reader far more to place than it costs to send.
  if (structs.length > limits.updatePieces) return bad;

  // Anything but plain text in the one root that a page has: other types, formats, embedded
  // documents, other roots and attributes would be stored, and read by nobody.
  if (!structs.every(isPlainText)) return bad;

  // A writer in two sections: Yjs applies only the last of them, so that the page would not hold
  // what the ledger says, and whatever followed would wait for ever.
  const sections = sectionsIn(structs, update);
  if (sections === null) return bad;

  // Each new tab is a writer of its own; thousands of them make every merge slow.
  const newcomers = sections.filter(({ writer }) => ledger.clockOf(writer) === 0).length;
  if (newcomers > 0 && ledger.clocks.size + newcomers > limits.pageWriters) return full;

  // A gap in a writer's clock, an origin that is unknown, or pieces that wait for each other would
  // sit in every document as pending, for ever, and hold back all that follows.
  const order = orderOf(structs, sections, ledger.clockOf);
  if (typeof order === "string") return { ok: false, why: order };

  // Deletions of what was never written would wait in the same way; doubled or unsorted ones would
  // make the count of letters wrong.
  const deletions = weighDeletions(ds, sections, ledger);
  if (typeof deletions === "string") return { ok: false, why: deletions };

  // Letters between neighbours that nobody could have seen side by side: each document makes another
  // order of such, so that whoever comes later would read something else.
  const placing = ledger.placing(order);
  if (placing === null) return bad;

  // To place a piece Yjs walks along all that others put at the same spot. Ten kilobytes, made for
  // it, held up every reader for 20 seconds; so many steps take 15 milliseconds. Honest ones take
  // some when two tabs wrote at one spot while offline, and none otherwise.
  if (placing.steps > limits.updateWork) return full;

  // A deletion in the middle of a piece parts it in three, for four bytes. Thirty kilobytes of such
  // in a page that was cut up before held up every reader for 8 seconds.
  if (structs.length + deletions.cuts > limits.updatePieces) return full;
  const growth = placing.growth + deletions.growth;
  if (growth > 0 && ledger.pieces + growth > limits.pagePieces) return full;

  return room(decoded, ledger, deletions.letters, placing.steps);
}

const bad: Refusal = { ok: false, why: "bad" };
const full: Refusal = { ok: false, why: "full" };

/**
 * Text, or the length that is left of text. The second is honest: who writes offline and takes out
 * again sends only the length of it later, because documents forget deleted text (`gc: true`).
 * A GC piece is never honest here: it stands for what was inside a deleted type, and the only type
 * of a page is its root, which cannot be deleted. Skips stand for gaps.
 */
function isPlainText(piece: Decoded["structs"][number]): boolean {
  if (!(piece instanceof Y.Item) || piece.length === 0 || piece.parentSub !== null) return false;
  if (!(piece.content instanceof Y.ContentString) && !isGone(piece)) return false;
  // With a neighbour the parent is the neighbour's, and all that was let in before is in the root.
  const parent: unknown = piece.parent;
  return piece.origin || piece.rightOrigin ? parent === null : parent === pageText;
}

/** Each writer once; null where one stands in two places. */
function sectionsIn(structs: Decoded["structs"], update: Uint8Array): readonly Section[] | null {
  const sections = sectionsOf(structs);
  if (!sections.every(({ end }) => Number.isSafeInteger(end))) return null;
  // An update begins with the number of its sections; two of one writer look like one from here.
  if (readVarUint(createDecoder(update)) !== sections.length) return null;
  const writers = new Set(sections.map(({ writer }) => writer));
  return writers.size === sections.length ? sections : null;
}

/** Whether the letters that are new still fit. What only takes out always fits. */
function room(decoded: Decoded, ledger: Ledger, deleted: number, work: number): Verdict {
  let letters = 0;
  let readable = 0;
  let repeats = false;
  for (const piece of decoded.structs) {
    const known = ledger.clockOf(piece.id.client);
    if (piece.id.clock < known) repeats = true;
    const fresh = Math.min(piece.length, piece.id.clock + piece.length - known);
    if (fresh <= 0) continue;
    letters += fresh;
    if (!isGone(piece)) readable += fresh;
  }
  if (readable > 0 && ledger.visible + readable - deleted > limits.pageLength) return full;
  // Lengths that are left of text cost nothing to claim: without this, one could claim 2^50.
  if (letters > 0 && ledger.written + letters > limits.pageEverWritten) return full;
  return { ok: true, decoded, news: letters > 0 || deleted > 0, repeats, work };
}
