import { type Browser, type CDPSession, type Page, chromium } from "playwright-core";
import { CHROMIUM_ARGS, findChromium } from "../../harness/chromium.ts";
import type { Ticket } from "../roads/seats.ts";
import type { Work } from "./figures.ts";

/** A browser as a mid-range phone has it. */
export interface Phone {
  readonly page: Page;
  /** What the main thread has spent so far. */
  work(): Promise<Work>;
  close(): Promise<void>;
}

/** So many times slower than this machine. */
export const slowedBy = 4;

const screen = { width: 360, height: 780 };

export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
}

/** Opens the circle of a seat, as somebody does who comes back to it on their phone, and waits for their page. */
export async function openPhone(browser: Browser, seat: Ticket): Promise<Phone> {
  const context = await browser.newContext({
    viewport: screen,
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    locale: "en-GB",
  });
  const [name = "", value = ""] = seat.cookie.split("=");
  await context.addCookies([{ name, value, url: seat.address }]);
  const page = await context.newPage();
  await page.goto(`${seat.address}/c/${seat.circle}`);
  await page.locator("main textarea:not([readonly])").waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowedBy });
  return { page, work: () => workOf(devtools), close: () => context.close() };
}

/**
 * Asked in the thread's own time, which other programs on this machine do not add to. The browser slows a thread by letting
 * it spin, and that is in its time.
 */
async function workOf(devtools: CDPSession): Promise<Work> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const named = new Map(metrics.map(({ name, value }) => [name, value]));
  const metric = (name: string): number => {
    const value = named.get(name);
    if (value === undefined) throw new Error(`the browser does not tell ${name}`);
    return value;
  };
  return {
    at: metric("Timestamp"),
    tasks: metric("TaskDuration"),
    script: metric("ScriptDuration"),
    layout: metric("LayoutDuration"),
    style: metric("RecalcStyleDuration"),
  };
}
