/** What several rounds gave for one figure. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** The spread of these values; null where there are none. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  const [min] = sorted;
  const max = sorted.at(-1);
  if (min === undefined || max === undefined) return null;
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? min;
  const high = sorted[Math.ceil(middle)] ?? max;
  return { min, median: (low + high) / 2, max };
}
