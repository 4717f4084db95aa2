import { circleWords } from "@beside/client/words/circle.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import { type Network, network } from "../harness/network.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { comeIn, inFirstRound, pageOf, takeSeat } from "./comeIn.ts";
import { type Person, openBrowser, person, picture } from "./people.ts";

describe("the line that says that one is offline", () => {
  let server: CircleServer;
  let browser: Browser;
  let way: Network;
  let path: string;
  let link: string;

  beforeAll(async () => {
    way = await network(() => Number(new URL(server.origin).port));
    server = await circleServer(undefined, [way.origin]);
    browser = await openBrowser();
    path = await inFirstRound(server.guest(), settingsAt(server.time.now()));
    link = server.origin + path;
  });
  afterAll(async () => {
    await browser.close();
    await way.stop();
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
        if (scroll === 0) await picture(an, `offline-line-${width}-light`);
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

  it("is never there beside one that says that others see this, while the circle's own socket has not noticed yet", async () => {
    const bo = await comeIn(browser, way.origin + path, "Bo");
    await pageOf(bo).click();
    await bo.page.keyboard.type("Before the tunnel");
    await bo.page.getByText(circleWords.kept).waitFor();
    way.vanish();
    await bo.page.evaluate(() =>
      Object.defineProperty(navigator, "onLine", { get: () => false, configurable: true }),
    );
    await bo.page.keyboard.type(" and in it");
    await bo.page.getByText(circleWords.offline).waitFor();
    expect(await bo.page.getByText(writingWords.onlyYouOffline).count()).toBe(1);
    way.comeBack();
    await bo.context.close();
  });

  it("asks to leave the page open where the device keeps no copy", async () => {
    const tam = await person(browser, { width: 1440, scheme: "light" });
    await tam.page.addInitScript(() => {
      Object.defineProperty(globalThis, "indexedDB", { value: undefined });
    });
    await takeSeat(tam, link, "Tam");
    await tam.context.setOffline(true);
    await server.restart();
    await pageOf(tam).click();
    await tam.page.keyboard.type("Only here");
    await tam.page.getByText(circleWords.offlineNotKept).waitFor();
    await tam.page.getByText(circleWords.notKeptShort, { exact: true }).waitFor();
    await tam.page.getByText(circleWords.offlineMore).waitFor({ state: "hidden" });
    await picture(tam, "offline-not-kept-1440-light");
    await tam.context.setOffline(false);
    await tam.page.getByText(circleWords.kept).waitFor();
    await tam.context.close();
  });
});
