/** Longer than this, in milliseconds of one thread's time, is a hang. */
export const hang = 25;

/**
 * How long the quickest of several runs took, in milliseconds of this thread's own processor time:
 * the machine has others to serve, but a real hang hangs every time. Each run is prepared anew.
 */
export function quickestOf(runs: number, prepare: () => () => unknown): number {
  let quickest = Infinity;
  for (let run = 0; run < runs && quickest > hang; run++) {
    const act = prepare();
    const begun = process.threadCpuUsage();
    act();
    const { user, system } = process.threadCpuUsage(begun);
    quickest = Math.min(quickest, (user + system) / 1000);
  }
  return quickest;
}
