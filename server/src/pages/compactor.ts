import type { Log } from "../circles/log.ts";
import { nameOfError } from "../circles/openCircle.ts";
import type { Time } from "../ports/time.ts";

/** Between two pages, in milliseconds: a circle that closes lets a hundred pages rest at the same moment. */
const pause = 50;

/** Compacts pages one after another and apart from each other, so that it is never in the way of a keystroke. */
export interface Compactor {
  /** Runs the step when its turn comes, never at once; true when it was done. One that fails is noted in the log. */
  add(step: () => Promise<void>): Promise<boolean>;
  /** Leaves what has not begun: the store has all of it, only at greater length. */
  stop(): void;
}

/** Makes the one compactor of a server. */
export function createCompactor(needs: { readonly time: Time; readonly log: Log }): Compactor {
  const { time, log } = needs;
  let waiting: Waiting[] = [];
  let stopTimer: (() => void) | null = null;
  let busy = false;

  function arrange(): void {
    if (stopTimer || busy || waiting.length === 0) return;
    stopTimer = time.after(pause, () => {
      stopTimer = null;
      const next = waiting.shift();
      if (next) void run(next);
    });
  }

  async function run({ step, done }: Waiting): Promise<void> {
    busy = true;
    try {
      await step();
      done(true);
    } catch (error) {
      log.error({ reason: nameOfError(error) }, "page not compacted");
      done(false);
    } finally {
      busy = false;
      arrange();
    }
  }

  return {
    add: (step) =>
      new Promise((done) => {
        waiting.push({ step, done });
        arrange();
      }),
    stop() {
      stopTimer?.();
      stopTimer = null;
      for (const { done } of waiting) done(false);
      waiting = [];
    },
  };
}

interface Waiting {
  readonly step: () => Promise<void>;
  readonly done: (done: boolean) => void;
}
