import { limits, pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import { type Refusal, type Verdict, guard } from "./guard.ts";
import { type Ledger, createLedger } from "./ledger.ts";

/** So much may wait to be put into the document: it bounds memory, and how long one question takes. */
const mostWaiting = { updates: 512, bytes: 64 * 1024 };

/**
 * One page in memory. What is written is only noted: the Yjs document is built, and brought up to
 * date, when somebody asks for all of it. Most keystrokes pass through without ever touching one,
 * and a hundred keystrokes go in together for the price of a few.
 */
export interface Page {
  /** What the guard says of an update, and whether there is room for it. */
  judge(update: Uint8Array): Verdict;
  /**
   * Takes in what the guard let pass; returns what of it is new, as an update that repeats nothing.
   */
  take(update: Uint8Array, verdict: Extract<Verdict, { ok: true }>): Uint8Array;
  /** How far the page knows each writer, as Yjs asks for it. */
  stateVector(): Uint8Array;
  /** All of the page as one update. Text that was taken out is not in it. */
  state(): Uint8Array;
  /**
   * The same, to be kept in the place of all that came before. The page itself counts from it anew, as if it had just
   * been loaded: pieces that have grown together weigh no more on what is still to come.
   */
  compacted(): Uint8Array;
  /** What is missing for somebody with this state vector; null when it cannot be read. */
  diffFor(stateVector: Uint8Array): Uint8Array | null;
  /** The text that can be read. */
  text(): string;
}

/** A page with these updates in it, which were accepted once and are ours. */
export function createPage(stored: readonly Uint8Array[]): Page {
  let ledger = createLedger();
  let doc: Y.Doc | null = null;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  /** At least as many bytes as the page takes; made exact only when it seems to be full. */
  let bytes = 0;

  /** One transaction for all that waits: most of an update's price is that of its transaction. */
  function document(): Y.Doc {
    doc ??= new Y.Doc({ gc: true });
    if (waiting.length === 0) return doc;
    const [updates, whole] = [waiting, doc];
    waiting = [];
    waitingBytes = 0;
    whole.transact(() => {
      for (const update of updates) Y.applyUpdate(whole, update);
    });
    return whole;
  }

  const isEmpty = (): boolean => ledger.clocks.size === 0;
  const state = (): Uint8Array => (isEmpty() ? nothing : Y.encodeStateAsUpdate(document()));

  function hasRoomFor(more: number): boolean {
    if (bytes + more > limits.pageBytes) bytes = state().byteLength;
    return bytes + more <= limits.pageBytes;
  }

  function note(update: Uint8Array, morePieces: number): void {
    waiting.push(update);
    waitingBytes += update.byteLength;
    bytes += update.byteLength + Math.max(0, morePieces) * limits.pieceBytes;
    if (waiting.length >= mostWaiting.updates || waitingBytes >= mostWaiting.bytes) document();
  }

  function compacted(): Uint8Array {
    const whole = Y.encodeStateAsUpdate(document());
    ledger = createLedger();
    ledger.enter(Y.decodeUpdate(whole));
    bytes = whole.byteLength;
    return whole;
  }

  if (stored.length > 0) {
    waiting = [...stored];
    compacted();
  }

  return {
    judge(update) {
      const verdict = guard(update, ledger);
      if (!verdict.ok || !writes(verdict, ledger)) return verdict;
      return hasRoomFor(update.byteLength) ? verdict : full;
    },
    take(update, { decoded, repeats }) {
      // Pieces that repeat what is known may say something else than what is known: they stay here.
      const news = repeats ? Y.diffUpdate(update, stateVectorOf(ledger)) : update;
      const { pieces } = ledger;
      ledger.enter(decoded);
      note(news, ledger.pieces - pieces);
      return news;
    },
    stateVector: () => stateVectorOf(ledger),
    state,
    compacted,
    diffFor(stateVector) {
      try {
        Y.decodeStateVector(stateVector);
      } catch {
        return null;
      }
      return isEmpty() ? nothing : Y.encodeStateAsUpdate(document(), stateVector);
    },
    text: () => (isEmpty() ? "" : document().getText(pageText).toJSON()),
  };
}

/** An update that says nothing: no writers, no deletions. */
const nothing = Uint8Array.of(0, 0);
const full: Refusal = { ok: false, why: "full" };

const stateVectorOf = (ledger: Ledger): Uint8Array => Y.encodeStateVector(new Map(ledger.clocks));

/** Whether it brings letters. What only takes out is let in even when the page is full. */
const writes = ({ decoded }: Extract<Verdict, { ok: true }>, ledger: Ledger): boolean =>
  decoded.structs.some(({ id, length }) => id.clock + length > ledger.clockOf(id.client));
