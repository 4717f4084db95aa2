import { seeded } from "@beside/server/pages/seeded.fake.ts";

/** What is left to chance, by a seed: who types what, which fault comes when. */
export interface Chance {
  /** A whole number from 0 to before `end`. */
  below(end: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True so often, of one. */
  often(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/**
 * A stream of its own for each name: real sockets never run twice in the same order, and what one
 * hand does must not hang on how often another was asked.
 */
export function chanceOf(seed: number, name: string): Chance {
  let mixed = seed;
  for (const letter of name) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193);
  const { below, chance } = seeded(mixed);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    often: chance,
    pick(from) {
      const one = from[below(from.length)];
      if (one === undefined) throw new Error("there is nothing to pick from");
      return one;
    },
  };
}
