import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agreementsWords } from "@beside/client/words/agreements.ts";
import { callWords } from "@beside/client/words/call.ts";
import { circleWords } from "@beside/client/words/circle.ts";
import { holdingWords } from "@beside/client/words/holding.ts";
import { homeWords } from "@beside/client/words/home.ts";
import { joinWords } from "@beside/client/words/join.ts";
import { keepsakeWords } from "@beside/client/words/keepsake.ts";
import { linksWords } from "@beside/client/words/links.ts";
import { lobbyWords } from "@beside/client/words/lobby.ts";
import { othersWords } from "@beside/client/words/others.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServerProcess, startServer } from "../harness/serverProcess.ts";
import { until } from "../harness/until.ts";
import { lines, reflections } from "../harness/words.fixture.ts";
import { type Person, openBrowser, person, picture, pictureInAllLooks } from "./people.ts";
import { type } from "./typing.ts";

const half = "A half-typed word stays where it was";

/** What each of them writes in the writing round. */
const written = {
  Mara: reflections.long,
  An: `${reflections.hungarian}\n\n${reflections.pause}`,
  Bo: reflections.chinese,
  Ines: reflections.arabic,
} as const;
type Name = keyof typeof written;
const names = Object.keys(written) as readonly Name[];

/** An evening of four people, each in a browser of their own, in real time, as they would see it. */
describe("an evening: Mara calls a circle, An, Bo and Ines come by the link", () => {
  let data: string;
  let server: ServerProcess;
  let browser: Browser;
  let people: Record<Name, Person>;
  let link = "";

  const everyone = (): readonly Person[] => names.map((name) => people[name]);
  const button = ({ page }: Person, name: string): Locator =>
    page.getByRole("button", { name, exact: true });
  const editor = ({ page }: Person, kind: "arrive" | "write" | "close"): Locator =>
    page.getByRole("textbox", { name: writingWords.label(kind) });
  /** Into the page, at its end, once it is open: until then it says that it is being opened. */
  async function takePen(one: Person, kind: "arrive" | "write" | "close"): Promise<void> {
    await until("the page is open", async () => editor(one, kind).isEditable());
    await editor(one, kind).click();
    await editor(one, kind).press("Control+End");
  }
  const card = ({ page }: Person, name: string): Locator =>
    page
      .getByRole("article")
      .filter({ has: page.getByRole("heading", { name: new RegExp(`^${name}\\b`) }) });

  /** The words on somebody's card, to the character, as this person's screen has them. */
  async function wordsOn(reader: Person, name: string): Promise<string> {
    return (await card(reader, name).locator("p").last().textContent({ timeout: 5_000 })) ?? "";
  }
  async function untilRead(reader: Person, name: string, text: string): Promise<void> {
    let seen = "";
    try {
      await until("it is read", async () => (seen = await wordsOn(reader, name)) === text, 15_000);
    } catch {
      expect(seen).toBe(text);
    }
  }

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "beside-e2e-"));
    server = startServer({ BESIDE_DATA: data });
    browser = await openBrowser();
    people = {
      Mara: await person(browser, { width: 1440, scheme: "light" }),
      An: await person(browser, { width: 360, scheme: "light" }),
      Bo: await person(browser, { width: 1440, scheme: "dark", zone: "Asia/Shanghai" }),
      Ines: await person(browser, { width: 360, scheme: "dark", zone: "Africa/Cairo" }),
    };
  });
  afterAll(async () => {
    await browser.close();
    await server.kill();
    await rm(data, { recursive: true, force: true });
  });

  it("Mara finds out what this is, and calls a circle for now", async () => {
    const { page } = people.Mara;
    await page.goto(await server.address);
    await page.getByRole("heading", { name: homeWords.title }).waitFor();
    await pictureInAllLooks(people.Mara, "home");
    await page.getByRole("link", { name: homeWords.call }).click();
    await page.getByLabel(callWords.name).fill("Mara");
    await page.getByLabel(callWords.circleTitle).fill("Thursday reflection circle");
    await page.getByLabel(callWords.intention).fill("To be beside each other for an hour.");
    const soon = new Date(Date.now() + 5 * 60_000);
    const day = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Budapest", dateStyle: "short" });
    const hour = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Budapest", timeStyle: "short" });
    await page.getByLabel(callWords.date).fill(day.format(soon));
    await page.getByLabel(callWords.time, { exact: true }).fill(hour.format(soon));
    await pictureInAllLooks(people.Mara, "call");
    await button(people.Mara, callWords.call).click();
    await page.getByRole("heading", { name: linksWords.title }).waitFor();
    await pictureInAllLooks(people.Mara, "links");
    await button(people.Mara, linksWords.copyPeer).click();
    link = await page.evaluate(async () => navigator.clipboard.readText());
    expect(link).toMatch(/\/c\/[\w-]{22}#[\w-]{22}$/);
    await page.getByRole("link", { name: linksWords.lobby }).click();
    await page
      .getByText(lobbyWords.isTime)
      .or(page.getByText(/^Begins/))
      .first()
      .waitFor();
  });

  it("An, Bo and Ines open the link, give a first name, and are in the lobby", async () => {
    for (const name of ["An", "Bo", "Ines"] as const) {
      const { page } = people[name];
      await page.goto(link);
      await page.getByLabel(joinWords.name).waitFor();
      if (name === "An") await pictureInAllLooks(people.An, "join");
      await page.getByLabel(joinWords.name).fill(name);
      await button(people[name], joinWords.comeIn).click();
    }
    for (const one of everyone()) {
      const agreements = one.page.getByRole("group", { name: agreementsWords.title });
      await agreements.waitFor();
      for (const box of await agreements.getByRole("checkbox").all()) await box.check();
      await button(one, agreementsWords.accept).click();
      await one.page.getByText(agreementsWords.accepted).waitFor();
    }
    await people.Mara.page.getByText("Four of you are here.").waitFor();
    await pictureInAllLooks(people.Mara, "lobby");
  });

  it("they arrive with a line each, and read each other's as it is written", async () => {
    await button(people.Mara, lobbyWords.start).click();
    const arriving = [lines.soft, lines.tired, lines.quiet, lines.curious];
    await Promise.all(
      everyone().map(async (one, at) => {
        await takePen(one, "arrive");
        await type(one.page, arriving[at] ?? "");
      }),
    );
    for (const [at, name] of names.entries()) {
      for (const reader of everyone()) {
        if (reader !== people[name]) await untilRead(reader, name, arriving[at] ?? "");
      }
    }
  });

  it("Mara goes on; those who are done do not wait long", async () => {
    for (const one of everyone()) await button(one, writingWords.done).click();
    await button(people.Mara, holdingWords.next("Write")).click();
    for (const one of everyone()) await editor(one, "write").waitFor({ timeout: 20_000 });
  });

  it("all write at once; Mara pauses, goes on and gives a minute; every screen has every character", async () => {
    const typing = Promise.all(
      names.map(async (name) => {
        await takePen(people[name], "write");
        await type(people[name].page, written[name]);
      }),
    );
    await people.Bo.page.waitForTimeout(20_000);
    await picture(people.Mara, "writing-in-the-middle-1440-light");
    await picture(people.Bo, "writing-in-the-middle-1440-dark");
    await picture(people.An, "writing-in-the-middle-360-light");
    await picture(people.Ines, "writing-in-the-middle-360-dark");
    await button(people.Bo, circleWords.askTime).click();
    await typing;
    await button(people.Mara, holdingWords.pause).click();
    await people.An.page.getByText(circleWords.pausedNow).first().waitFor();
    await button(people.Mara, holdingWords.resume).click();
    await button(people.Mara, holdingWords.addMinute).click();
    for (const one of everyone())
      await one.page.getByText("of 26 minutes").first().waitFor({ state: "attached" });
    for (const name of names) {
      expect(await editor(people[name], "write").inputValue()).toBe(written[name]);
      for (const reader of everyone()) {
        if (reader !== people[name]) await untilRead(reader, name, written[name]);
      }
    }
    await people.Mara.page.getByText(circleWords.kept).waitFor();
    await pictureInAllLooks(people.Mara, "writing");
  });

  it("An's page goes behind the curtain and comes back; no other screen has it meanwhile", async () => {
    await button(people.An, writingWords.hold).click();
    await people.Bo.page.getByText(othersWords.held("An")).first().waitFor();
    expect(await people.Bo.page.locator("body").textContent()).not.toContain("Amikor elvesztettem");
    await button(people.An, writingWords.share).click();
    await untilRead(people.Bo, "An", written.An);
  });

  it("Bo reloads in the middle of a word: same seat, same words, nothing asked", async () => {
    await takePen(people.Bo, "write");
    await people.Bo.page.keyboard.type("\n半");
    await people.Bo.page.reload();
    await editor(people.Bo, "write").waitFor();
    await until(
      "his words are back",
      async () => (await editor(people.Bo, "write").inputValue()) === `${written.Bo}\n半`,
    );
    await untilRead(people.Mara, "Bo", `${written.Bo}\n半`);
  });

  it("Ines's network is gone while she writes; she reads so, goes on, and nothing is lost", async () => {
    await people.Ines.context.setOffline(true);
    await takePen(people.Ines, "write");
    await people.Ines.page.keyboard.type(half);
    await people.Ines.page.getByText(circleWords.offline).first().waitFor({ timeout: 30_000 });
    await picture(people.Ines, "offline-360-dark");
    await people.Ines.context.setOffline(false);
    await untilRead(people.Mara, "Ines", `${written.Ines}${half}`);
  });

  it("the bell: finish your sentence; then the page is closed with every character", async () => {
    await button(people.Mara, holdingWords.next("Close")).click();
    await people.An.page.getByText(writingWords.finish).first().waitFor();
    await takePen(people.An, "write");
    await people.An.page.keyboard.type(" Én is.");
    await picture(people.An, "grace-360-light");
    await untilRead(people.Mara, "An", `${written.An} Én is.`);
    for (const one of everyone()) await editor(one, "close").waitFor({ timeout: 45_000 });
  });

  it("a closing word each, and the circle closes", async () => {
    for (const name of ["Mara", "Bo"] as const) {
      await takePen(people[name], "close");
      await type(people[name].page, `${name}: 谢谢 — köszönöm.`);
      await button(people[name], writingWords.done).click();
    }
    for (const name of ["An", "Ines"] as const)
      await button(people[name], writingWords.pass).click();
    await untilRead(people.An, "Bo", "Bo: 谢谢 — köszönöm.");
    await button(people.Mara, holdingWords.next(null)).click();
    for (const { page } of everyone()) {
      await page
        .getByRole("heading", { name: keepsakeWords.closedTitle })
        .waitFor({ timeout: 30_000 });
    }
  });

  it("everyone takes their own words home, to the character, and nobody else's", async () => {
    const mine: Record<Name, string> = {
      Mara: written.Mara,
      An: `${written.An} Én is.`,
      Bo: `${written.Bo}\n半`,
      Ines: `${written.Ines}${half}`,
    };
    for (const name of names) {
      const { page } = people[name];
      const downloading = page.waitForEvent("download");
      await button(people[name], keepsakeWords.download).click();
      const markdown = await readFile(await (await downloading).path(), "utf8");
      expect(markdown).toContain(`\n\n${mine[name]}\n`);
      const screen = (await page.locator("main").textContent()) ?? "";
      for (const other of names) {
        const words = mine[other].split("\n")[0] ?? "";
        expect(markdown.includes(words)).toBe(other === name);
        expect(screen.includes(words)).toBe(other === name);
      }
    }
    await pictureInAllLooks(people.Mara, "keepsake");
    await people.An.page.emulateMedia({ media: "print" });
    await picture(people.An, "keepsake-printed");
  });

  it("no browser had anything to complain about", () => {
    const offline = /ERR_INTERNET_DISCONNECTED|WebSocket connection/;
    for (const name of names) {
      expect(people[name].complaints.filter((text) => !offline.test(text))).toEqual([]);
    }
  });
});
