import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright-core";
import { expect } from "vitest";
import { CHROMIUM_ARGS, findChromium } from "../harness/chromium.ts";
import { repository } from "../harness/sources.ts";

/** Where pictures of the screens go; git does not look there. */
const pictures = join(repository, ".beside", "pictures");

/** Somebody with a browser of their own. */
export interface Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: errors of scripts and of the Content-Security-Policy. */
  readonly complaints: readonly string[];
}

/** How somebody looks at the circle. */
export interface Look {
  readonly width: 1440 | 768 | 360;
  readonly scheme: "light" | "dark";
  readonly zone?: string;
}

/** Starts a browser; each person gets a context of their own in it. */
export async function openBrowser(): Promise<Browser> {
  await mkdir(pictures, { recursive: true });
  return chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
}

/** Opens a browser for one person. */
export async function person(browser: Browser, look: Look): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width === 360 ? 740 : 900 },
    colorScheme: look.scheme,
    timezoneId: look.zone ?? "Europe/Budapest",
    locale: "en-GB",
    hasTouch: look.width === 360,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // A device without a seat is told so by a 401; the browser writes that down as an error.
    if (!message.text().includes("status of 401")) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Takes a picture of a whole screen. */
export async function picture({ page }: Person, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: "disabled" });
}

/**
 * Takes the same picture as others would see it, at each width, light and dark; and looks whether
 * anything sticks out at the side, or is hard to read or to reach.
 */
export async function pictureInAllLooks(person: Person, name: string): Promise<void> {
  const size = person.page.viewportSize();
  for (const width of [1440, 360]) {
    for (const scheme of ["light", "dark"] as const) {
      await person.page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await person.page.emulateMedia({ colorScheme: scheme });
      await picture(person, `${name}-${width}-${scheme}`);
      await isWithinTheScreen(person, name);
      await isAccessible(person, `${name}, ${width} wide, ${scheme}`);
    }
  }
  if (size) await person.page.setViewportSize(size);
  await person.page.emulateMedia({ colorScheme: "light" });
}

/** Nothing sticks out at the side. */
async function isWithinTheScreen({ page }: Person, name: string): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${name} is wider than its screen`).toBeLessThanOrEqual(0);
}

/** What axe can see of contrast, names, roles and order is well. */
async function isAccessible({ page }: Person, where: string): Promise<void> {
  // A colour on its way from one to another is none that anybody reads by.
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((each) => each.finished));
  });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
  expect({ where, found }).toEqual({ where, found: [] });
}
