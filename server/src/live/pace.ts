import type { Time } from "../ports/time.ts";

/**
 * Runs at once after a pause, and then at most once in each stretch of so many milliseconds, so
 * that a hundred people who press "done" in a second do not make ten thousand pictures of a circle.
 */
export function createPace(time: Time, stretch: () => number, run: () => void) {
  let again = false;
  let stop: (() => void) | null = null;
  const rest = (): void => {
    stop = null;
    if (!again) return;
    again = false;
    go();
  };
  const go = (): void => {
    stop = time.after(stretch(), rest);
    run();
  };
  return {
    ask(): void {
      if (stop) again = true;
      else go();
    },
    stop(): void {
      stop?.();
      again = false;
    },
  };
}
