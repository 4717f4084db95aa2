import { agreementsWords } from "@beside/client/words/agreements.ts";
import { circleWords } from "@beside/client/words/circle.ts";
import { joinWords } from "@beside/client/words/join.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { inFirstRound, pageOf, takeSeat } from "./comeIn.ts";
import { type Person, openBrowser, person, picture } from "./people.ts";

const phone = { width: 360, scheme: "light" } as const;

/** On a phone the lobby is longer than the screen: one has scrolled, to read the agreements, when the circle begins. */
describe("the first round, on a phone", () => {
  let server: CircleServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** Whether one may begin: nothing lies over the upper edge of the field, and the question is above it. */
  const inSight = async ({ page }: Person): Promise<unknown> =>
    page.evaluate(() => {
      const area = document.querySelector("textarea");
      const { left = 0, top = -1, width = 0 } = area?.getBoundingClientRect() ?? {};
      const asked = document.querySelector("main h1")?.getBoundingClientRect();
      return {
        scrolled: scrollY,
        field: document.elementFromPoint(left + width / 2, top + 12) === area,
        asked: (asked?.top ?? -1) >= 0 && (asked?.bottom ?? Infinity) <= top,
      };
    });
  const begins = { scrolled: 0, field: true, asked: true };

  it("begins at its top for those who were in the lobby", async () => {
    const mara = server.guest();
    await mara.call("Mara", settingsAt(server.time.now()));
    await mara.enter();
    await until("the doors are open", () => mara.view.status === "gathering");
    await mara.ask({ type: "agree", version: 1 });
    const an = await person(browser, phone);
    await an.page.goto(`${server.origin}/c/${mara.circle}#${(await mara.secrets()).peer}`);
    await an.page.getByLabel(joinWords.name).fill("An");
    await an.page.getByRole("button", { name: joinWords.comeIn, exact: true }).click();
    const agreements = an.page.getByRole("group", { name: agreementsWords.title });
    await agreements.waitFor();
    for (const box of await agreements.getByRole("checkbox").all()) await box.check();
    await an.page.getByRole("button", { name: agreementsWords.accept, exact: true }).click();
    await an.page.getByText(agreementsWords.accepted).waitFor();
    await an.page.evaluate(() => scrollTo(0, 441));
    expect(await an.page.evaluate(() => scrollY)).toBeGreaterThan(200);
    await mara.move("start");
    await pageOf(an).waitFor();
    expect(await inSight(an)).toEqual(begins);
    await picture(an, "begins-at-top-360-light");
    await an.context.close();
  });

  it("begins at its top for those who come late", async () => {
    const bo = await person(browser, phone);
    const link = await inFirstRound(server.guest(), settingsAt(server.time.now()));
    await takeSeat(bo, server.origin + link, "Bo");
    expect(await inSight(bo)).toEqual(begins);
    await bo.context.close();
  });

  it("stays where it is for somebody who writes, when the network comes and goes", async () => {
    const ines = await person(browser, phone);
    const link = await inFirstRound(server.guest(), settingsAt(server.time.now()));
    await takeSeat(ines, server.origin + link, "Ines");
    await pageOf(ines).click();
    await ines.page.evaluate(() => scrollTo(0, 90));
    await server.restart();
    await ines.page.keyboard.type("and on");
    await until(
      "it is kept again",
      async () => (await ines.page.getByText(circleWords.kept).count()) > 0,
    );
    expect(await ines.page.evaluate(() => scrollY)).toBe(90);
    await ines.context.close();
  });
});
