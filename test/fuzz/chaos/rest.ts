import { setTimeout as wait } from "node:timers/promises";

/** Rests for so many milliseconds, or until the signal says that it is over. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch (problem) {
    if (!signal.aborted) throw problem;
  }
}
