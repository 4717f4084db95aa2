/** Waiting times, counted by tenths of a millisecond: millions of them take no more room than a few. */
export interface Histogram {
  readonly count: number;
  add(milliseconds: number): void;
  /** The time in milliseconds that this share of all did not exceed; NaN where there are none. */
  quantile(share: number): number;
}

const step = 0.1;
/** What took longer counts as this long, in milliseconds. */
const longest = 20_000;

/** An empty one. */
export function createHistogram(): Histogram {
  const buckets = new Uint32Array(longest / step + 1);
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(milliseconds) {
      const bucket = Math.min(buckets.length - 1, Math.max(0, Math.ceil(milliseconds / step)));
      buckets[bucket] = (buckets[bucket] ?? 0) + 1;
      count += 1;
    },
    quantile(share) {
      let left = Math.max(1, Math.ceil(count * share));
      for (const [bucket, inside] of buckets.entries()) {
        left -= inside;
        if (left <= 0) return bucket * step;
      }
      return NaN;
    },
  };
}
