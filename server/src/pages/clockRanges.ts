/**
 * A set of whole numbers as ranges, in order and apart from each other. Deletions come in runs, so
 * that a page of ten thousand letters has some hundred ranges, and a question takes a few steps.
 */
export interface ClockRanges {
  /** How many numbers are in it. */
  readonly size: number;
  /** How many ranges it takes. */
  readonly count: number;
  /** How many numbers from `from` to before `to` are not in it. */
  missing(from: number, to: number): number;
  /** Takes in the numbers from `from` to before `to`. */
  add(from: number, to: number): void;
}

/** An empty set. */
export function createClockRanges(): ClockRanges {
  const ranges: Range[] = [];
  let size = 0;

  /** The index of the first range that ends at `clock` or later. */
  function firstFrom(clock: number): number {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.to ?? Infinity) < clock) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function missing(from: number, to: number): number {
    let inside = 0;
    for (let at = firstFrom(from); at < ranges.length; at++) {
      const range = ranges[at];
      if (!range || range.from >= to) break;
      inside += Math.max(0, Math.min(to, range.to) - Math.max(from, range.from));
    }
    return to - from - inside;
  }

  return {
    get size() {
      return size;
    },
    get count() {
      return ranges.length;
    },
    missing,
    add(from, to) {
      if (to <= from) return;
      size += missing(from, to);
      const first = firstFrom(from);
      let after = first;
      let merged: Range = { from, to };
      for (let range = ranges[after]; range && range.from <= merged.to; range = ranges[++after]) {
        merged = { from: Math.min(merged.from, range.from), to: Math.max(merged.to, range.to) };
      }
      ranges.splice(first, after - first, merged);
    },
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
}
