import { closingWords } from "@beside/client/words/closing.ts";
import { coveringWords } from "@beside/client/words/covering.ts";
import { receivingWords } from "@beside/client/words/receiving.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import { type PlannedRound, usualRound } from "@beside/shared/domain";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { reflections } from "../harness/words.fixture.ts";
import { comeIn, inFirstRound } from "./comeIn.ts";
import { type Person, openBrowser, pictureInAllLooks } from "./people.ts";

const round = (change: Partial<PlannedRound>): PlannedRound => ({
  ...usualRound,
  kind: "write",
  minutes: 10,
  prompt: "When did someone stay beside you without trying to fix anything?",
  ...change,
});
const plan = {
  rounds: [
    round({ kind: "arrive", prompt: "How do you come into this circle today?" }),
    round({}),
    round({ kind: "respond", prompt: "Answer one.", responses: ["sayBack"], witnesses: 1 }),
    round({ kind: "close", prompt: "A word to take with you." }),
  ],
};
const note = "About the death of a child";
const words = reflections.long;
const opening = words.slice(0, 40);

/** An writes about something heavy, and says so first. Bo has a phone. Mara holds the circle without a browser. */
describe("a content note, in browsers", () => {
  let server: CircleServer;
  let browser: Browser;
  let mara: Guest;
  let an: Person, bo: Person;

  const button = (at: Locator, name: string): Locator =>
    at.getByRole("button", { name, exact: true });
  const main = ({ page }: Person): Locator => page.locator("body");
  const seesWords = async ({ page }: Person): Promise<boolean> =>
    (await page.getByText(opening).count()) > 0 && page.getByText(opening).first().isVisible();
  const openIt = coveringWords.openOf(coveringWords.pageOf("An"));
  const coverIt = coveringWords.coverOf(coveringWords.pageOf("An"));
  async function next(kind: PlannedRound["kind"]): Promise<void> {
    await mara.move("next");
    await server.time.ahead(60_000);
    await until(`the round ${kind}`, () =>
      mara.view.rounds.some(({ id, kind: its }) => id === mara.view.current && its === kind),
    );
  }

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
    mara = server.guest();
    const settings = settingsAt(server.time.now(), { plan });
    const link = server.origin + (await inFirstRound(mara, settings));
    an = await comeIn(browser, link, "An");
    bo = await comeIn(browser, link, "Bo", { width: 360, scheme: "dark" });
    await next("write");
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("[CN1] An puts it over her page before she writes, by keyboard alone", async () => {
    const { page } = an;
    const add = button(main(an), coveringWords.add);
    await add.focus();
    await page.keyboard.press("Enter");
    const field = page.getByRole("textbox", { name: coveringWords.field });
    await until("the field has the focus", async () =>
      field.evaluate((input) => input === document.activeElement),
    );
    await page.keyboard.type(" ");
    await page.keyboard.press("Enter");
    await page.getByText("A content note can have 1 to 80 characters").waitFor();
    await page.keyboard.type(note);
    await page.keyboard.press("Enter");
    await page.getByText(coveringWords.mine(note)).waitFor();
    await until("the way in has the focus", async () =>
      button(main(an), coveringWords.change).evaluate((way) => way === document.activeElement),
    );
    const editor = page.getByRole("textbox", { name: writingWords.label("write") });
    await until("the page is open", async () => editor.isEditable());
    await editor.click();
    await page.keyboard.insertText(words);
    await pictureInAllLooks(an, "note-mine");
  });

  it("[CN3] Bo reads the note and not a word of the page, until he opens it; he may cover it again", async () => {
    await until("Mara has the words", () => mara.readsFrom("An") === words);
    await bo.page.getByText(note).waitFor();
    expect(await bo.page.locator("body").textContent()).not.toContain(opening);
    await pictureInAllLooks(bo, "note-covers-a-card");
    await button(main(bo), openIt).tap();
    await bo.page.getByText(opening).waitFor();
    await button(main(bo), coverIt).tap();
    await until("it is covered", async () => !(await seesWords(bo)));
  });

  it("[CN3] the same where pages are received; and there Bo may pass [WI5]", async () => {
    await next("respond");
    const reflection = bo.page.getByRole("article", {
      name: receivingWords.reflectionOf("An"),
    });
    await reflection.getByText(note).waitFor();
    expect(await reflection.textContent()).not.toContain(opening);
    await pictureInAllLooks(bo, "note-covers-a-reflection");
    await button(reflection, openIt).tap();
    await reflection.getByText(opening).waitFor();
    await pictureInAllLooks(bo, "note-opened");
    const { pass, passed, after } = receivingWords.pass;
    await button(main(bo), pass).tap();
    await bo.page.getByText(passed).waitFor();
    await until("Mara learns how many", () => mara.view.rounds[2]?.passed === 1);
    await pictureInAllLooks(bo, "pass-respond");
    await button(main(bo), after).tap();
    await bo.page.getByText(receivingWords.pass.may).waitFor();
    await until("he takes part", () => mara.view.rounds[2]?.passed === 0);
  });

  it("[CN3] it covers what An gives to the circle after the close, on the screen and not on paper [CN5]", async () => {
    await next("close");
    const choices = an.page.getByRole("group", {
      name: closingWords.choicesFor(closingWords.page("Writing")),
    });
    await choices.getByRole("button", { name: closingWords.circle, exact: true }).click();
    await until("it is said", async () => choices.getByText(closingWords.toBeGiven).isVisible());
    await mara.move("next");
    await server.time.ahead(60_000);
    await button(main(bo), openIt)
      .or(button(main(bo), coverIt))
      .first()
      .waitFor();
    if (await button(main(bo), coverIt).isVisible()) await button(main(bo), coverIt).tap();
    await until("it is covered", async () => !(await seesWords(bo)));
    await pictureInAllLooks(bo, "note-keepsake");
    await bo.page.emulateMedia({ media: "print" });
    expect(await seesWords(bo)).toBe(true);
    await bo.page.emulateMedia({ media: "screen" });
    await button(main(bo), openIt).tap();
    await until("it is open", async () => seesWords(bo));
  });

  it("[CN1] taken off, it covers nothing any more", async () => {
    await button(main(an), coveringWords.change).first().click();
    await button(main(an), coveringWords.takeOff).click();
    await until("Bo reads no note", async () => (await bo.page.getByText(note).count()) === 0);
    await until("he sees the page", async () => seesWords(bo));
    expect([...an.complaints, ...bo.complaints]).toEqual([]);
  });
});
