import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { council } from "@beside/client/plans/council.ts";
import { touchstones } from "@beside/client/plans/touchstones.ts";
import { callWords } from "@beside/client/words/call.ts";
import { linksWords } from "@beside/client/words/links.ts";
import { planFormWords } from "@beside/client/words/planForm.ts";
import { plansWords } from "@beside/client/words/plans.ts";
import { respondingWords } from "@beside/client/words/responding.ts";
import { readPlanFile } from "@beside/shared/protocol";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServerProcess, startServer } from "../harness/serverProcess.ts";
import { until } from "../harness/until.ts";
import { type Person, openBrowser, person, picture, pictureInAllLooks } from "./people.ts";

/** Further than this nobody would press Tab. */
const patience = 250;

type Named = "button" | "textbox" | "combobox" | "spinbutton" | "checkbox";

/** A plan on its way: chosen and changed by Mara without a pointer, kept, and carried to An's device as a file. */
describe("plans", () => {
  let data: string;
  let server: ServerProcess;
  let browser: Browser;
  let mara: Person;
  let an: Person;
  let file = "";

  const named = ({ page }: Person, role: Named, name: string): Locator =>
    page.getByRole(role, { name, exact: true });
  const round = ({ page }: Person, at: number): Locator =>
    page.getByRole("group", { name: callWords.round(at), exact: true });
  const inRound = (one: Person, at: number, role: Named, name: string): Locator =>
    round(one, at).getByRole(role, { name, exact: true });
  const said = async ({ page }: Person, text: string): Promise<void> =>
    page.getByText(text, { exact: true }).first().waitFor();

  /** Tabs on, or back where it stands before, until this has the focus. */
  async function tabTo(one: Person, target: Locator): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < patience; pressed++) {
      const way = await target.evaluate((element) => {
        const { activeElement } = document;
        if (activeElement === element) return "here";
        const place = activeElement?.compareDocumentPosition(element) ?? 0;
        return place & Node.DOCUMENT_POSITION_PRECEDING ? "before" : "after";
      });
      if (way === "here") return;
      await one.page.keyboard.press(way === "before" ? "Shift+Tab" : "Tab");
    }
    throw new Error(`Tab never came to ${target.toString()}`);
  }
  async function press(one: Person, target: Locator, key = "Enter"): Promise<void> {
    await tabTo(one, target);
    await one.page.keyboard.press(key);
  }
  /** Puts a text in the place of what is there. */
  async function fill(one: Person, target: Locator, text: string): Promise<void> {
    await tabTo(one, target);
    await one.page.keyboard.press("Control+A");
    await one.page.keyboard.type(text);
  }
  /** Chooses in a list by the first letters of a name in it. */
  async function choose(one: Person, target: Locator, letters: string): Promise<void> {
    await tabTo(one, target);
    await one.page.keyboard.type(letters);
  }
  async function openFile(one: Person, path: string): Promise<void> {
    const choosing = one.page.waitForEvent("filechooser");
    await press(one, named(one, "button", plansWords.open));
    await (await choosing).setFiles(path);
  }
  async function atCall(one: Person): Promise<void> {
    await one.page.goto(`${await server.address}/call`);
    await named(one, "button", plansWords.choose).waitFor();
  }

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "beside-plans-"));
    server = startServer({ BESIDE_DATA: data });
    browser = await openBrowser();
    mara = await person(browser, { width: 1440, scheme: "light" });
    an = await person(browser, { width: 360, scheme: "dark" });
    await atCall(mara);
  });
  afterAll(async () => {
    await browser.close();
    await server.kill();
    await rm(data, { recursive: true, force: true });
  });

  it("Mara looks at one of the eight, and takes it", async () => {
    await press(mara, named(mara, "button", plansWords.choose));
    expect(await mara.page.getByRole("article").count()).toBe(8);
    await press(mara, named(mara, "button", plansWords.seeOf(touchstones.name)));
    await said(mara, touchstones.rules[0] ?? "");
    await said(mara, touchstones.rounds[2]?.prompt ?? "");
    await pictureInAllLooks(mara, "plans-shelf");
    await press(mara, named(mara, "button", plansWords.takeOf(touchstones.name)));
    await said(
      mara,
      `${plansWords.taken(touchstones.name, 7, plansWords.long(50, 5))} ${plansWords.rulesAdded}`,
    );
    expect(await inRound(mara, 7, "spinbutton", planFormWords.days).inputValue()).toBe("5");
    const agreements = await mara.page
      .locator("textarea")
      .evaluateAll((areas) =>
        areas.flatMap((area) => (area instanceof HTMLTextAreaElement ? area.value : [])),
      );
    expect(agreements).toEqual(expect.arrayContaining([...touchstones.rules]));
  });

  it("puts back what was there, and takes it again", async () => {
    await press(mara, named(mara, "button", plansWords.mine));
    await said(mara, plansWords.back);
    expect(await mara.page.getByRole("group", { name: /^Round \d$/ }).count()).toBe(3);
    for (const rule of touchstones.rules) {
      expect(await mara.page.getByText(rule, { exact: true }).count()).toBe(0);
    }
    await press(mara, named(mara, "button", plansWords.choose));
    await press(mara, named(mara, "button", plansWords.takeOf(touchstones.name)));
    await inRound(mara, 7, "spinbutton", planFormWords.days).waitFor();
  });

  it("changes rounds; one that cannot stand where it is says so at once", async () => {
    await fill(mara, inRound(mara, 3, "textbox", callWords.prompt), "Where did you stay?");
    await fill(mara, inRound(mara, 3, "spinbutton", callWords.minutes), "300");
    await press(mara, inRound(mara, 3, "button", planFormWords.moreOf(3)));
    await fill(mara, inRound(mara, 3, "textbox", planFormWords.script), "Say: Write as it comes.");
    await choose(mara, inRound(mara, 3, "combobox", planFormWords.onward), "by itself");
    const unheard = inRound(mara, 5, "checkbox", respondingWords.way("withYou").name);
    expect(await unheard.isChecked()).toBe(true);
    await press(mara, unheard, "Space");
    await choose(mara, inRound(mara, 5, "combobox", planFormWords.witnesses), "two");
    await choose(mara, inRound(mara, 1, "combobox", callWords.kind), "Respond");
    await said(mara, "It cannot stand here. A round of writing has to come before it.");
  });

  it("is told what keeps the plan from being kept, and keeps it on this device", async () => {
    await press(mara, named(mara, "button", plansWords.keep));
    await fill(mara, named(mara, "textbox", plansWords.name), "Our Thursdays");
    await press(mara, named(mara, "button", plansWords.onDevice));
    await said(mara, "Round 1: It cannot stand here. A round of writing has to come before it.");
    await said(mara, "Round 3: 300 minutes is more than 120.");
    await pictureInAllLooks(mara, "plans-keep-refused");
    await choose(mara, inRound(mara, 1, "combobox", callWords.kind), "Arrive");
    await until("the sentence is gone beside the round", async () =>
      round(mara, 1)
        .getByText(/cannot stand here/)
        .isHidden(),
    );
    await fill(mara, inRound(mara, 3, "spinbutton", callWords.minutes), "30");
    await press(mara, named(mara, "button", plansWords.onDevice));
    await said(mara, plansWords.isKept("Our Thursdays"));
  });

  it("saves it as a file", async () => {
    await press(mara, named(mara, "button", plansWords.keep));
    const downloading = mara.page.waitForEvent("download");
    await press(mara, named(mara, "button", plansWords.asFile));
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("Our-Thursdays.plan.json");
    file = join(data, "carried.json");
    await download.saveAs(file);
    const read = readPlanFile(await readFile(file, "utf8"));
    if (!read.ok) throw new Error("the file is no plan");
    expect(read.sheet).toMatchObject({
      name: "Our Thursdays",
      people: touchstones.people,
      source: touchstones.source,
      rules: touchstones.rules,
    });
    expect(read.sheet.rounds[2]).toMatchObject({
      prompt: "Where did you stay?",
      minutes: 30,
      script: "Say: Write as it comes.",
      onward: "byItself",
    });
    expect(read.sheet.rounds[4]).toMatchObject({ responses: ["stays", "silence"], witnesses: 2 });
  });

  it("finds it on this device after a reload, renames it, deletes it and puts it back", async () => {
    await atCall(mara);
    await press(mara, named(mara, "button", plansWords.choose));
    await press(mara, named(mara, "button", plansWords.renameOf("Our Thursdays")));
    const name = named(mara, "textbox", plansWords.newName("Our Thursdays"));
    await fill(mara, name, " ");
    await mara.page.keyboard.press("Enter");
    await said(mara, plansWords.problems.name(60));
    await fill(mara, name, "Thursdays of May");
    await mara.page.keyboard.press("Enter");
    await press(mara, named(mara, "button", plansWords.deleteOf("Thursdays of May")));
    await said(mara, plansWords.deleted("Thursdays of May"));
    await press(mara, named(mara, "button", plansWords.putBack));
    await named(mara, "button", plansWords.deleteOf("Thursdays of May")).waitFor();
    await press(mara, named(mara, "button", plansWords.deleteOf("Thursdays of May")));
    await atCall(mara);
    await press(mara, named(mara, "button", plansWords.choose));
    expect(await mara.page.getByRole("article").count()).toBe(8);
  });

  it("An opens files that are no plans, and reads what is wrong and where", async () => {
    await atCall(an);
    const plan: unknown = JSON.parse(await readFile(file, "utf8"));
    const wrong = join(data, "wrong.json");
    await writeFile(wrong, JSON.stringify(plan).replace('"minutes":30', '"minutes":300'));
    await openFile(an, wrong);
    await said(an, plansWords.notTaken);
    await said(an, "Round 3: 300 minutes is more than 120.");
    await picture(an, "plans-wrong-file");
    await writeFile(wrong, "Dear An,");
    await openFile(an, wrong);
    await said(an, "This file could not be read: it is not JSON, or it broke off on the way.");
    await writeFile(wrong, " ".repeat(300_000));
    await openFile(an, wrong);
    await said(an, "This file is too large to be a plan.");
    expect(await an.page.getByRole("group", { name: /^Round \d$/ }).count()).toBe(3);
  });

  it("An opens Mara's, and calls the circle with it", async () => {
    await openFile(an, file);
    await said(
      an,
      `${plansWords.taken("Our Thursdays", 7, plansWords.long(64, 5))} ${plansWords.rulesAdded}`,
    );
    await until("what was wrong is gone", async () =>
      an.page.getByText(plansWords.notTaken).isHidden(),
    );
    await fill(an, named(an, "textbox", callWords.name), "An");
    await fill(an, named(an, "textbox", callWords.circleTitle), "With Mara's plan");
    await press(an, named(an, "button", callWords.call));
    await an.page.getByRole("link", { name: linksWords.lobby }).waitFor();
    await an.page.getByRole("link", { name: linksWords.lobby }).click();
    await said(an, "5 days");
  });

  it("a talking piece goes round in council, with its silence", async () => {
    await atCall(mara);
    await press(mara, named(mara, "button", plansWords.choose));
    await press(mara, named(mara, "button", plansWords.takeOf(council.name)));
    const silence = inRound(mara, 3, "spinbutton", planFormWords.silence);
    expect(await silence.inputValue()).toBe("10");
    expect([...mara.complaints, ...an.complaints]).toEqual([]);
  });
});
