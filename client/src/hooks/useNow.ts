import type { Instant } from "@beside/shared/domain";
import { useEffect, useState } from "react";
import type { ServerClock } from "../connection/serverClock.ts";

/**
 * The instant at the server, four times a second by default. The steps lie on the server's own seconds, so that a second
 * turns over for everyone at once; nothing is counted, so a background tab is right when it is looked at again.
 */
export function useNow(clock: ServerClock, every = 250): Instant {
  const [now, setNow] = useState(() => clock.now());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const instant = clock.now();
      setNow(instant);
      // Timers come early by a fraction of a millisecond; one more keeps this side of the step.
      timer = setTimeout(look, every - (instant % every) + 1);
    };
    look();
    const stopSettled = clock.settled.subscribe(look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      stopSettled();
      document.removeEventListener("visibilitychange", look);
    };
  }, [clock, every]);

  return now;
}
