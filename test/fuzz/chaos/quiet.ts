import { setTimeout as wait } from "node:timers/promises";
import { unequalScreens } from "./judge.ts";
import type { Person } from "./person.ts";
import { type Tally, within } from "./tally.ts";

/**
 * Nobody writes any more and no network fails: all screens come to show the same. Returns how long
 * that took, in milliseconds, from the moment at which the last fault was over.
 */
export async function quiet(
  people: readonly Person[],
  tally: Tally,
  wrong: (what: string) => void,
): Promise<number> {
  for (const { wire } of people) wire.calm();
  const begun = performance.now();
  let unequal = await unequalScreens(people);
  while (unequal.length > 0 && performance.now() - begun < within.granted) {
    await wait(20);
    unequal = await unequalScreens(people);
  }
  const took = performance.now() - begun;
  tally.quiets.push(took);
  for (const what of unequal) wrong(`after ${within.granted / 1000} s of quiet, ${what}`);
  return took;
}
