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
  /** How many ranges the numbers from `from` to before `to` overlap or adjoin: with them they become one. */
  meeting(from: number, to: number): number;
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

  function meeting(from: number, to: number): number {
    const first = firstFrom(from);
    let after = first;
    for (let range = ranges[after]; range && range.from <= to; range = ranges[after]) after += 1;
    return after - first;
  }

  return {
    get size() {
      return size;
    },
    get count() {
      return ranges.length;
    },
    missing,
    meeting,
    add(from, to) {
      if (to <= from) return;
      size += missing(from, to);
      const first = firstFrom(from);
      const met = meeting(from, to);
      const start = Math.min(from, ranges[first]?.from ?? from);
      const end = Math.max(to, met > 0 ? (ranges[first + met - 1]?.to ?? to) : to);
      ranges.splice(first, met, { from: start, to: end });
    },
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
}
