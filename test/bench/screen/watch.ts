import type { Page } from "playwright-core";
import type { Shift } from "./figures.ts";

/** What the browser saw between two looks. Times in milliseconds. */
export interface Seen {
  /** The duration of each interaction that took longer than a frame: from the key to the next picture. */
  readonly interactions: readonly number[];
  readonly shifts: readonly Shift[];
}

interface Notes {
  interactions: Record<number, number>;
  shifts: Shift[];
}

declare global {
  var besideNotes: Notes | undefined;
}

/** Begins to note interactions and shifts; what was before does not count. */
export async function beginNotes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const begunBefore = globalThis.besideNotes !== undefined;
    globalThis.besideNotes = { interactions: {}, shifts: [] };
    if (begunBefore) return;
    // What is shorter than a frame is not told. The option is too young for the types.
    const keys = { type: "event", durationThreshold: 16 };
    interface Noted extends PerformanceEntry {
      readonly interactionId?: number;
      readonly value?: number;
    }
    new PerformanceObserver((list) => {
      for (const { interactionId = 0, duration } of list.getEntries() as Noted[]) {
        const noted = globalThis.besideNotes?.interactions;
        if (noted === undefined || interactionId === 0) continue;
        noted[interactionId] = Math.max(noted[interactionId] ?? 0, duration);
      }
    }).observe(keys);
    new PerformanceObserver((list) => {
      for (const { startTime, value = 0 } of list.getEntries() as Noted[])
        globalThis.besideNotes?.shifts.push({ at: startTime, value });
    }).observe({ type: "layout-shift" });
  });
}

export async function readNotes(page: Page): Promise<Seen> {
  const notes = await page.evaluate(() => globalThis.besideNotes);
  if (notes === undefined) throw new Error("nothing was noted on this page");
  return { interactions: Object.values(notes.interactions), shifts: notes.shifts };
}
