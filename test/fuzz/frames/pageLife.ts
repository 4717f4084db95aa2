import { readFrame } from "@beside/server/pages/frames.ts";
import { createLedger } from "@beside/server/pages/ledger.ts";
import { createPage } from "@beside/server/pages/page.ts";
import { limits, pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import { hang, quickestOf } from "./cpuTime.ts";
import type { PageKnown } from "./honestPlan.ts";
import { memoryNow } from "./memory.ts";
import { piecesOf, placeIn, plain, sameDocument, textOf } from "./plainDocument.ts";
import type { Outcome } from "./tally.ts";

/** One page from empty to its end, with everything that must hold checked at every frame. */
export interface PageLife extends PageKnown {
  /** A frame as it comes from the wire. Throws where something is not as it must be. */
  receive(frame: Uint8Array): Outcome;
  /** Calls with everything that the page lets in, as a browser is sent it; returns the way to stop. */
  onNews(follow: (news: Uint8Array) => void): () => void;
  /** All that the page let in, in order. */
  readonly sent: readonly Uint8Array[];
  text(): string;
  /** Whether a page in bounds has no room for so much more text of this writer. */
  isFullFor(writer: number, letters: number, bytes: number): boolean;
  /** The page against fresh documents, made of all that was accepted. */
  checkWhole(): void;
}

/** So much may be allocated for one frame, in bytes: a frame has 64 KB. */
const mostForOne = 16 * 1024 * 1024;
/** Looked at closer from here on, in milliseconds. */
const suspicious = 10;

/**
 * A page that has had nothing yet. An eager life asks for the whole state at every frame; the others
 * let updates wait in the page as long as it likes, as in use.
 */
export function createPageLife(eager: boolean): PageLife {
  const page = createPage([]);
  const ledger = createLedger();
  const reader = new Y.Doc();
  const accepted: Uint8Array[] = [];
  let whole = eager ? page.state() : null;
  const sent: Uint8Array[] = [];
  const followers = new Set<(news: Uint8Array) => void>();

  /** The same page again, up to here, with nothing brought into its document. */
  function again() {
    const copy = createPage([]);
    for (const update of accepted) {
      const verdict = copy.judge(update);
      if (verdict.ok && verdict.news) copy.take(update, verdict);
    }
    return copy;
  }

  function answered(stateVector: Uint8Array): Outcome {
    const missing = page.diffFor(stateVector);
    if (missing === null) return "bad";
    Y.decodeUpdate(missing);
    return "answered";
  }

  function judged(update: Uint8Array): Outcome {
    const before = page.stateVector();
    const [begun, memory] = [performance.now(), memoryNow()];
    const verdict = page.judge(update);
    const news = verdict.ok && verdict.news ? page.take(update, verdict) : null;
    check("little is allocated", () => memoryNow() - memory < mostForOne);
    if (performance.now() - begun > suspicious) check("it does not hang", () => !hangs(update));
    if (!verdict.ok || !news) {
      check("nothing has changed", () => equal(before, page.stateVector()));
      check("no letter has", () => !whole || equal(whole, page.state()));
      return verdict.ok ? "ok" : verdict.why;
    }
    ledger.enter(verdict.decoded);
    reads(news);
    accepted.push(update);
    sent.push(news);
    if (whole) whole = page.state();
    for (const follow of followers) follow(news);
    return "ok";
  }

  /** Done again, alone. */
  function hangs(update: Uint8Array): boolean {
    const taken = quickestOf(5, () => {
      const copy = again();
      return () => {
        const verdict = copy.judge(update);
        if (verdict.ok && verdict.news) copy.take(update, verdict);
      };
    });
    return taken > hang;
  }

  /** A browser gets it at once. */
  function reads(news: Uint8Array): void {
    const begun = performance.now();
    Y.applyUpdate(reader, news);
    if (performance.now() - begun > suspicious) {
      const taken = quickestOf(5, () => {
        const copy = new Y.Doc();
        for (const each of sent) Y.applyUpdate(copy, each);
        return () => Y.applyUpdate(copy, news);
      });
      check("no reader is held up", () => taken <= hang);
    }
    check("nothing waits", () => !reader.store.pendingStructs && !reader.store.pendingDs);
    check("readers and the page have come equally far", () =>
      equal(Y.encodeStateVector(reader), page.stateVector()),
    );
    const { length } = reader.getText(pageText);
    check("its letters are counted", () => length === ledger.visible);
    check("the text is in bounds", () => length <= limits.pageLength);
    check("its pieces are bounded", () => piecesOf(reader) <= ledger.pieces);
    check("and in bounds", () => ledger.pieces <= limits.pagePieces);
  }

  return {
    clocks: ledger.clocks,
    place: (random) => placeIn(reader, random),
    receive(bytes) {
      const frame = readFrame(bytes);
      if (frame === null) return "unreadable";
      if (frame.type === "awareness" || frame.type === "hears") return "ignored";
      if (frame.type === "step1") return answered(frame.stateVector);
      return judged(frame.update);
    },
    onNews(follow) {
      followers.add(follow);
      return () => followers.delete(follow);
    },
    sent,
    text: () => page.text(),
    isFullFor: (writer, letters, bytes) =>
      ledger.visible + letters > limits.pageLength ||
      ledger.written + letters > limits.pageEverWritten ||
      ledger.pieces + 4 > limits.pagePieces ||
      page.state().byteLength + bytes > limits.pageBytes ||
      (!ledger.clocks.has(writer) && ledger.clocks.size >= limits.pageWriters),
    checkWhole() {
      const fresh = new Y.Doc();
      for (const update of accepted) Y.applyUpdate(fresh, update);
      check("a fresh document is what readers have", () => sameDocument(fresh, reader));
      check("it says what the page says", () => textOf(fresh) === page.text());
      const stored = createPage(sent);
      check("so does what comes back from the store", () => stored.text() === page.text());
      check("it has come as far", () => equal(stored.stateVector(), page.stateVector()));
      const loaded = new Y.Doc();
      Y.applyUpdate(loaded, page.state());
      check("who comes now gets the same", () => sameDocument(fresh, loaded));
      for (const doc of [fresh, loaded, reader]) check("only plain text", () => plain(doc));
      check("its bytes are in bounds", () => {
        return page.state().byteLength <= limits.pageBytes + limits.pieceBytes * ledger.pieces;
      });
    },
  };
}

/** What must hold; the message is all that is said of it, and the run says which frame it was. */
function check(what: string, holds: () => boolean): void {
  if (!holds()) throw new Error(`This does not hold: ${what}.`);
}

const equal = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
