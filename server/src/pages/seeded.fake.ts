/** Numbers that look random and are the same for the same seed, so that what failed fails again. */
export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** A whole number from 0 to before `end`. */
    below: (end: number): number => Math.floor(next() * end),
    /** True so often, of one. */
    chance: (often: number): boolean => next() < often,
  };
}
