import type { Store } from "./store.ts";
import { after } from "./timers.ts";

type Subscribe = Store<unknown>["subscribe"];

/** The same subscription, told of changes at most once in `pause` milliseconds: of the first at once, of the last for sure. */
export const paced =
  (subscribe: Subscribe, pause: number): Subscribe =>
  (onChange) => {
    let stopPause: (() => void) | null = null;
    let isBehind = false;
    const tell = (): void => {
      isBehind = stopPause !== null;
      if (isBehind) return;
      stopPause = after(pause, () => {
        stopPause = null;
        if (isBehind) tell();
      });
      onChange();
    };
    const leave = subscribe(tell);
    return () => {
      leave();
      stopPause?.();
    };
  };
