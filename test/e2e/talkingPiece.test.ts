import { holdingWords } from "@beside/client/words/holding.ts";
import { pieceWords } from "@beside/client/words/piece.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import { type PlannedRound, firstPlan } from "@beside/shared/domain";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { lines, reflections } from "../harness/words.fixture.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { type Person, openBrowser, person, picture, pictureInAllLooks } from "./people.ts";
import { tabTo } from "./tabTo.ts";

const silence = 20_000;

/** Mara facilitates with the keyboard alone; An has a large screen, and Bo a phone. */
describe("a talking piece goes around a ring of three browsers", () => {
  let server: CircleServer;
  let browser: Browser;
  let guest: Guest;
  let mara: Person, an: Person, bo: Person;

  const stage = ({ page }: Person, title: string): Locator =>
    page.getByRole("region", { name: title, exact: true });
  const button = ({ page }: Person, name: string): Locator =>
    page.getByRole("button", { name, exact: true });
  const press = async (name: string): Promise<void> => {
    await tabTo(mara.page, button(mara, name));
    await mara.page.keyboard.press("Enter");
  };
  const largePage = ({ page }: Person, name: string): Locator =>
    page.getByRole("group", { name: pieceWords.pageOf(name) });
  const reads = async (reader: Person, name: string, text: string): Promise<void> => {
    const page = largePage(reader, name);
    await until("it is read", async () => (await page.textContent()) === text);
  };
  const hasFocus = async (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
    guest = server.guest();
    const rounds = firstPlan.rounds.map((round): PlannedRound => ({
      ...round,
      minutes: 60,
      opening: "oneByOne",
      silenceSeconds: silence / 1000,
    }));
    const settings = settingsAt(server.time.now(), { plan: { rounds } });
    const link = server.origin + (await inFirstRound(guest, settings));
    mara = await person(browser, { width: 1440, scheme: "light" });
    const [name = "", value = ""] = guest.cookie.split("=");
    await mara.context.addCookies([{ name, value, url: server.origin }]);
    guest.close();
    await mara.page.goto(`${server.origin}/c/${guest.circle}`);
    await pageOf(mara).waitFor();
    an = await comeIn(browser, link, "An");
    bo = await comeIn(browser, link, "Bo", { width: 360, scheme: "dark" });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("is offered to Mara first; everybody writes meanwhile, and only they read it", async () => {
    await stage(mara, pieceWords.comesToYou).waitFor();
    await stage(an, pieceWords.comesTo("Mara")).waitFor();
    await an.page.getByText(writingWords.opensInTurn).waitFor();
    await pageOf(an).click();
    await an.page.keyboard.insertText(reflections.long);
    await pageOf(bo).click();
    await bo.page.keyboard.type(lines.quiet);
    await pictureInAllLooks(mara, "piece-offered");
    expect(await mara.page.locator("body").textContent()).not.toContain("Come and sit");
  });

  it("is taken with the keyboard, and what is written then is read by all as it is written", async () => {
    const before = await pageOf(an).boundingBox();
    await press(pieceWords.take);
    await stage(mara, pieceWords.youHave).waitFor();
    await tabTo(mara.page, pageOf(mara));
    await mara.page.keyboard.insertText(reflections.long);
    await reads(an, "Mara", reflections.long);
    await reads(bo, "Mara", reflections.long);
    await pictureInAllLooks(an, "piece-held-by-another");
    await picture(mara, "piece-held-by-me");
    // An has been writing all the while: nothing moved under her fingers, and nothing took them away.
    expect(await pageOf(an).boundingBox()).toEqual(before);
    expect(await hasFocus(pageOf(an))).toBe(true);
  });

  it("rests in silence when it was passed on, and comes to An, whose fingers stay where they are", async () => {
    await press(pieceWords.passOn);
    for (const one of [mara, an, bo]) await stage(one, pieceWords.silence).waitFor();
    await pictureInAllLooks(bo, "piece-silence");
    // She looks at the end of her page, with the piece half out of sight above it.
    await pageOf(an).press("Control+End");
    const before = await pageOf(an).boundingBox();
    await server.time.ahead(silence);
    await stage(an, pieceWords.comesToYou).waitFor();
    const status = an.page.getByRole("status").filter({ hasText: pieceWords.comesToYou });
    expect(await status.count()).toBe(1);
    expect(await hasFocus(pageOf(an))).toBe(true);
    expect(await pageOf(an).boundingBox()).toEqual(before);
  });

  it("is taken by An: what she wrote before is read from its beginning, also while she goes on", async () => {
    const top = async (): Promise<number> =>
      largePage(bo, "An").evaluate((element) => element.scrollTop);
    await pageOf(an).press("Control+End");
    await an.page.keyboard.type(" So");
    await button(an, pieceWords.take).click();
    await reads(bo, "An", `${reflections.long} So`);
    expect(await top()).toBe(0);
    await pageOf(an).press("Control+End");
    await an.page.keyboard.type(" it is.");
    await reads(bo, "An", `${reflections.long} So it is.`);
    expect(await top()).toBe(0);
    await largePage(bo, "An").evaluate((element) => element.scrollTo(0, element.scrollHeight));
    const end = await top();
    expect(end).toBeGreaterThan(0);
    await an.page.keyboard.type(`\n\n${lines.tired}`);
    await until("Bo has come along", async () => (await top()) > end);
  });

  it("waits for An, who drops; Mara offers it to Bo, and An keeps her place", async () => {
    await an.page.goto("about:blank");
    await stage(bo, pieceWords.away("An")).waitFor({ timeout: 20_000 });
    await stage(mara, pieceWords.away("An")).waitFor();
    await picture(mara, "piece-away");
    await press(pieceWords.order.offerInstead("Bo", "An"));
    await stage(bo, pieceWords.comesToYou).waitFor();
    await picture(bo, "piece-offered-on-a-phone");
    await button(bo, pieceWords.take).tap();
    await reads(mara, "Bo", lines.quiet);
    await button(bo, pieceWords.passOn).tap();
    await server.time.ahead(silence);
    await stage(bo, pieceWords.away("An")).waitFor({ timeout: 20_000 });
  });

  it("comes back to An, who comes back, and lets it go by; then everyone has had it", async () => {
    await an.page.goto(`${server.origin}/c/${guest.circle}`);
    await stage(an, pieceWords.comesToYou).waitFor();
    await until("her words are there", async () =>
      (await pageOf(an).inputValue()).endsWith(lines.tired),
    );
    await button(an, pieceWords.letGoBy).click();
    for (const one of [mara, an, bo]) await stage(one, pieceWords.home).waitFor();
    await picture(an, "piece-home");
  });

  it("goes round in another order in the next round, after Mara has put Bo before An by keyboard", async () => {
    await press(holdingWords.next("Write"));
    await server.time.ahead(5_000);
    await server.time.ahead(30_000);
    await pageOf(mara, "write").waitFor();
    await press(holdingWords.more);
    await tabTo(mara.page, mara.page.getByText(pieceWords.order.summary));
    await mara.page.keyboard.press("Enter");
    await press(pieceWords.order.up("Bo"));
    await until("the button has kept the focus", async () =>
      hasFocus(button(mara, pieceWords.order.up("Bo"))),
    );
    await pictureInAllLooks(mara, "piece-order");
    await mara.page.getByText(pieceWords.next("Bo")).first().waitFor();
    await press(pieceWords.letGoBy);
    await stage(bo, pieceWords.comesToYou).waitFor();
    // Read from anywhere on the page, the line beside the clock leads there.
    await button(bo, pieceWords.goThere).tap();
    await until("it is there", async () => hasFocus(stage(bo, pieceWords.comesToYou)));
  });

  it("no browser had anything to complain about", () => {
    for (const { complaints } of [mara, an, bo]) expect(complaints).toEqual([]);
  });
});
