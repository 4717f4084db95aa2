import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Further than this nobody would press Tab. */
const patience = 120;

/** Tabs on until this has the focus, and looks whether one can see that it has. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < patience; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      // A field shows it by itself, or by the frame that it stands in.
      const shown = await target.evaluate((element) => {
        const outlined = (one: Element | null, steps: number): boolean => {
          if (!one || steps === 0) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          const here = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          return here || outlined(one.parentElement, steps - 1);
        };
        return outlined(element, 4);
      });
      const label = await target.evaluate((element) => element.outerHTML.slice(0, 80));
      expect(shown, `the focus can be seen on ${label}`).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never came to ${target.toString()}`);
}
