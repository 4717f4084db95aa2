import { type PageId, audienceOf } from "@beside/shared/domain";
import type { PageWords } from "@beside/shared/protocol";
import type { LiveCircle } from "../circles/liveCircle.ts";
import { nameOfError } from "../circles/openCircle.ts";
import type { LiveNeeds } from "./needs.ts";

/**
 * How far apart in milliseconds the steps are in which others get what was written in the days after. They are the even
 * minutes of the circles' clock for all pages of a circle: two minutes after the first key would tell when that was.
 */
const stepEvery = 2 * 60_000;
/** What is written this shortly before a step goes with the one after: a timer may be a little early, and a step is never two. */
const tooSoon = 1_000;

/** Pages of one circle that changed in the days after, until the others get what stands there [PR4]. */
export interface QuietSteps {
  /** Something was written there. */
  changed(page: PageId): void;
  /** What waits goes with nobody: whoever comes back gets every page in full. */
  stop(): void;
}

/**
 * Takes a page whole and not by its keystrokes, so that what was taken out again in between goes to nobody, and that a
 * diligent writer fills no memory. `deliver` asks who may read it by then.
 */
export function createQuietSteps(
  live: LiveCircle,
  needs: Pick<LiveNeeds, "clock" | "log" | "random" | "stateOf">,
  deliver: (words: readonly PageWords[]) => void,
): QuietSteps {
  const { clock, log, random, stateOf } = needs;
  const pages = new Set<PageId>();
  let stopStep: (() => void) | null = null;
  let stopped = false;

  function arrange(): void {
    if (stopped || pages.size === 0) return;
    const left = stepEvery - (clock.now() % stepEvery);
    stopStep ??= clock.after(left < tooSoon ? left + stepEvery : left, () => {
      stopStep = null;
      void step();
    });
  }

  async function step(): Promise<void> {
    const waiting = [...pages];
    pages.clear();
    const taken = await Promise.all(waiting.map(wordsOf));
    if (!stopped) deliver(taken.filter((words) => words !== null));
    arrange();
  }

  /** Null for a page that only its author reads by now, or nobody; and while the store is away, until the next step. */
  async function wordsOf(page: PageId): Promise<PageWords | null> {
    const audience = audienceOf(live.circle, page);
    if (audience === null || audience === "author") return null;
    try {
      return { page, update: await stateOf(live, page) };
    } catch (error) {
      const circle = random.hashed(live.id);
      log.error({ circle, reason: nameOfError(error) }, "words not loaded for a quiet step");
      pages.add(page);
      return null;
    }
  }

  return {
    changed(page) {
      const audience = audienceOf(live.circle, page);
      // Given later, all of it goes with the picture that says so.
      if (audience === null || audience === "author") return;
      pages.add(page);
      arrange();
    },
    stop() {
      stopped = true;
      stopStep?.();
    },
  };
}
