import { circleWords } from "@beside/client/words/circle.ts";
import { erasingWords } from "@beside/client/words/erasing.ts";
import { farewellWords } from "@beside/client/words/farewell.ts";
import { joinWords } from "@beside/client/words/join.ts";
import { leavingWords } from "@beside/client/words/leaving.ts";
import { withdrawnWords } from "@beside/client/words/withdrawn.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { type Person, openBrowser, pictureInAllLooks } from "./people.ts";
import { everything, shown, stored } from "./traces.ts";

const word = "Quillwort";
const title = "Thursday empathy circle";

/** What somebody took back is on no screen any more, and in no browser's storage. */
describe("erasing, in browsers", () => {
  let server: CircleServer;
  let browser: Browser;
  let mara: Guest;
  let an: Person;
  let bo: Person;

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    mara = server.guest();
    const settings = { ...settingsAt(server.time.now()), title };
    const link = server.origin + (await inFirstRound(mara, settings));
    an = await comeIn(browser, link, "An");
    bo = await comeIn(browser, link, "Bo", { width: 360, scheme: "dark" });
    await pageOf(an).click();
    // In one piece: letter by letter a copy has each of them in an update of its own, and a search would find nothing.
    await an.page.keyboard.insertText(word);
    await an.page.keyboard.type(" is what I call it.");
    await bo.page.getByText(word).waitFor();
    await an.page.getByText(circleWords.kept).waitFor();
    // The search finds the word while it is there.
    await until("An's device has a copy", async () => (await stored(an)).includes(word));
  });

  const press = async ({ page }: Person, name: string): Promise<void> =>
    page.getByRole("button", { name, exact: true }).click();
  const confirm = async ({ page }: Person, name: string): Promise<void> =>
    page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

  it("[ER1] a page: gone from the other's screen and from both devices, and one may begin anew", async () => {
    await press(an, erasingWords.page.button);
    await confirm(an, erasingWords.page.confirm);
    for (const one of [an, bo]) {
      await until("it is gone", async () => !(await everything(one)).includes(word));
    }
    // It is said where the words were, and the caret is there already.
    await an.page.getByText(erasingWords.page.doneHere).waitFor();
    await until("An may write on", () =>
      pageOf(an).evaluate((area) => area === document.activeElement),
    );
    await an.page.keyboard.type("Another thought.");
    await bo.page.getByText("Another thought.").waitFor();
    await an.page.getByText(erasingWords.page.doneHere).waitFor({ state: "hidden" });
    expect(an.complaints).toEqual([]);
  });

  it("[ER1] not before it is confirmed", async () => {
    await press(an, erasingWords.page.button);
    await an.page.keyboard.press("Escape");
    await expect(pageOf(an).inputValue()).resolves.toContain(word);
    await bo.page.reload();
    await bo.page.getByText(word).waitFor();
  });

  it("[ER1] a page of a round that is over: it is said, and the focus is not lost", async () => {
    const { current } = mara.view;
    await mara.move("next");
    await server.time.ahead(60_000);
    await until("it has moved", () => mara.view.current !== current);
    await press(an, circleWords.readAgain("Arrive"));
    await press(an, erasingWords.page.button);
    await confirm(an, erasingWords.page.confirm);
    const done = an.page.getByText(erasingWords.page.done, { exact: true });
    await done.waitFor();
    expect(await done.evaluate((line) => line === document.activeElement)).toBe(true);
    await until("Bo has it no more", async () => !(await everything(bo)).includes(word));
  });

  it("[SE6] leaving, and erasing a circle: who did it reads that it is done", async () => {
    await press(an, circleWords.leave);
    await confirm(an, leavingWords.leave);
    await an.page.getByRole("heading", { name: farewellWords.left.title }).waitFor();
    await pictureInAllLooks(an, "left");
    await until("the device forgot", async () => !(await everything(an)).includes(title));

    const other = server.guest();
    await other.call("Mara", settingsAt(server.time.now()));
    const { facilitator } = await other.secrets();
    await bo.page.goto(`${server.origin}/c/${other.circle}#${facilitator}`);
    await bo.page.getByLabel(joinWords.name).fill("Bo");
    await press(bo, joinWords.comeIn);
    await press(bo, erasingWords.circle.button);
    await confirm(bo, erasingWords.circle.confirm);
    await bo.page.getByRole("heading", { name: farewellWords.erased.title }).waitFor();
  });

  it("[ER2] leaving with everything: words and name, on every screen and on the device that left", async () => {
    await press(an, circleWords.leave);
    await confirm(an, leavingWords.takeAll);
    await an.page.getByRole("heading", { name: withdrawnWords.title }).waitFor();
    await until("it is gone", async () => !(await everything(bo)).includes(word));
    await bo.page.getByRole("article").first().waitFor();
    expect(await shown(bo)).not.toMatch(/\bAn\b/);
    await until("the device forgot", async () => !(await everything(an)).includes(word));
    expect(await everything(an)).not.toContain(title);
  });

  it("[SE9] somebody who was removed reads why, and their device forgets", async () => {
    const seat = mara.view.seats.find(({ name }) => name === "An")?.id;
    if (!seat) throw new Error("An is not there");
    expect(await mara.ask({ type: "remove", seat })).toMatchObject({ ok: true });
    await an.page.getByRole("heading", { name: circleWords.gone.removed.title }).waitFor();
    await until("the device forgot", async () => !(await stored(an)).includes(word));
    await until("Bo has it no more", async () => !(await everything(bo)).includes(word));
    await an.page.reload();
    await an.page.getByRole("heading", { name: circleWords.gone.removed.title }).waitFor();
    // By the new link they could come in, as somebody new: to be removed is no ban of a device.
    await an.page.goto(`${server.origin}/c/${mara.circle}#${(await mara.secrets()).peer}`);
    await an.page.getByLabel(joinWords.name).waitFor();
  });

  it("[ER3] an erased circle says so to everyone in it, and is on no device any more", async () => {
    for (let round = 1; round <= 3; round++) {
      const { current } = mara.view;
      await mara.move("next");
      await server.time.ahead(60_000);
      await until("it has moved", () => mara.view.current !== current);
    }
    await an.page.getByRole("heading", { name: title }).waitFor();
    expect((await mara.request("DELETE", `/circles/${mara.circle}`)).status).toBe(204);
    for (const one of [an, bo]) {
      await one.page.getByRole("heading", { name: circleWords.gone.erased.title }).waitFor();
      await until("it is gone", async () => !(await everything(one)).includes(word));
      await until("so is its name", async () => !(await stored(one)).includes(title));
    }
  });
});
