import { agreementsWords } from "@beside/client/words/agreements.ts";
import { callWords } from "@beside/client/words/call.ts";
import { circleWords } from "@beside/client/words/circle.ts";
import { joinWords } from "@beside/client/words/join.ts";
import { keepsakeWords } from "@beside/client/words/keepsake.ts";
import { linksWords } from "@beside/client/words/links.ts";
import { lobbyWords } from "@beside/client/words/lobby.ts";
import { withdrawnWords } from "@beside/client/words/withdrawn.ts";
import { wordingWords } from "@beside/client/words/wording.ts";
import { linksAnswer, sentenceFor } from "@beside/shared/protocol";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { pageOf } from "./comeIn.ts";
import { type Person, openBrowser, person, pictureInAllLooks } from "./people.ts";
import { everything, shown, stored } from "./traces.ts";

const title = "Friday circle of four";
const [listen, silence, pass] = ["We listen first.", "We keep silence kindly.", "We may pass."];
const word = "Quillwort";

/** One circle, from the wording of what it agrees on to somebody taking their agreement back; each step goes on from the one before. */
describe("agreements: Mara words two, Flo and Jo hold the circle with her, An comes as a peer", () => {
  let server: CircleServer;
  let browser: Browser;
  let mara: Person, flo: Person, an: Person;
  let jo: Guest;
  let circle = "";

  const button = ({ page }: Person, name: string): Locator =>
    page.getByRole("button", { name, exact: true });
  const boxes = ({ page }: Person): Locator =>
    page.getByRole("group", { name: agreementsWords.title }).getByRole("checkbox");
  const field = ({ page }: Person, at: number): Locator =>
    page.getByLabel(wordingWords.line(at), { exact: true });
  const accept = async (one: Person): Promise<void> => {
    for (const box of await boxes(one).all()) await box.check();
    await button(one, agreementsWords.accept).click();
    await one.page.getByText(agreementsWords.accepted).waitFor();
  };
  const comesIn = async (one: Person, link: string, name: string): Promise<void> => {
    await one.page.goto(link);
    await one.page.getByLabel(joinWords.name).fill(name);
    await button(one, joinWords.comeIn).click();
    await boxes(one).first().waitFor();
  };
  const linkOf = async (part: "peer" | "facilitator"): Promise<string> => {
    const secrets = await jo.secrets();
    return `${server.origin}/c/${circle}#${secrets[part]}`;
  };
  /** The dialog that a tap opens: the lines, and what stands beside them. */
  const readAgain = async (one: Person): Promise<Locator> => {
    await button(one, agreementsWords.button).click();
    const dialog = one.page.getByRole("dialog");
    const lines = await dialog.getByRole("listitem").allTextContents();
    expect(lines).toEqual([listen, pass]);
    await dialog.getByText(agreementsWords.noGuarantee).waitFor();
    return dialog;
  };

  beforeAll(async () => {
    server = await circleServer(Date.now());
    browser = await openBrowser();
    mara = await person(browser, { width: 1440, scheme: "light" });
    flo = await person(browser, { width: 360, scheme: "dark" });
    an = await person(browser, { width: 360, scheme: "light" });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("[AG2] the usual ones stand in the form; Mara words two of her own, by keyboard too", async () => {
    const { page } = mara;
    await page.goto(`${server.origin}/call`);
    await page.getByLabel(callWords.name).fill("Mara");
    await page.getByLabel(callWords.circleTitle).fill(title);
    await page.getByLabel(callWords.date).fill(inTwoDays());
    for (const at of [4, 3]) await button(mara, wordingWords.remove(at)).click();
    await field(mara, 1).fill(silence);
    await field(mara, 2).fill(` \u200b `);
    await button(mara, callWords.call).click();
    await page.getByText(wordingWords.problem(200)).waitFor();
    await until("the field has the focus", async () => isFocused(field(mara, 2)));

    await field(mara, 2).fill(listen);
    await button(mara, wordingWords.up(2)).focus();
    await page.keyboard.press("Enter");
    await expect(field(mara, 1).inputValue()).resolves.toBe(listen);
    await until("the button still has the focus", async () =>
      isFocused(button(mara, wordingWords.up(1))),
    );
    await button(mara, wordingWords.usual).click();
    await expect(page.getByLabel(/^Agreement \d/).count()).resolves.toBe(4);
    await button(mara, wordingWords.putBack).click();
    await expect(field(mara, 2).inputValue()).resolves.toBe(silence);

    await button(mara, callWords.call).click();
    await page.getByRole("heading", { name: linksWords.title }).waitFor();
    circle = new URL(page.url()).pathname.split("/")[2] ?? "";
  });

  it("[AG7] whoever comes in ticks each, beside the sentence that no wording takes away", async () => {
    jo = server.guest();
    const links: unknown = await mara.page.evaluate(async (id): Promise<unknown> => {
      const response = await fetch(`/api/circles/${id}/links`);
      return response.json();
    }, circle);
    const { url } = linksAnswer.parse(links).facilitator;
    await jo.join(circle, url.slice(url.indexOf("#") + 1), "Jo");
    await jo.enter();
    expect(jo.view).toMatchObject({ agreements: [listen, silence], agreementsVersion: 1 });
    expect(await jo.ask({ type: "agree", version: 1 })).toMatchObject({ ok: true });
    await comesIn(flo, url, "Flo");
    await expect(boxes(flo).count()).resolves.toBe(2);
    await flo.page.getByText(agreementsWords.noGuarantee).waitFor();
    await boxes(flo).first().check();
    await button(flo, agreementsWords.accept).press("Enter");
    await flo.page.getByText(agreementsWords.tickAll).waitFor();
    await accept(flo);
  });

  it("[AG3][AG5] Mara changes one before the doors open: Flo is told, and ticks again", async () => {
    await mara.page.goto(`${server.origin}/c/${circle}`);
    await mara.page.getByRole("link", { name: lobbyWords.edit }).click();
    await field(mara, 2).fill(pass);
    await button(mara, callWords.save).click();
    await flo.page.getByText(agreementsWords.reworded).waitFor();
    await flo.page.getByText(pass, { exact: true }).waitFor();
    for (const box of await boxes(flo).all()) await expect(box.isChecked()).resolves.toBe(false);
    await pictureInAllLooks(flo, "agreements-again");
    await until("Jo is asked again", () => !jo.view.me.agreed);
    expect(jo.view).toMatchObject({ agreementsVersion: 2, me: { agreedTo: 1 } });
    expect(jo.view.rounds[0]?.promptPen).toBe("no");
  });

  it("[AG4] whoever accepts what they read before is refused, with a sentence", async () => {
    expect(await jo.ask({ type: "agree", version: 1 })).toEqual({
      ok: false,
      code: "staleAgreements",
      sentence: sentenceFor("staleAgreements"),
    });
    expect(jo.view.me.agreed).toBe(false);
    expect(await jo.ask({ type: "agree", version: 2 })).toMatchObject({ ok: true });
    await until("Jo has the pen again", () => jo.view.rounds[0]?.promptPen === "open");
    await accept(flo);
  });

  it("[AG8] they are one tap away in the lobby and in a round", async () => {
    await jo.move("openDoors");
    await until("the doors are open", () => jo.view.status === "gathering");
    await comesIn(an, await linkOf("peer"), "An");
    const before = await readAgain(an);
    await before.getByText(agreementsWords.notYet).waitFor();
    await expect(before.getByRole("button").allTextContents()).resolves.toEqual([
      agreementsWords.close,
    ]);
    await before.getByRole("button", { name: agreementsWords.close }).click();
    await until("the focus is back", async () => isFocused(button(an, agreementsWords.button)));
    await accept(an);

    await jo.move("start");
    await pageOf(an).waitFor();
    const during = await readAgain(an);
    await during.getByText(agreementsWords.accepted).waitFor();
    await pictureInAllLooks(an, "agreements-dialog");
    await an.page.keyboard.press("Escape");
    await expect(during.count()).resolves.toBe(0);
  });

  it("[AG6] An takes hers back: asked first, then she has left, and nothing of her is anywhere", async () => {
    await pageOf(an).click();
    // In one piece: letter by letter a copy has each of them in an update of its own, and a search would find nothing.
    await an.page.keyboard.insertText(`${word} is what I call it.`);
    await flo.page.getByText(word).waitFor();
    await an.page.getByText(circleWords.kept).waitFor();
    await until("An's device has a copy", async () => (await stored(an)).includes(word));

    const { takeBack } = agreementsWords;
    const asks = async (): Promise<Locator> => {
      await (await readAgain(an)).getByRole("button", { name: takeBack.button }).click();
      const dialog = an.page.getByRole("dialog", { name: takeBack.title });
      await dialog.getByText(takeBack.text[0]).waitFor();
      return dialog;
    };
    await (await asks()).getByRole("button", { name: takeBack.stay, exact: true }).click();
    await expect(pageOf(an).inputValue()).resolves.toContain(word);

    const dialog = await asks();
    await pictureInAllLooks(an, "agreements-take-back");
    await dialog.getByRole("button", { name: takeBack.confirm }).click();
    await an.page.getByRole("heading", { name: withdrawnWords.title }).waitFor();
    await pictureInAllLooks(an, "withdrawn");
    await until("it is gone", async () => !(await everything(flo)).includes(word));
    expect(await shown(flo)).not.toMatch(/\bAn\b/);
    await until("her device forgot", async () => !(await everything(an)).includes(word));
    expect(await everything(an)).not.toContain(title);
    expect(an.page.url()).not.toContain(circle);
    await until("no seat is hers", () => jo.view.seats.every(({ name }) => name !== "An"));
  });

  it("[AG8] and after the close", async () => {
    for (let round = 1; round <= 3; round++) {
      const { current } = jo.view;
      await jo.move("next");
      await server.time.ahead(60_000);
      await until("it has moved", () => jo.view.current !== current);
    }
    await flo.page.getByRole("heading", { name: keepsakeWords.closedTitle }).waitFor();
    await (await readAgain(flo)).getByText(agreementsWords.accepted).waitFor();
    for (const one of [mara, flo, an]) expect(one.complaints).toEqual([]);
  });
});

/** A day, as a field for it takes it, that is not today wherever one is. */
const inTwoDays = (): string => new Date(Date.now() + 48 * 3600_000).toISOString().slice(0, 10);

const isFocused = async (one: Locator): Promise<boolean> =>
  one.evaluate((element) => element === document.activeElement);
