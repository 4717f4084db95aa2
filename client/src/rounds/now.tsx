import type { ReactNode } from "react";
import type { ServerClock } from "../connection/serverClock.ts";
import { useNow } from "../hooks/useNow.ts";

/** A small part of the screen that changes with the time, so that nothing around it must. `every` is in milliseconds. */
export function Now({
  clock,
  every,
  children,
}: {
  readonly clock: ServerClock;
  readonly every?: number;
  readonly children: (now: number) => ReactNode;
}) {
  return children(useNow(clock, every));
}
