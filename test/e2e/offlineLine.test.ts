import { circleWords } from "@beside/client/words/circle.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { type Person, openBrowser } from "./people.ts";

describe("the line that says that one is offline", () => {
  let server: CircleServer;
  let browser: Browser;
  let link: string;

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
    const path = await inFirstRound(server.guest(), settingsAt(server.time.now()));
    link = server.origin + path;
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** Where things are on the screen, in whole pixels. */
  async function places({ page }: Person) {
    return page.evaluate(() => {
      const area = document.querySelector("textarea");
      const around = area?.closest("section")?.getBoundingClientRect();
      const status = area?.closest("main")?.querySelector(":scope > [role=status]");
      const line = status?.querySelector("p")?.getBoundingClientRect();
      return {
        scrolled: Math.round(scrollY),
        words: Math.round(area?.getBoundingClientRect().top ?? NaN),
        page: { left: Math.round(around?.left ?? NaN), right: Math.round(around?.right ?? NaN) },
        pageTop: Math.round(around?.top ?? NaN),
        line: line && { left: Math.round(line.left), right: Math.round(line.right) },
        lineEnd: Math.round(line?.bottom ?? NaN),
      };
    });
  }

  it.each([1440, 1024, 768, 360] as const)(
    "is as wide as the page, %i wide, covers nothing, and moves nothing under the fingers",
    async (width) => {
      const an = await comeIn(browser, link, `An ${width}`);
      await an.page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await pageOf(an).click();
      await an.page.keyboard.type("Under the fingers");
      await an.page.getByText(circleWords.kept).waitFor();
      for (const scroll of [0, 60]) {
        await an.page.evaluate((top) => scrollTo(0, top), scroll);
        const before = await places(an);
        expect(before.line).toBe(undefined);

        await an.context.setOffline(true);
        await an.page.keyboard.type(" nothing moves");
        await an.page.getByText(circleWords.offline).waitFor();
        const away = await places(an);
        expect([away.scrolled, away.words]).toEqual([before.scrolled, before.words]);
        expect(away.line).toEqual(away.page);
        expect(away.lineEnd).toBeLessThanOrEqual(away.pageTop);

        await an.context.setOffline(false);
        await an.page.getByText(circleWords.offline).waitFor({ state: "hidden" });
        await an.page.getByText(circleWords.kept).waitFor();
        const back = await places(an);
        expect([back.scrolled, back.words]).toEqual([before.scrolled, before.words]);
      }
      await an.context.close();
    },
  );
});
