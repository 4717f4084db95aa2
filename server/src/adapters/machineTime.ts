import type { Time } from "../ports/time.ts";

/** setTimeout takes at most this; longer waits go in stretches. */
const longestWait = 2 ** 31 - 1;

/** The machine's own clock, for the circles alone, and the only place where the server makes a timer. */
export const machineTime: Time = {
  now: () => Date.now(),
  after(milliseconds, run) {
    let timer: NodeJS.Timeout;
    const wait = (left: number): void => {
      const stretch = Math.min(left, longestWait);
      timer = setTimeout(() => (left > stretch ? wait(left - stretch) : run()), stretch);
    };
    wait(Math.max(0, milliseconds));
    return () => clearTimeout(timer);
  },
};
