/** A shift of the layout: when, in milliseconds, and how much of the screen moved how far. */
export interface Shift {
  readonly at: number;
  readonly value: number;
}

/** Seconds of processor that the main thread of a page has taken so far, by what it did, and when this was looked at. */
export interface Work {
  readonly at: number;
  readonly tasks: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
}

/** Shares of the main thread's time. */
export interface Busy {
  readonly all: number;
  readonly script: number;
  readonly layout: number;
}

/**
 * Interaction to next paint: of all interactions the one that is slower than 98 % of them. The browser tells of those alone
 * that took longer than 16 ms; of the others it is known that they took no longer.
 */
export function inpOf(told: readonly number[], interactions: number): number {
  const quick = Array.from({ length: Math.max(0, interactions - told.length) }, () => 16);
  const sorted = [...quick, ...told].toSorted((a, b) => b - a);
  return sorted[Math.floor(sorted.length / 50)] ?? Number.NaN;
}

/** A window of shifts ends after a second without one, and after five in all; the worst window is what counts. */
const gap = 1_000;
const longestWindow = 5_000;

/** Layout shift. Those count too that follow a key within half a second: who types all the time would see no other. */
export function shiftOf(shifts: readonly Shift[]): number {
  let worst = 0;
  let sum = 0;
  let begun = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, value } of shifts) {
    const isNew = at - last > gap || at - begun > longestWindow;
    if (isNew) begun = at;
    sum = isNew ? value : sum + value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** What the main thread took of the slowed processor, of all the time that passed. */
export function busyOf(before: Work, after: Work): Busy {
  const passed = after.at - before.at;
  const share = (of: (work: Work) => number): number => (of(after) - of(before)) / passed;
  return {
    all: share(({ tasks }) => tasks),
    script: share(({ script }) => script),
    layout: share(({ layout, style }) => layout + style),
  };
}
