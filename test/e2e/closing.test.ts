import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterWords } from "@beside/client/words/after.ts";
import { closingWords } from "@beside/client/words/closing.ts";
import { erasingWords } from "@beside/client/words/erasing.ts";
import { keepingWords } from "@beside/client/words/keeping.ts";
import { keepsakeWords } from "@beside/client/words/keepsake.ts";
import { respondingWords } from "@beside/client/words/responding.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import { type PlannedRound, minutesOfADay, usualRound } from "@beside/shared/domain";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { repository } from "../harness/sources.ts";
import { until } from "../harness/until.ts";
import { reflections } from "../harness/words.fixture.ts";
import { comeIn, inFirstRound } from "./comeIn.ts";
import { type Person, openBrowser, picture, pictureInAllLooks } from "./people.ts";

const minute = 60_000;
const round = (change: Partial<PlannedRound>): PlannedRound => ({
  ...usualRound,
  kind: "write",
  minutes: 10,
  prompt: "When did someone stay beside you without trying to fix anything?",
  ...change,
});
const plan = {
  rounds: [
    round({ kind: "arrive", minutes: 5, prompt: "How do you come into this circle today?" }),
    round({}),
    round({ kind: "close", prompt: "A word to take with you." }),
    round({
      kind: "after",
      minutes: 9 * minutesOfADay,
      prompt: "What came to you later?",
      responses: ["sayBack", "withYou"],
      witnesses: 1,
    }),
  ],
};
const said = "I hear how ordinary the crying was allowed to be.";
const laterWords = "On Saturday I hung the coat up first.";

