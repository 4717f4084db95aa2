import { performance } from "node:perf_hooks";
import type { Time } from "../ports/time.ts";
import { machineTime } from "./machineTime.ts";

/**
 * A clock that nobody sets, for everything that waits: commits, ticks, heartbeats, paces. The machine's own may be set
 * back by an hour while the server runs; by that one, no word would be kept for an hour. It begins with the machine's
 * milliseconds since 1970, and drifts from them by as much as those are set later.
 */
export const steadyTime: Time = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  after: machineTime.after,
};
