import type { PageId, Passage, View } from "@beside/shared/domain";
import { type PageWords, pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import { type Place, passageAt, placeIn } from "./passage.ts";
import type { Store } from "./store.ts";
import { after } from "./timers.ts";
import { type Watch, createWatchers } from "./watchers.ts";

/** The words that I may read, by page. */
export interface WordsStore {
  /**
   * One page's words: "" while there are none to see. Of a page that is looked at it tells of changes at most each 200 ms;
   * of one that is out of sight in its turn, so that whoever searches the screen or has it read aloud finds it there.
   */
  page(id: PageId, watch?: Watch): Store<string>;
  /** Names a place in the words of a page as they are here now; null where there are none. */
  passageAt(id: PageId, place: Place): Passage | null;
  /** Where a passage stands in the words of a page as they are here now; null when it is gone. */
  placeOf(id: PageId, passage: Passage): Place | null;
}

/** The words store with the ways in, which the connection alone uses. */
export interface WordsKeeper extends WordsStore {
  /** Takes in words. Those of a page that the latest view does not list are not kept. */
  take(words: readonly PageWords[]): void;
  /** Takes the latest view: what it no longer lists is dropped from memory at once. */
  look(view: View): void;
  /** Drops everything. */
  clear(): void;
}

/**
 * All pages change on the screen at the same moments, this far apart: with fifty people writing, a phone then paints five
 * times a second and not with every frame.
 */
const beat = 200;
/** So many pages out of sight are shown with each beat: fifty of them within four seconds. */
const inTurn = 3;
/** Updates of a page that nobody asks for wait to be read together; no more than so many, so that memory has a bound. */
const mostWaiting = 200;

interface Kept {
  readonly doc: Y.Doc;
  waiting: Uint8Array[];
  text: string;
}

/** `onUnreadable` is called for words that nobody can read: what the server has must come anew. */
export function createWordsStore(onUnreadable: () => void): WordsKeeper {
  const kept = new Map<PageId, Kept>();
  const watchers = createWatchers();
  const due: Record<Watch, Set<PageId>> = { inSight: new Set(), outOfSight: new Set() };
  let listed: ReadonlySet<PageId> = new Set();
  let stopPause: (() => void) | null = null;

  function read(page: PageId): void {
    const one = kept.get(page);
    if (!one || one.waiting.length === 0) return;
    const { doc, waiting } = one;
    one.waiting = [];
    try {
      doc.transact(() => waiting.forEach((update) => Y.applyUpdate(doc, update)));
    } catch {
      // Not from here: a component may be reading just now.
      queueMicrotask(onUnreadable);
      return;
    }
    one.text = doc.getText(pageText).toJSON();
  }

  function show(page: PageId): void {
    const before = kept.get(page)?.text;
    read(page);
    if (kept.get(page)?.text !== before) watchers.tell(page);
  }

  /** Shows what is due, then keeps still for a beat; what changes meanwhile is shown at its end. */
  function showDue(): void {
    if (stopPause !== null || due.inSight.size + due.outOfSight.size === 0) return;
    const turn = [...due.outOfSight].slice(0, inTurn);
    const now = [...due.inSight, ...turn];
    due.inSight.clear();
    for (const page of turn) due.outOfSight.delete(page);
    stopPause = after(beat, () => {
      stopPause = null;
      showDue();
    });
    for (const page of now) show(page);
  }

  function drop(page: PageId, one: Kept): void {
    one.doc.destroy();
    kept.delete(page);
    due.inSight.delete(page);
    due.outOfSight.delete(page);
    if (one.text !== "") watchers.tell(page);
  }

  function dropUnlisted(): void {
    for (const [page, one] of kept) if (!listed.has(page)) drop(page, one);
  }

  return {
    page: (id, watch = "inSight") =>
      watchers.store(id, watch, {
        onFirst: () => read(id),
        get() {
          // Where nobody waits for the next beat, what there is can be had at once.
          if (watchers.of(id) === null) read(id);
          return kept.get(id)?.text ?? "";
        },
      }),
    passageAt(id, place) {
      const doc = kept.get(id)?.doc;
      return doc ? passageAt(doc.getText(pageText), place) : null;
    },
    placeOf(id, passage) {
      const doc = kept.get(id)?.doc;
      return doc ? placeIn(doc.getText(pageText), passage) : null;
    },
    take(words) {
      for (const { page, update } of words) {
        if (!listed.has(page)) continue;
        const one = kept.get(page) ?? { doc: new Y.Doc(), waiting: [], text: "" };
        kept.set(page, one);
        one.waiting.push(update);
        const watch = watchers.of(page);
        if (watch !== null) due[watch].add(page);
        else if (one.waiting.length >= mostWaiting) read(page);
      }
      showDue();
    },
    look(view) {
      listed = pagesWithWords(view);
      dropUnlisted();
    },
    clear() {
      stopPause?.();
      stopPause = null;
      listed = new Set();
      dropUnlisted();
    },
  };
}

/** The pages whose words come to this person: their own, the readable ones and the prompts. */
function pagesWithWords(view: View): ReadonlySet<PageId> {
  const ids = view.pages.flatMap((page) => ("id" in page ? [page.id] : []));
  return new Set([
    ...ids,
    ...view.whispers.map(({ page }) => page),
    ...view.rounds.flatMap(({ prompt }) => (prompt === null ? [] : [prompt])),
  ]);
}
