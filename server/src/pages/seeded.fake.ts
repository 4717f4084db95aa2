/** A source of numbers that a test takes its decisions from. */
export interface Seeded {
  /** A whole number from 0 to before `end`. */
  below(end: number): number;
  /** True so often, of one. */
  chance(often: number): boolean;
  /** One of these. */
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Numbers that look random and are the same for the same seed, so that what failed fails again. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick<T>(list: readonly [T, ...T[]]): T {
      return list[below(list.length)] ?? list[0];
    },
    chance: (often: number): boolean => next() < often,
  };
}
