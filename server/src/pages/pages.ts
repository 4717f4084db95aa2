import type { PageId } from "@beside/shared/domain";
import type { LiveCircle } from "../circles/liveCircle.ts";
import type { Log } from "../circles/log.ts";
import type { PageStore } from "../ports/pageStore.ts";
import type { Time } from "../ports/time.ts";
import { createCompactor } from "./compactor.ts";
import type { GroupCommit } from "./groupCommit.ts";
import type { Verdict } from "./guard.ts";
import { type Page, createPage } from "./page.ts";
import { promptSeed } from "./promptSeed.ts";
import { type StoredLength, createStoredLength } from "./storedLength.ts";

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
  /** Lets a page go that was erased: nothing of it stays in memory once its sockets are closed. */
  forget(id: PageId): void;
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
  readonly log: Log;
}): Pages {
  const { store, commit, time, log } = needs;
  const compactor = createCompactor({ time, log });
  const held = new Map<PageId, Held>();
  let stopped = false;

  async function load(live: LiveCircle, id: PageId): Promise<Loaded> {
    const seed = promptSeed(live.circle, id);
    const stored = await store.load(live.id, id);
    return {
      page: createPage(seed ? [seed, ...stored] : stored),
      length: createStoredLength(stored),
    };
  }

  function hold(live: LiveCircle, id: PageId): Held {
    const there = held.get(id);
    if (there) return there;
    const fresh: Held = {
      loading: load(live, id),
      length: null,
      holds: 0,
      stopRest: null,
      compacting: null,
    };
    held.set(id, fresh);
    fresh.loading.then(
      ({ length }) => {
        fresh.length = length;
      },
      () => held.delete(id),
    );
    return fresh;
  }

  /** One more reason to stay: a use, or words that are not yet kept. Returns the way to end it. */
  function keep(live: LiveCircle, id: PageId, entry: Held): () => void {
    entry.holds += 1;
    entry.stopRest?.();
    entry.stopRest = null;
    return () => {
      entry.holds -= 1;
      if (entry.holds > 0 || held.get(id) !== entry) return;
      entry.stopRest = time.after(restAfter, () => rest(live, id, entry));
    };
  }

  /** A page that nobody uses leaves the memory, as one update in the store. */
  function rest(live: LiveCircle, id: PageId, entry: Held): void {
    entry.stopRest = null;
    if (!entry.length?.canBeLess) return void held.delete(id);
    void compact(live, id, entry).then((done) => {
      // Somebody may have come back meanwhile; then it rests again when they go.
      if (stopped || entry.holds > 0 || entry.stopRest || held.get(id) !== entry) return;
      if (done) held.delete(id);
      else entry.stopRest = time.after(restAfter, () => rest(live, id, entry));
    });
  }

  /**
   * Puts all of a page in the place of its updates. No word is lost by it, whatever is on its way: the page holds every
   * word that was ever handed to a commit, kept or not, and it is encoded and handed over in one breath, so that in the
   * store's order every word that it does not hold comes behind it. Words that it holds and that are still on their way
   * come once more, which changes nothing.
   */
  function compact(live: LiveCircle, id: PageId, entry: Held): Promise<boolean> {
    entry.compacting ??= compactor
      .add(async () => {
        const { page, length } = await entry.loading;
        const whole = page.compacted();
        length.becomeOne(whole.byteLength);
        await store.replace(live.id, id, whole).catch((error: unknown) => {
          length.stayMany();
          throw error;
        });
      })
      .finally(() => {
        entry.compacting = null;
      });
    return entry.compacting;
  }

  async function open(live: LiveCircle, id: PageId): Promise<OpenPage> {
    const entry = hold(live, id);
    const release = keep(live, id, entry);
    try {
      const { page, length } = await entry.loading;
      return {
        ...page,
        take(update, verdict, whenKept) {
          const news = page.take(update, verdict);
          const letGo = keep(live, id, entry);
          length.add(news.byteLength);
          if (length.isMuch) void compact(live, id, entry);
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
    forget(id) {
      held.get(id)?.stopRest?.();
      held.delete(id);
    },
    stop() {
      stopped = true;
      compactor.stop();
      for (const { stopRest } of held.values()) stopRest?.();
    },
  };
}

interface Loaded {
  readonly page: Page;
  readonly length: StoredLength;
}

interface Held {
  readonly loading: Promise<Loaded>;
  holds: number;
  stopRest: (() => void) | null;
  compacting: Promise<boolean> | null;
  /** Null until it is loaded. */
  length: StoredLength | null;
}
