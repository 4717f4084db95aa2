import type { Log } from "../circles/log.ts";
import { nameOfError } from "../circles/openCircle.ts";
import type { PageStore, PageUpdate } from "../ports/pageStore.ts";
import type { Time } from "../ports/time.ts";
import type { Beat } from "./beat.ts";

/**
 * A commit leaves on each beat, and the first after a pause this soon, in milliseconds. A durable commit
 * costs about the same for one word as for hundreds.
 */
const soon = 5;

/** How long a failed commit waits before the next try, doubled each time. */
const retry = { first: 100, most: 2_000 };

/** Keeps the words of all pages of all circles, many at a time, in the order in which they came. */
export interface GroupCommit {
  /** Hands over one update; `whenKept` runs after the durable commit that has it. */
  append(update: PageUpdate, whenKept: () => void): void;
  /** Runs once all that was handed over so far is durably kept; at once when it is already. */
  whenKept(run: () => void): void;
  /** Runs each time when all that is newly kept has been told, and when a commit has failed. */
  afterEach(run: () => void): void;
  /** False from a failed commit to the next that succeeds. Words wait in memory meanwhile. */
  readonly healthy: boolean;
  /** Writes what waits, without waiting for the next commit; resolves when all of it is kept. */
  stop(): Promise<void>;
}

/** Makes the one group commit of a server. It gives up on no word: a failed commit is tried again, for ever. */
export function createGroupCommit(needs: {
  readonly store: PageStore;
  readonly time: Time;
  readonly beat: Beat;
  readonly log: Log;
}): GroupCommit {
  const { store, time, beat, log } = needs;
  const listeners: (() => void)[] = [];
  let waiting: Waiting[] = [];
  let underWay: Waiting[] | null = null;
  let begun = -Infinity;
  let stopTimer: (() => void) | null = null;
  let backoff = 0;

  function arrange(): void {
    if (stopTimer || underWay || waiting.length === 0) return;
    const rested = time.now() - begun;
    wait(Math.max(soon, beat.length - rested));
  }

  function wait(milliseconds: number): void {
    const due = time.now() + milliseconds;
    stopTimer = time.after(milliseconds, () => {
      stopTimer = null;
      beat.cameLate(time.now() - due);
      commit();
    });
  }

  function commit(): void {
    const group = waiting;
    waiting = [];
    underWay = group;
    begun = time.now();
    const updates = group.flatMap(({ update }) => update ?? []);
    store.append(updates).then(
      () => kept(group),
      (error: unknown) => failed(group, error),
    );
  }

  function kept(group: readonly Waiting[]): void {
    underWay = null;
    if (backoff > 0) log.info({ updates: group.length }, "words are kept again");
    backoff = 0;
    for (const { whenKept } of group) whenKept();
    ended();
    arrange();
  }

  function failed(group: readonly Waiting[], error: unknown): void {
    underWay = null;
    waiting = [...group, ...waiting];
    backoff = Math.min(retry.most, backoff === 0 ? retry.first : backoff * 2);
    const updates = waiting.length;
    log.error({ updates, againIn: backoff, reason: nameOfError(error) }, "words not kept yet");
    wait(backoff);
    ended();
  }

  function ended(): void {
    for (const run of listeners) run();
  }

  function whenKept(run: () => void): void {
    if (waiting.length > 0) waiting.push({ update: null, whenKept: run });
    else if (underWay) underWay.push({ update: null, whenKept: run });
    else {
      run();
      ended();
    }
  }

  return {
    append(update, whenKept) {
      waiting.push({ update, whenKept });
      arrange();
    },
    whenKept,
    afterEach: (run) => void listeners.push(run),
    get healthy() {
      return backoff === 0;
    },
    async stop() {
      while (waiting.length > 0 || underWay) {
        const all = new Promise<void>((resolve) => whenKept(resolve));
        if (stopTimer && backoff === 0) {
          stopTimer();
          stopTimer = null;
          commit();
        }
        await all;
      }
    },
  };
}

interface Waiting {
  readonly update: PageUpdate | null;
  readonly whenKept: () => void;
}
