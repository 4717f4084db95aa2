import { careWords } from "@beside/client/words/care.ts";
import { circleWords } from "@beside/client/words/circle.ts";
import { holdingWords } from "@beside/client/words/holding.ts";
import { sentenceFor } from "@beside/shared/protocol";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf, takeSeat } from "./comeIn.ts";
import { type Person, openBrowser, person, picture, pictureInAllLooks } from "./people.ts";
import { tabTo } from "./tabTo.ts";

const word = "Quillwort";
const ownLine = "Mara’s neighbour, until ten: 12 34 56";

/** One evening; each step goes on from the one before. An has a keyboard and no mouse. */
describe("care: Flo holds the circle, Bo is its guardian, An asks for what they need", () => {
  let server: CircleServer;
  let browser: Browser;
  let mara: Guest;
  let flo: Person, an: Person, bo: Person;

  const button = ({ page }: Person, name: string): Locator =>
    page.getByRole("button", { name, exact: true });
  const dialogOf = ({ page }: Person): Locator => page.getByRole("dialog");
  const opensByKeyboard = async (one: Person, name: string): Promise<void> => {
    await tabTo(one.page, button(one, name));
    await one.page.keyboard.press("Enter");
  };

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
    mara = server.guest();
    const help = { country: "GB", lines: [ownLine] };
    const settings = settingsAt(server.time.now(), { help });
    const link = server.origin + (await inFirstRound(mara, settings));
    const holding = `${server.origin}/c/${mara.circle}#${(await mara.secrets()).facilitator}`;
    flo = await comeIn(browser, holding, "Flo");
    an = await comeIn(browser, link, "An", { width: 360, scheme: "light" });
    bo = await person(browser, { width: 1440, scheme: "dark" });
    // What is struck of the bell is counted: two strikes of four partials.
    await bo.page.addInitScript(() => {
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (when?: number) {
        document.documentElement.dataset["struck"] = String(
          Number(document.documentElement.dataset["struck"] ?? 0) + 1,
        );
        start.call(this, when);
      };
    });
    await takeSeat(bo, link, "Bo");
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("[CA7] Flo gives Bo the guardian's part, and everyone sees it", async () => {
    await button(flo, holdingWords.more).click();
    await flo.page.getByText(careWords.guardian.summary).click();
    await button(flo, careWords.guardian.give("Bo")).click();
    for (const one of [flo, an]) {
      const card = one.page.getByRole("article").filter({ hasText: "Bo" });
      await card.getByText(careWords.guardian.mark).waitFor();
    }
    await button(bo, careWords.button).click();
    await dialogOf(bo).getByText(careWords.guardian.isYou).waitFor();
    await button(bo, careWords.close).click();
  });

  it("[CA1][CA4] An rings by keyboard; all breathe, hear two bells, and go on writing", async () => {
    await pageOf(bo).click();
    await bo.page.keyboard.type("I was in the middle");
    await opensByKeyboard(an, careWords.button);
    await dialogOf(an).waitFor();
    await pictureInAllLooks(an, "care");
    await opensByKeyboard(an, careWords.ring.button);
    for (const one of [flo, an, bo]) await one.page.getByText(careWords.breathe).first().waitFor();
    expect(await dialogOf(an).count()).toBe(0);
    await until("two strikes were heard", async () => {
      const struck = await bo.page.evaluate(() => document.documentElement.dataset["struck"]);
      return struck === "8";
    });
    await pictureInAllLooks(bo, "care-breathe");
    await bo.page.keyboard.type(" of it.");
    await until("Mara reads it", () => mara.readsFrom("Bo") === "I was in the middle of it.");
    for (const one of [flo, bo]) {
      expect(await one.page.getByText(/An (rang|asked)/).count()).toBe(0);
    }
  });

  it("[CA2][CA3] Flo lets it go on; An's second ring is kindly refused", async () => {
    await button(flo, holdingWords.resume).click();
    await an.page.getByText(circleWords.notices.resumed).waitFor();
    await button(an, careWords.button).click();
    await button(an, careWords.ring.button).click();
    await dialogOf(an).getByText(sentenceFor("rangLately")).waitFor();
    await picture(an, "care-refused-360");
  });

  it("[CA5] An steps out and is back by one press; Flo and Bo see how long", async () => {
    await button(an, careWords.out.button).click();
    await an.page.getByText(careWords.out.now).waitFor();
    for (const one of [flo, bo]) {
      await one.page.getByText(careWords.out.since("An", 0)).first().waitFor();
      const card = one.page.getByRole("article").filter({ hasText: "An" });
      await card.getByText(careWords.out.away).waitFor();
    }
    await pictureInAllLooks(an, "care-out");
    await picture(flo, "care-flo-sees-out");
    await button(an, careWords.out.back).click();
    await until("An is back", () => !mara.view.seats.some(({ steppedOut }) => steppedOut));
    await an.page.getByText(careWords.out.now).waitFor({ state: "detached" });
  });

  it("[CA8][CA9][CA10] An writes to Bo alone, who answers; Flo's screen has no trace of it", async () => {
    const { whisper } = careWords;
    await button(an, careWords.button).click();
    await button(an, whisper.button(whisper.theGuardian("Bo"))).click();
    await dialogOf(an).getByLabel(whisper.label).click();
    await an.page.keyboard.type(`${word} is on my mind`);
    await button(an, whisper.give(whisper.theGuardian("Bo"))).click();
    await dialogOf(an).getByText(whisper.toThem("Bo")).waitFor();
    await button(an, careWords.close).click();

    await bo.page.getByText(whisper.inCare).waitFor();
    await button(bo, whisper.buttonWaiting).click();
    await dialogOf(bo).getByText(`${word} is on my mind`).waitFor();
    await button(bo, whisper.answer).click();
    await dialogOf(bo).getByLabel(whisper.label).click();
    await bo.page.keyboard.type("I am here");
    await pictureInAllLooks(bo, "care-line");
    await button(bo, whisper.give("An")).click();
    await dialogOf(bo).getByText(whisper.toThem("An")).waitFor();
    await button(bo, careWords.close).click();
    await button(bo, careWords.button).waitFor();

    await button(an, whisper.buttonWaiting).click();
    await dialogOf(an).getByText("I am here").waitFor();
    await button(an, careWords.close).click();
    await button(an, careWords.button).waitFor();
    expect(await flo.page.content()).not.toContain(word);
    await button(flo, careWords.button).click();
    expect(await dialogOf(flo).textContent()).not.toContain(word);
    await button(flo, careWords.close).click();
  });

  it("[CA12] whoever calls a circle chooses a country and words lines of their own", async () => {
    const { form } = careWords.help;
    const { page } = flo;
    await page.goto(`${server.origin}/call`);
    await page.getByLabel(form.country).selectOption("HU");
    await page.getByLabel(form.line(1)).fill(ownLine);
    await page.getByLabel(form.country).scrollIntoViewIfNeeded();
    await picture(flo, "care-call-form");
  });

  it("no browser complained", () => {
    expect([flo, an, bo].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it("[CA13] the help card is there without a network, by keyboard too", async () => {
    const { help } = careWords;
    await bo.context.setOffline(true);
    await bo.page.getByText(circleWords.offline).waitFor();
    // Bo's last press was on that button, with a pointer.
    await bo.page.keyboard.press("Shift+Tab");
    await opensByKeyboard(bo, careWords.button);
    await dialogOf(bo).getByText(careWords.offline).waitFor();
    expect(await button(bo, careWords.ring.button).isDisabled()).toBe(true);
    await opensByKeyboard(bo, help.title);
    await dialogOf(bo).getByText(help.noService).waitFor();
    await dialogOf(bo).getByText(ownLine).waitFor();
    await dialogOf(bo).getByText(help.checked("2026-11")).waitFor();
    const call = dialogOf(bo).getByRole("link", { name: help.call("116 123") });
    expect(await call.getAttribute("href")).toBe("tel:116123");
    expect(await call.evaluate((link) => link.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
    await pictureInAllLooks(bo, "care-help");
  });
});
