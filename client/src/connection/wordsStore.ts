import type { PageId, View } from "@beside/shared/domain";
import { type PageWords, pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import type { Store } from "./store.ts";
import { after } from "./timers.ts";

/** The words that I may read, by page. */
export interface WordsStore {
  /** One page's words: "" while there are none to see. It tells of changes at most each 200 ms. */
  page(id: PageId): Store<string>;
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

/** A card that changes more often than this keeps a phone busy with fifty people writing. */
const pause = 200;

interface Kept {
  readonly doc: Y.Doc;
  text: string;
  stopWaiting: (() => void) | null;
  isBehind: boolean;
}

export function createWordsStore(): WordsKeeper {
  const kept = new Map<PageId, Kept>();
  const listeners = new Map<PageId, Set<() => void>>();
  const stores = new Map<PageId, Store<string>>();
  let listed: ReadonlySet<PageId> = new Set();

  const tell = (page: PageId) => {
    for (const each of listeners.get(page) ?? []) each();
  };

  /** Shows what changed, then keeps still for a while; what changes meanwhile is shown at its end. */
  function show(page: PageId, one: Kept): void {
    one.isBehind = true;
    if (one.stopWaiting !== null) return;
    one.isBehind = false;
    one.stopWaiting = after(pause, () => {
      one.stopWaiting = null;
      if (one.isBehind) show(page, one);
    });
    const text = one.doc.getText(pageText).toJSON();
    if (text === one.text) return;
    one.text = text;
    tell(page);
  }

  function drop(page: PageId, one: Kept): void {
    one.stopWaiting?.();
    one.doc.destroy();
    kept.delete(page);
    if (one.text !== "") tell(page);
  }

  function dropUnlisted(): void {
    for (const [page, one] of kept) if (!listed.has(page)) drop(page, one);
  }

  return {
    page(id) {
      const known = stores.get(id);
      if (known) return known;
      const store: Store<string> = {
        get: () => kept.get(id)?.text ?? "",
        subscribe(onChange) {
          const mine = listeners.get(id) ?? new Set();
          const hear = () => onChange();
          listeners.set(id, mine.add(hear));
          return () => {
            mine.delete(hear);
            if (mine.size === 0 && listeners.get(id) === mine) listeners.delete(id);
          };
        },
      };
      stores.set(id, store);
      return store;
    },
    take(words) {
      for (const { page, update } of words) {
        if (!listed.has(page)) continue;
        const one = kept.get(page) ?? {
          doc: new Y.Doc(),
          text: "",
          stopWaiting: null,
          isBehind: false,
        };
        kept.set(page, one);
        Y.applyUpdate(one.doc, update);
        show(page, one);
      }
    },
    look(view) {
      listed = pagesWithWords(view);
      dropUnlisted();
    },
    clear() {
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
    ...view.rounds.flatMap(({ prompt }) => (prompt === null ? [] : [prompt])),
  ]);
}
