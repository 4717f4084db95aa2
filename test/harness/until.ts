import { setTimeout as wait } from "node:timers/promises";

/** Waits until this holds, looking every few milliseconds; fails with what was awaited after ten seconds. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  within = 10_000,
): Promise<void> {
  const end = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await wait(5);
  }
}
