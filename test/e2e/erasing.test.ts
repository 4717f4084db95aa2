import { circleWords } from "@beside/client/words/circle.ts";
import { erasingWords } from "@beside/client/words/erasing.ts";
import { homeWords } from "@beside/client/words/home.ts";
import { leavingWords } from "@beside/client/words/leaving.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { type Person, openBrowser } from "./people.ts";

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
  const everything = async (one: Person): Promise<string> =>
    (await shown(one)) + (await stored(one));

  it("[ER1] a page: gone from the other's screen and from both devices, and one may begin anew", async () => {
    await press(an, erasingWords.page.button);
    await confirm(an, erasingWords.page.confirm);
    for (const one of [an, bo]) {
      await until("it is gone", async () => !(await everything(one)).includes(word));
    }
    await pageOf(an).click();
    await an.page.keyboard.type("Another thought.");
    await bo.page.getByText("Another thought.").waitFor();
    expect(an.complaints).toEqual([]);
  });

  it("[ER1] not before it is confirmed", async () => {
    await press(an, erasingWords.page.button);
    await an.page.keyboard.press("Escape");
    await expect(pageOf(an).inputValue()).resolves.toContain(word);
    await bo.page.reload();
    await bo.page.getByText(word).waitFor();
  });

  it("[ER2] leaving with everything: words and name, on every screen and on the device that left", async () => {
    await press(an, circleWords.leave);
    await confirm(an, leavingWords.takeAll);
    await an.page.getByRole("heading", { name: homeWords.title }).waitFor();
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
    await until("An comes to nothing", async () =>
      (await shown(an)).includes("check that you have"),
    );
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

/** The text of the screen, fields included. */
const shown = async ({ page }: Person): Promise<string> =>
  page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll("textarea, input")].map((field) =>
        "value" in field ? String(field.value) : "",
      ),
    ].join("\n"),
  );

/** Everything that this browser keeps for our pages, as text in which a word can be found. */
const stored = async ({ page }: Person): Promise<string> =>
  page.evaluate(async () => {
    const asked = async <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("not read")));
      });
    const plain = (value: unknown): string =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value);
    const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      found.push(name);
      for (const store of database.objectStoreNames) {
        const values = await asked(database.transaction(store).objectStore(store).getAll());
        found.push(...values.map(plain));
      }
      database.close();
    }
    return found.join("\n");
  });
