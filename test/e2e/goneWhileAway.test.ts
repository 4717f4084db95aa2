import { circleWords } from "@beside/client/words/circle.ts";
import { opensNoMoreWords } from "@beside/client/words/opensNoMore.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { type Network, network } from "../harness/network.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { type Person, openBrowser, pictureInAllLooks } from "./people.ts";
import { everything, stored } from "./traces.ts";

const word = "Quillwort";
const away = "Written in the tunnel";
const title = "Thursday empathy circle";

/** What was taken from somebody while their device was away goes from it when it is back. */
describe("a device that was away", () => {
  let server: CircleServer;
  let way: Network;
  let browser: Browser;
  let mara: Guest;
  let an: Person;
  let link: string;

  beforeAll(async () => {
    way = await network(() => Number(new URL(server.origin).port));
    server = await circleServer(undefined, [way.origin]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await way.stop();
    await server.stop();
  });
  beforeEach(async () => {
    way.comeBack();
    mara = server.guest();
    const settings = { ...settingsAt(server.time.now()), title };
    link = way.origin + (await inFirstRound(mara, settings));
    an = await comeIn(browser, link, "An");
    await pageOf(an).click();
    await an.page.keyboard.insertText(word);
    await an.page.getByText(circleWords.kept).waitFor();
    await until("An's device has a copy", async () => (await stored(an)).includes(word));
  });

  const vanish = async (): Promise<void> => {
    way.vanish();
    await an.context.setOffline(true);
    await an.page.getByText(circleWords.offline).waitFor({ timeout: 30_000 });
  };
  const comeBack = async (): Promise<void> => {
    way.comeBack();
    await an.context.setOffline(false);
  };
  const writeInTheTunnel = async (): Promise<void> => {
    await pageOf(an).press("Control+End");
    await an.page.keyboard.insertText(` ${away}`);
    await until("it is on the device", async () => (await stored(an)).includes(away));
  };
  const removeAn = async (): Promise<void> => {
    const seat = mara.view.seats.find(({ name }) => name === "An")?.id;
    if (!seat) throw new Error("An is not there");
    expect(await mara.ask({ type: "remove", seat })).toMatchObject({ ok: true });
  };
  const eraseCircle = async (): Promise<void> => {
    for (let round = 1; round <= 3; round++) {
      const { current } = mara.view;
      await mara.move("next");
      await server.time.ahead(60_000);
      await until("it has moved", () => mara.view.current !== current);
    }
    expect((await mara.request("DELETE", `/circles/${mara.circle}`)).status).toBe(204);
  };
  const heading = async (name: string): Promise<void> =>
    an.page.getByRole("heading", { name }).waitFor({ timeout: 30_000 });
  const forgotten = async (): Promise<void> => {
    await until("the words are gone", async () => !(await everything(an)).includes(word));
    await until("so is the name", async () => !(await stored(an)).includes(title));
    expect(await stored(an)).not.toContain(away);
  };

  it("[SE9] while its person was removed: says so, and forgets, also what was written meanwhile", async () => {
    await vanish();
    await writeInTheTunnel();
    await removeAn();
    await comeBack();
    await heading(circleWords.gone.removed.title);
    await forgotten();
    await an.context.close();
  });

  it("[ER3] while the circle was erased: says that it opens no more, and forgets", async () => {
    await vanish();
    await eraseCircle();
    await comeBack();
    await heading(opensNoMoreWords.title);
    await forgotten();
    await an.context.close();
  });

  it("[ER3] while the circle was erased: shows what was written meanwhile, and forgets it when told to", async () => {
    await vanish();
    await writeInTheTunnel();
    await eraseCircle();
    await comeBack();
    await heading(opensNoMoreWords.title);
    await an.page.getByText(away).waitFor();
    await pictureInAllLooks(an, "opens-no-more");
    await an.page.reload();
    await an.page.getByText(away).waitFor();
    await an.page.getByRole("button", { name: opensNoMoreWords.forget }).click();
    await an.page.getByText(opensNoMoreWords.text).waitFor();
    await forgotten();
    await an.context.close();
  });

  it("with its cookie gone and an old link: keeps what was never kept elsewhere until told to forget it", async () => {
    const bo = await comeIn(browser, link, "Bo");
    await vanish();
    await writeInTheTunnel();
    const seat = mara.view.seats.find(({ name }) => name === "Bo")?.id;
    if (!seat) throw new Error("Bo is not there");
    await mara.ask({ type: "remove", seat });
    await an.context.clearCookies();
    await comeBack();
    await an.page.goto(link);
    await heading(opensNoMoreWords.title);
    await an.page.getByText(away).waitFor();
    expect(await stored(an)).toContain(away);
    await an.page.getByRole("button", { name: opensNoMoreWords.forget }).click();
    await forgotten();
    for (const { context } of [an, bo]) await context.close();
  });
});