/** Three people in browsers, and Mara, who holds the circle without one: they choose differently, and take it along. */
describe("the close and the days after, in browsers", () => {
  let server: CircleServer;
  let browser: Browser;
  let mara: Guest;
  let an: Person, bo: Person, ines: Person;
  const everyone = (): readonly Person[] => [an, bo, ines];

  const button = ({ page }: Person, name: string | RegExp): Locator =>
    page.getByRole("button", { name, exact: true });
  const choices = ({ page }: Person, what: string): Locator =>
    page.getByRole("group", { name: closingWords.choicesFor(what), exact: true });
  const choose = (one: Person, what: string, choice: string): Locator =>
    choices(one, what).getByRole("button", { name: choice, exact: true });
  const textOf = async ({ page }: Person): Promise<string> =>
    (await page.locator("main").textContent()) ?? "";
  async function write(one: Person, label: string, words: string): Promise<void> {
    const editor = one.page.getByRole("textbox", { name: label });
    await until("the page is open", async () => editor.isEditable());
    await editor.click();
    await one.page.keyboard.insertText(words);
  }
  async function next(): Promise<void> {
    const { current } = mara.view;
    await mara.move("next");
    await server.time.ahead(minute);
    await until("it has moved", () => mara.view.current !== current);
  }

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
    mara = server.guest();
    const settings = settingsAt(server.time.now(), { plan, keepDays: 14 });
    const link = server.origin + (await inFirstRound(mara, settings));
    an = await comeIn(browser, link, "An");
    bo = await comeIn(browser, link, "Bo", { width: 360, scheme: "dark" });
    ines = await comeIn(browser, link, "Ines", { width: 1440, scheme: "dark" });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("they write", async () => {
    await next();
    await write(an, writingWords.label("write"), reflections.long);
    await write(bo, writingWords.label("write"), reflections.chinese);
    await write(ines, writingWords.label("write"), reflections.pause);
    await until("Mara has read all", () =>
      ["An", "Bo", "Ines"].every((name) => (mara.readsFrom(name) ?? "").length > 40),
    );
    await next();
  });

  it("[CL1] under the closing word stands what becomes of each page, and what silence means", async () => {
    await write(an, writingWords.label("close"), "Softer.");
    await an.page.getByRole("heading", { name: closingWords.title }).waitFor();
    await an.page.getByText(closingWords.silence).waitFor();
    await choose(an, closingWords.page("Writing"), closingWords.circle).click();
    await until("it is said", async () =>
      choices(an, closingWords.page("Writing")).getByText(closingWords.toBeGiven).isVisible(),
    );
    await pictureInAllLooks(an, "choosing");
  });

  it("[PR3] the days after are a quiet page: open until a day, and nobody's presence on it", async () => {
    await next();
    for (const one of everyone())
      await one.page.getByRole("heading", { name: afterWords.title }).waitFor();
    const open = an.page.getByText(/^Open until Saturday 5 December/);
    await open.waitFor();
    expect(await open.textContent()).toContain("nine days left");
    await bo.page.getByText(keepingWords.after(14)).waitFor();
    await write(bo, afterWords.mine, laterWords);
    await until("it is kept", async () => bo.page.getByText("Every word kept").isVisible());
    expect(await textOf(an)).not.toContain(laterWords);
    expect(await textOf(an)).not.toMatch(/(Mara|Bo|Ines),? (is|away|writing)/);
    await button(bo, afterWords.share).click();
    await an.page.getByText(laterWords).waitFor();
    await pictureInAllLooks(an, "days-after");
  });

  it("[RE1] days later An's page is answered there, by the same rules", async () => {
    await server.restart(2 * minutesOfADay * minute);
    await ines.page.reload();
    await button(ines, respondingWords.answer("An")).click();
    await write(ines, respondingWords.way("sayBack").name, said);
    await button(ines, respondingWords.give).click();
    await an.page.getByText(said).first().waitFor();
  });

  it("[RK2] it closes by itself, and the choosing is still there", async () => {
    await server.restart(8 * minutesOfADay * minute);
    for (const one of everyone())
      await one.page.getByRole("heading", { name: keepsakeWords.closedTitle }).waitFor();
    await an.page
      .getByText(/^Kept until .*, then erased\.$/)
      .first()
      .waitFor();
  });

  it("[CL1] Ines gives her response, Bo says only for me, and erases what came later", async () => {
    await choose(ines, closingWords.responseTo("An"), closingWords.circle).click();
    await choices(ines, closingWords.responseTo("An")).getByText(closingWords.given).waitFor();
    await choose(bo, closingWords.page("Writing"), closingWords.me).click();
    await choices(bo, closingWords.page("Writing")).getByText(closingWords.stays.closed).waitFor();
    await choose(bo, closingWords.page("The days after"), closingWords.erase).click();
    const dialog = bo.page.getByRole("dialog", { name: erasingWords.page.title });
    await dialog.getByRole("button", { name: erasingWords.page.stay }).click();
    expect(await textOf(bo)).toContain(laterWords);
    await choose(bo, closingWords.page("The days after"), closingWords.erase).click();
    await dialog.getByRole("button", { name: erasingWords.page.confirm }).click();
    await until("it is gone", async () => !(await textOf(bo)).includes(laterWords));
  });

  it("[KS3] each keepsake has what it should and nothing else, on the screen and in both files", async () => {
    const start = (words: string) => words.slice(0, 30);
    const all = {
      long: start(reflections.long),
      chinese: start(reflections.chinese),
      pause: start(reflections.pause),
      said,
      later: laterWords,
      softer: "Softer.",
    };
    const has: readonly (readonly [Person, readonly (keyof typeof all)[]])[] = [
      [an, ["long", "said", "softer"]],
      [bo, ["long", "chinese", "said"]],
      [ines, ["long", "pause", "said"]],
    ];
    for (const [one, expected] of has) {
      await until("what was given came", async () => (await textOf(one)).includes(all.long));
      await until("the response came", async () => (await textOf(one)).includes(said));
      const files = [
        await download(one, keepsakeWords.download),
        await download(one, keepsakeWords.downloadJson),
      ];
      for (const text of [await textOf(one), ...files]) {
        const found = Object.entries(all).filter(([, words]) => text.includes(words));
        expect(found.map(([name]) => name).toSorted()).toEqual([...expected].toSorted());
      }
      expect(JSON.parse(files[1] ?? "")).toMatchObject({ format: "beside-keepsake", version: 1 });
    }
  });

  async function download(one: Person, name: string): Promise<string> {
    const downloading = one.page.waitForEvent("download");
    await button(one, name).click();
    return readFile(await (await downloading).path(), "utf8");
  }

  it("looks as it should, and prints to a small book", async () => {
    await pictureInAllLooks(an, "closed");
    const folder = join(repository, ".beside", "pictures");
    await mkdir(folder, { recursive: true });
    for (const [one, name] of [
      [an, "an"],
      [bo, "bo"],
    ] as const) {
      const pdf = await one.page.pdf({ path: join(folder, `keepsake-${name}.pdf`), format: "A4" });
      expect(pdf.byteLength).toBeGreaterThan(10_000);
      await one.page.emulateMedia({ media: "print" });
      await expect(button(one, closingWords.erase).first().isVisible()).resolves.toBe(false);
      await expect(button(one, keepsakeWords.print).isVisible()).resolves.toBe(false);
      await picture(one, `keepsake-printed-${name}`);
      await one.page.emulateMedia({ media: "screen" });
    }
  });

  it("can be chosen by keyboard alone", async () => {
    const group = choices(an, closingWords.page("Closing"));
    const give = group.getByRole("button", { name: closingWords.circle, exact: true });
    await until(
      "it has the focus",
      async () => {
        await an.page.keyboard.press("Tab");
        return give.evaluate((element) => element === document.activeElement);
      },
      30_000,
    );
    await an.page.keyboard.press("Space");
    await group.getByText(closingWords.given).waitFor();
    expect(await give.getAttribute("aria-pressed")).toBe("true");
    await an.page.keyboard.press("Tab");
    await an.page.keyboard.press("Enter");
    await group.getByText(closingWords.stays.closed).waitFor();
    await an.page.keyboard.press("Tab");
    await an.page.keyboard.press("Enter");
    await an.page.getByRole("dialog", { name: erasingWords.page.title }).waitFor();
    await an.page.keyboard.press("Escape");
    await until("the question is over", async () => an.page.getByRole("dialog").isHidden());
    await bo.page.reload();
    await until("Bo has what was given", async () =>
      (await textOf(bo)).includes(reflections.long.slice(0, 30)),
    );
    expect(await textOf(bo)).not.toContain("Softer.");
  });

  it("no browser had anything to complain about", () => {
    // The server was away twice for a moment.
    const away = /WebSocket connection|ERR_CONNECTION_REFUSED/;
    for (const one of everyone())
      expect(one.complaints.filter((text) => !away.test(text))).toEqual([]);
  });
});
