import type { PageId } from "@beside/shared/domain";
import type { LiveCircle } from "../circles/liveCircle.ts";
import type { PageStore } from "../ports/pageStore.ts";
import type { Time } from "../ports/time.ts";
import type { GroupCommit } from "./groupCommit.ts";
import type { Verdict } from "./guard.ts";
import { type Page, createPage } from "./page.ts";
import { promptSeed } from "./promptSeed.ts";

/** A page that nobody uses stays this long, in milliseconds: people come together, and reload. */
const restAfter = 60_000;

/**
 * The pages in the memory of this process. Each is loaded once however many ask at the same time,
 * and stays while somebody uses it or words of it are not yet kept. Whether a person may read or
 * write a page is asked by the caller.
 */
export interface Pages {
  /** Opens a page; it stays until it is released. Rejects when the store cannot be read. */
  open(live: LiveCircle, id: PageId): Promise<OpenPage>;
  /** All of a page as one Yjs update, words included that are not yet kept. */
  stateOf(live: LiveCircle, id: PageId): Promise<Uint8Array>;
  /** The text of a page as it stands, words included that are not yet kept. */
  textOf(live: LiveCircle, id: PageId): Promise<string>;
  /** Lets all resting pages go. */
  stop(): void;
}

/** A page that somebody writes on or reads. */
export interface OpenPage extends Pick<
  Page,
  "judge" | "stateVector" | "state" | "diffFor" | "text"
> {
  /**
   * Takes in what was judged, and hands it to the group commit; returns what is new of it, to be
   * sent on.
   */
  take(
    update: Uint8Array,
    verdict: Extract<Verdict, { ok: true }>,
    whenKept: () => void,
  ): Uint8Array;
  /** No longer used; to be called once. */
  release(): void;
}

/** Makes the registry over the store and the group commit. */
export function createPages(needs: {
  readonly store: PageStore;
  readonly commit: GroupCommit;
  readonly time: Time;
}): Pages {
  const { store, commit, time } = needs;
  const held = new Map<PageId, Held>();

  async function load(live: LiveCircle, id: PageId): Promise<Page> {
    const seed = promptSeed(live.circle, id);
    const stored = await store.load(live.id, id);
    return createPage(seed ? [seed, ...stored] : stored);
  }

  function hold(live: LiveCircle, id: PageId): Held {
    const there = held.get(id);
    if (there) return there;
    const fresh: Held = { loading: load(live, id), holds: 0, stopRest: null };
    held.set(id, fresh);
    fresh.loading.catch(() => held.delete(id));
    return fresh;
  }

  /** One more reason to stay: a use, or words that are not yet kept. Returns the way to end it. */
  function keep(id: PageId, entry: Held): () => void {
    entry.holds += 1;
    entry.stopRest?.();
    entry.stopRest = null;
    return () => {
      entry.holds -= 1;
      if (entry.holds > 0 || held.get(id) !== entry) return;
      entry.stopRest = time.after(restAfter, () => held.delete(id));
    };
  }

  async function open(live: LiveCircle, id: PageId): Promise<OpenPage> {
    const entry = hold(live, id);
    const release = keep(id, entry);
    try {
      const page = await entry.loading;
      return {
        ...page,
        take(update, verdict, whenKept) {
          const news = page.take(update, verdict);
          const letGo = keep(id, entry);
          commit.append({ circleId: live.id, pageId: id, update: news }, () => {
            letGo();
            whenKept();
          });
          return news;
        },
        release,
      };
    } catch (error) {
      release();
      throw error;
    }
  }

  async function ask<T>(live: LiveCircle, id: PageId, question: (page: OpenPage) => T): Promise<T> {
    const page = await open(live, id);
    try {
      return question(page);
    } finally {
      page.release();
    }
  }

  return {
    open,
    stateOf: (live, id) => ask(live, id, (page) => page.state()),
    textOf: (live, id) => ask(live, id, (page) => page.text()),
    stop() {
      for (const { stopRest } of held.values()) stopRest?.();
    },
  };
}

interface Held {
  readonly loading: Promise<Page>;
  holds: number;
  stopRest: (() => void) | null;
}
