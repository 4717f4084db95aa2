import type { Time } from "../ports/time.ts";

/** What could not be done when it was due is tried again this much later, in milliseconds. */
const retryAfter = 1000;

/** One timer a circle, for its next deadline. */
export interface DeadlineTimer {
  /** Waits for this instant instead of the one before; null waits for nothing. */
  set(due: number | null): void;
  /** Rings in a second: something could not be done, and is to be tried again. */
  again(): void;
  /** Waits for nothing any more, whatever is set later. */
  stop(): void;
}

/** Runs `ring` when the deadline is there. Where that fails, `failed` is told, and the deadline stays. */
export function createDeadlineTimer(
  time: Time,
  ring: () => Promise<void>,
  failed: (error: unknown) => void,
): DeadlineTimer {
  let stopped = false;
  let cancel = (): void => {};

  function wait(milliseconds: number): void {
    cancel();
    if (stopped) return;
    cancel = time.after(Math.max(0, milliseconds), () => {
      ring().catch((error: unknown) => {
        failed(error);
        wait(retryAfter);
      });
    });
  }

  return {
    set(due) {
      if (due === null) cancel();
      else wait(due - time.now());
    },
    again: () => wait(retryAfter),
    stop() {
      stopped = true;
      cancel();
    },
  };
}
