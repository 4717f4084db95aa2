import { type ReactNode, useEffect, useState } from "react";
import { fromNow } from "../words/time.ts";

const deviceClock = { now: () => Date.now() };

/** Says how far off an instant is ("in 12 minutes"), by the given clock or this device's; null once it has come. */
export function Countdown({
  to,
  clock = deviceClock,
  children,
}: {
  readonly to: number;
  readonly clock?: { readonly now: () => number };
  readonly children: (text: string | null) => ReactNode;
}) {
  const [left, setLeft] = useState(() => to - clock.now());
  useEffect(() => {
    const look = () => setLeft(to - clock.now());
    look();
    const interval = setInterval(look, 1000);
    return () => clearInterval(interval);
  }, [to, clock]);
  return children(left > 0 ? fromNow(left) : null);
}
