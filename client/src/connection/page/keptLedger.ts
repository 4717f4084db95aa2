import { type Store, createStore } from "../store.ts";
import { after } from "../timers.ts";

/**
 * How safe the words of a page are. `kept`: durably at the server. `keeping`: on their way, or about to be, for less
 * than two seconds.
 * `onDevice`: not connected, and this browser keeps them. `notKept`: neither is known. `full`: the page has no room for them
 * at the server, and never will have; they are here alone.
 */
export type Keeping = "kept" | "keeping" | "onDevice" | "notKept" | "full";

/** How a connection came to its end: `cut` comes back by itself; after the two others the server does not want it back. */
export type Ending = "cut" | "refused" | "full";

/** A healthy server says "kept" within a fraction of this, in milliseconds. */
export const patience = 2_000;

interface Connection {
  /** Frames the server counts that went out, and how many of them it has kept. */
  readonly sent: number;
  readonly kept: number;
  /** The number of the last frame that held words; 0 when none did. */
  readonly needed: number;
  /** When something was last known to get on: the opening, the first unkept frame, a "kept". */
  readonly since: number;
  /** A change was made that did not go out on this connection: only the next one's step 2 brings it. */
  readonly missed: boolean;
}

/** Follows what was written, sent and kept of one page. Every input changes the state and then evaluates it. */
export interface KeptLedger {
  readonly keeping: Store<Keeping>;
  /** Whether there are words that the server has not said it keeps. */
  readonly hasUnkept: Store<boolean>;
  /** Words were written here; `isSent` when they went out at once. */
  wrote(isSent: boolean): void;
  /** What this device had is loaded, or it has nothing: from now on an answer to the server is complete. */
  loaded(isOnDevice: boolean): void;
  opened(): void;
  readonly sent: (frame: { readonly hasWords: boolean }) => void;
  /** The server keeps the first `count` frames of this connection. */
  kept(count: number): void;
  closed(ending: Ending): void;
  stop(): void;
}

/** A ledger for one page. `startsUnkept` when this device remembers words that were not kept. */
export function createKeptLedger(startsUnkept: boolean, seemsOffline: () => boolean): KeptLedger {
  const hasUnkept = createStore(startsUnkept);
  const keeping = createStore<Keeping>("kept");
  let connection: Connection | null = null;
  let isLoaded = false;
  let isOnDevice = startsUnkept;
  let ending: Ending = "cut";
  /** Until when the first connection is still on its way; 0 once it was there. */
  let openingUntil = performance.now() + patience;
  let stopWaiting = () => {};

  function evaluate(): void {
    stopWaiting();
    if (isLoaded && connection && isAllKept(connection)) hasUnkept.set(false);
    keeping.set(judge());
  }

  function judge(): Keeping {
    if (!hasUnkept.get()) return "kept";
    if (connection === null && ending === "full") return "full";
    if (connection === null && (ending === "refused" || openingUntil === 0))
      return isOnDevice && ending === "cut" ? "onDevice" : "notKept";
    const until = connection === null ? openingUntil : connection.since + patience;
    const left = until - performance.now();
    if (left > 0 && !seemsOffline()) {
      stopWaiting = after(left, evaluate);
      return "keeping";
    }
    return isOnDevice && (connection === null || seemsOffline()) ? "onDevice" : "notKept";
  }

  function update(change: (now: Connection) => Connection): void {
    if (connection) connection = change(connection);
    evaluate();
  }

  evaluate();
  return {
    keeping,
    hasUnkept,
    wrote(isSent) {
      hasUnkept.set(true);
      update((now) => ({ ...now, missed: now.missed || !isSent }));
    },
    loaded(onDevice) {
      isLoaded = true;
      isOnDevice = onDevice;
      evaluate();
    },
    opened() {
      connection = { sent: 0, kept: 0, needed: 0, since: performance.now(), missed: false };
      ending = "cut";
      openingUntil = 0;
      evaluate();
    },
    sent: ({ hasWords }) =>
      update((now) => {
        const sent = now.sent + 1;
        // A step 2 holds everything that was written before it.
        const next = { ...now, sent, missed: sent === 1 ? false : now.missed };
        // A server that has everything already may have it in memory alone: words not kept wait for its word on that, too.
        if (!hasWords && !(sent === 1 && hasUnkept.get())) return next;
        return { ...next, needed: sent, since: isAllKept(now) ? performance.now() : now.since };
      }),
    kept: (count) =>
      update((now) => (count > now.kept ? { ...now, kept: count, since: performance.now() } : now)),
    closed(how) {
      connection = null;
      ending = how;
      evaluate();
    },
    stop: () => stopWaiting(),
  };
}

/** The server has asked what we have, was told, and keeps it. Before it asked, nothing is known. */
const isAllKept = ({ sent, kept, needed, missed }: Connection): boolean =>
  sent > 0 && kept >= needed && !missed;
