import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";

/** As fast as somebody who writes a lot, in keys a second. */
const speed = 8;
/** Every so many characters a finger slips, and the slip is taken back. */
const slipEvery = 37;

/**
 * Types into what has the focus, one character as a person sees it at a time, with slips that are
 * corrected. What a keyboard of this language has no key for comes in as from an input method.
 */
export async function type(page: Page, text: string): Promise<void> {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const begun = performance.now();
  let keys = 0;
  const beat = async (): Promise<void> => {
    keys += 1;
    await wait(Math.max(0, begun + (keys * 1000) / speed - performance.now()));
  };
  for (const [at, character] of characters.entries()) {
    if (at % slipEvery === slipEvery - 1) {
      await page.keyboard.press("w");
      await beat();
      await page.keyboard.press("Backspace");
      await beat();
    }
    if (character === "\n") await page.keyboard.press("Enter");
    else await page.keyboard.type(character);
    await beat();
  }
}
