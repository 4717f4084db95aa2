import { setTimeout as wait } from "node:timers/promises";
import type { Person } from "./person.ts";
import { type Tally, within } from "./tally.ts";

/**
 * Judges the requests that the circle counts, as its facilitator sees them: each that was answered outlives the server, and
 * what was sent twice counts once. To be asked when nobody waits for an answer; each time it goes on from the last.
 */
export function judgeOfRequests(
  people: readonly Person[],
  tally: Tally,
  wrong: (what: string) => void,
): () => Promise<void> {
  let before = { counted: 0, asked: 0, answered: 0 };
  const counted = (): number => people[0]?.view?.rounds[0]?.asks ?? 0;
  return async () => {
    const { asked, answered } = tally;
    const [least, most] = [answered - before.answered, asked - before.asked];
    const begun = performance.now();
    // The last answer may be here before the picture that shows what came of it.
    while (counted() - before.counted < least && performance.now() - begun < within.granted)
      await wait(20);
    const news = counted() - before.counted;
    before = { counted: counted(), asked, answered };
    if (news >= least && news <= most) return;
    wrong(`${news} requests are counted, ${most} were sent and ${least} answered`);
  };
}
