import { agreementsWords } from "@beside/client/words/agreements.ts";
import { joinWords } from "@beside/client/words/join.ts";
import { othersWords } from "@beside/client/words/others.ts";
import { unsignedWords } from "@beside/client/words/unsigned.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { unsignedCircle } from "../harness/unsignedCircle.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { openBrowser, person, pictureInAllLooks } from "./people.ts";

describe("unsigned pages", () => {
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

  it("are chosen in the form of a circle, where each choice says what it means", async () => {
    const one = await person(browser, { width: 1440, scheme: "light" });
    const { page } = one;
    await page.goto(`${server.origin}/call`);
    const unsigned = page.getByRole("radio", { name: unsignedWords.unsigned });
    expect(await page.getByRole("radio", { name: unsignedWords.signed }).isChecked()).toBe(true);
    await unsigned.check();
    await page.getByText(unsignedWords.unsignedMeans).scrollIntoViewIfNeeded();
    await pictureInAllLooks(one, "unsigned-form");
    expect(one.complaints).toEqual([]);
    await one.context.close();
  });

  it("[UN9] whoever comes late to an unsigned circle reads what that shows, and then nobody's name on any card", async () => {
    const circle = await unsignedCircle(server);
    await circle.anselm.write("My brother waited with me at the station, and said nothing.");
    await circle.boris.write("Nobody asked me to be well. That was the gift of it.");
    const { peer } = await circle.mara.secrets();
    const eva = await person(browser, { width: 1440, scheme: "light" });
    const { page } = eva;
    await page.goto(`${server.origin}/c/${circle.mara.circle}#${peer}`);
    await page.getByLabel(joinWords.name).fill("Evangelia");
    await page.getByRole("button", { name: joinWords.comeIn, exact: true }).click();
    await page.getByText(unsignedWords.lateComer).waitFor();
    await pictureInAllLooks(eva, "unsigned-late");
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: agreementsWords.accept, exact: true }).click();
    await pageOf(eva, "write").waitFor();
    await page.getByText(unsignedWords.nobodySees).waitFor();
    await page.getByText("My brother waited with me").waitFor();
    await pageOf(eva, "write").fill("I come late, and I am here.");
    const cards = page.getByRole("article", { name: othersWords.unsigned });
    expect(await cards.count()).toBe(5);
    for (const name of ["Anselmus", "Borislav"])
      expect(await page.getByRole("article", { name }).count()).toBe(0);
    await pictureInAllLooks(eva, "unsigned-writing");

    const before = await cards.allInnerTexts();
    const { boris } = circle;
    await boris.ask({ type: "hold", round: boris.round });
    await until("one card is empty", async () => {
      const now = await cards.allInnerTexts();
      return now.filter((text) => text.includes(unsignedWords.notShared)).length === 1;
    });
    const after = await cards.allInnerTexts();
    expect(after.filter((text, at) => text !== before[at])).toHaveLength(1);

    await circle.anselm.request("DELETE", `/circles/${boris.circle}/seat`);
    await boris.request("DELETE", `/circles/${boris.circle}/seat`);
    await page.getByText(unsignedWords.smallCircle).waitFor();
    await pictureInAllLooks(eva, "unsigned-small");
    expect(eva.complaints).toEqual([]);
    await eva.context.close();
  });

  it("are anybody's choice from now on where others sign", async () => {
    const mara = server.guest();
    const link = await inFirstRound(mara, settingsAt(server.time.now()));
    const ann = await comeIn(browser, `${server.origin}${link}`, "Ann");
    const { page } = ann;
    await page.getByRole("button", { name: unsignedWords.fromNowOn }).click();
    await page.getByText(unsignedWords.nextUnsigned).waitFor();
    await pictureInAllLooks(ann, "unsigned-from-now-on");
    await mara.move("next");
    await server.time.ahead(30_000);
    await page.getByLabel(writingWords.label("write")).waitFor();
    await page.getByText(unsignedWords.nobodySees).waitFor();
    const seat = mara.view.seats.find(({ name }) => name === "Ann");
    await until("Mara is told no more", () =>
      mara.view.pages.some(
        (each) =>
          each.author === seat?.id && each.round === mara.view.current && each.words === "unsigned",
      ),
    );
    await page.getByRole("button", { name: unsignedWords.signAgain }).click();
    await page.getByText(unsignedWords.nextSigned).waitFor();
    expect(ann.complaints).toEqual([]);
    await ann.context.close();
  });
});
