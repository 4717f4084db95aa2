import type { Chance } from "@beside/shared/domain";

/** Chance that anybody can see through: for tests in which nothing hangs on it. */
export const plainChance: Chance = (name) => `of-chance-${name}`;
