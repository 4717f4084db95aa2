import { readFile } from "node:fs/promises";
import { closingWords } from "@beside/client/words/closing.ts";
import { holdingWords } from "@beside/client/words/holding.ts";
import { keepsakeWords } from "@beside/client/words/keepsake.ts";
import { receivingWords } from "@beside/client/words/receiving.ts";
import { respondingWords } from "@beside/client/words/responding.ts";
import { roundName } from "@beside/client/words/rounds.ts";
import { type PlannedRound, keepsakeHeading, usualRound } from "@beside/shared/domain";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { type Person, openBrowser, pictureInAllLooks } from "./people.ts";
import { tabTo } from "./tabTo.ts";

const round = (kind: PlannedRound["kind"], rest: Partial<PlannedRound> = {}): PlannedRound => ({
  ...usualRound,
  kind,
  minutes: 10,
  prompt: "",
  ...rest,
});
const rounds: readonly PlannedRound[] = [
  round("arrive", { prompt: "How do you come into this circle?" }),
  round("write", { prompt: "When did someone stay beside you without trying to fix anything?" }),
  round("witness", { prompt: "Receive what you were given.", witnesses: 1 }),
  round("respond", { witnesses: 1, responses: ["sayBack", "withYou", "silence"] }),
  round("close", { prompt: "What do you take with you?" }),
];
const names = ["Fay", "An", "Bo", "Ines", "Tam"] as const;
type Name = (typeof names)[number];
const written: Record<Name, string> = {
  Fay: "My aunt sat on the stairs with me. The stairs were cold and she did not say so.",
  An: "He waited at the bus stop with me and let three buses go.",
  Bo: "Nobody asked. My neighbour just began to cut the other half of the hedge.",
  Ines: "A nurse drew the curtain and stayed on my side of it.",
  Tam: "I was the one who stayed, once, and I did not know that it was anything.",
};
const saidBack = "You were given time, three buses of it.";

/**
 * Five people with browsers of their own go through a circle: Fay holds it, An has a keyboard and nothing else, Bo a small
 * touch screen, Ines and Tam a wide and a narrow one. Mara, who called it, looks on without a browser.
 */
describe("a circle of five, from arriving to what they take home", () => {
  let server: CircleServer;
  let browser: Browser;
  let mara: Guest;
  let people: Record<Name, Person>;

  const screen = async (name: Name): Promise<string> =>
    (await people[name].page.locator("main").textContent()) ?? "";
  const button = (at: Locator | Person["page"], name: string): Locator =>
    at.getByRole("button", { name, exact: true });
  const reflection = (reader: Name, author: Name): Locator =>
    people[reader].page.getByRole("article", { name: receivingWords.reflectionOf(author) });
  const myPage = (name: Name): Locator =>
    people[name].page.getByRole("region", { name: receivingWords.mine.title, exact: true });
  const inHand = (name: Name, to: Name): Locator =>
    people[name].page.getByRole("region", { name: respondingWords.yours(to) });

  /** Tabs there, as somebody does who has no pointer. */
  async function press(target: Locator, key = "Enter"): Promise<void> {
    await tabTo(people.An.page, target);
    await people.An.page.keyboard.press(key);
  }
  /** Writes as each of them can. */
  async function write(name: Name, area: Locator, text: string): Promise<void> {
    await area.waitFor();
    await until(`${name}'s page is open`, async () => area.isEditable());
    if (name === "An") await tabTo(people.An.page, area);
    else if (name === "Bo") await area.tap();
    else await area.click();
    await people[name].page.keyboard.type(text);
  }
  /** Fay goes on; those who still write are left the grace. */
  async function goOn(to: PlannedRound["kind"]): Promise<void> {
    await people.Fay.page
      .getByRole("button", { name: holdingWords.next(roundName(to)), exact: true })
      .click();
    await until("it moves on", () => mara.view.leaving !== null);
    await server.time.ahead(40_000);
    await until(`the round ${to}`, () =>
      mara.view.rounds.some(({ id, kind }) => id === mara.view.current && kind === to),
    );
  }
  async function picturesOf(what: string): Promise<void> {
    await pictureInAllLooks(people.Tam, `practice-${what}`);
  }

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
    mara = server.guest();
    const settings = settingsAt(server.time.now(), { plan: { rounds } });
    const link = server.origin + (await inFirstRound(mara, settings));
    const { facilitator } = await mara.secrets();
    people = {
      Fay: await comeIn(browser, `${link.split("#")[0] ?? ""}#${facilitator}`, "Fay"),
      An: await comeIn(browser, link, "An"),
      Bo: await comeIn(browser, link, "Bo", { width: 360, scheme: "dark" }),
      Ines: await comeIn(browser, link, "Ines", { width: 1440, scheme: "dark" }),
      Tam: await comeIn(browser, link, "Tam", { width: 360, scheme: "light" }),
    };
    await mara.ask({ type: "pass", round: mara.round });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("they arrive with a line each, and read the others' as it is written", async () => {
    for (const name of names) await write(name, pageOf(people[name]), `${name} is here.`);
    for (const reader of names)
      for (const author of names)
        if (author !== reader) await people[reader].page.getByText(`${author} is here.`).waitFor();
    await picturesOf("arrive");
  });

  it("they write at once, each with what they have: pointer, keyboard, touch", async () => {
    await goOn("write");
    await mara.ask({ type: "pass", round: mara.round });
    for (const name of names) await write(name, pageOf(people[name], "write"), written[name]);
    for (const name of names) await until(name, () => mara.readsFrom(name) === written[name]);
    await picturesOf("write");
  });

  it("[WI2] each is given one reflection to receive, and nobody their own", async () => {
    await goOn("witness");
    for (const name of names) {
      const given = people[name].page.getByRole("region", { name: receivingWords.given.witness });
      await given.getByRole("article").first().waitFor();
      expect(await given.getByRole("article").count()).toBe(1);
      expect(await given.textContent()).not.toContain(written[name]);
    }
    await picturesOf("witness");
  });

  it("[MA1] An keeps a sentence of Bo's by keyboard, Bo one of An's by touch; each sees it softly", async () => {
    const { mark } = receivingWords;
    await press(button(reflection("An", "Bo"), mark.bySentenceOf("Bo")));
    const sentences = reflection("An", "Bo").getByRole("listbox", { name: mark.sentences("Bo") });
    await sentences.waitFor();
    await people.An.page.keyboard.press("Enter");
    await until(
      "it is kept",
      async () => (await reflection("An", "Bo").locator("mark").count()) > 0,
    );
    await people.An.page.keyboard.press("Escape");
    await myPage("Bo").locator("mark").first().waitFor();

    await reflection("Bo", "An").getByText("let three buses go").tap();
    await button(reflection("Bo", "An"), mark.stays).tap();
    await myPage("An").locator("mark").first().waitFor();
  });

  it("[RE1] Bo says back what An wrote; [HE1] she says that it met her, and only he learns it", async () => {
    await goOn("respond");
    await button(reflection("Bo", "An"), respondingWords.answer("An")).tap();
    const hand = inHand("Bo", "An");
    await hand
      .getByRole("radio", { name: respondingWords.way("sayBack").name, exact: true })
      .check();
    await write("Bo", hand.getByRole("textbox"), saidBack);
    const give = button(hand, respondingWords.give);
    await until("it can be given", async () => give.isEnabled());
    await picturesOf("respond");
    await give.tap();
    const said = myPage("An").getByRole("article", {
      name: respondingWords.heading("sayBack", "Bo"),
    });
    await said.getByText(saidBack).waitFor();
    await press(button(said, respondingWords.toMe.met));
    await reflection("Bo", "An").getByText(respondingWords.heard.met("An")).waitFor();
    for (const other of ["Fay", "Ines", "Tam"] as const) {
      await reflection(other, "An").getByText(saidBack).waitFor();
      expect(await screen(other)).not.toContain(respondingWords.heard.met("An"));
    }
    await picturesOf("heard");
  });

  it("An is with Bo by keyboard, without a word; Fay sees how many were met", async () => {
    await press(button(reflection("An", "Bo"), respondingWords.answer("Bo")));
    const hand = inHand("An", "Bo");
    const first = hand.getByRole("radio").first();
    await tabTo(people.An.page, hand.getByRole("radio", { checked: true }).or(first).first());
    const withYou = hand.getByRole("radio", {
      name: respondingWords.way("withYou").name,
      exact: true,
    });
    for (let pressed = 0; pressed < 3 && !(await withYou.isChecked()); pressed += 1) {
      await people.An.page.keyboard.press("ArrowDown");
    }
    expect(await withYou.isChecked()).toBe(true);
    const bow = hand.getByRole("radio", { name: respondingWords.gesture("bow") });
    await bow.waitFor();
    await tabTo(
      people.An.page,
      hand.getByRole("radio", { name: respondingWords.gesture("beside") }),
    );
    await people.An.page.keyboard.press("Space");
    await press(button(hand, respondingWords.give));
    await myPage("Bo").getByText(respondingWords.gesture("beside")).waitFor();
    await people.Fay.page.getByText(holdingWords.met(2, 5)).waitFor();
  });

  it("[CL1] in the close they say a word, and choose: An by keyboard, Bo by touch, Tam nothing", async () => {
    await goOn("close");
    for (const name of ["An", "Bo"] as const)
      await write(name, pageOf(people[name], "close"), `Thank you, says ${name}.`);
    const choices = (name: Name, what: string): Locator =>
      people[name].page.getByRole("group", { name: closingWords.choicesFor(what), exact: true });
    const writing = closingWords.page(keepsakeHeading("write"));
    await press(button(choices("An", writing), closingWords.circle));
    await choices("An", writing).getByText(closingWords.toBeGiven).waitFor();
    await button(choices("Bo", closingWords.responseTo("An")), closingWords.circle).tap();
    await picturesOf("close");
  });

  it("[CL2] [KS3] when it has closed, each takes home what is theirs and what was given", async () => {
    const last = holdingWords.next(null);
    await button(people.Fay.page, last).click();
    await until("it moves on", () => mara.view.leaving !== null);
    await server.time.ahead(40_000);
    for (const name of names)
      await people[name].page.getByRole("heading", { name: keepsakeWords.closedTitle }).waitFor();

    // An's page was given, Bo's answer with it; it was said to An in any case. Nobody gave anything else.
    for (const name of names) {
      await until(`${name} has it`, async () => (await screen(name)).includes(written.An));
      await until(`${name} has the answer`, async () => (await screen(name)).includes(saidBack));
      const others = names.filter((other) => other !== name && other !== "An");
      for (const other of others) expect(await screen(name)).not.toContain(written[other]);
      expect(await screen(name)).toContain(written[name]);
    }
    const downloading = people.Tam.page.waitForEvent("download");
    await button(people.Tam.page, keepsakeWords.download).tap();
    const file = await readFile(await (await downloading).path(), "utf8");
    expect(file).toContain(written.Tam);
    expect(file).not.toContain(written.Ines);
    await picturesOf("keepsake");
  });

  it("no browser had anything to complain about", () => {
    for (const name of names) expect(people[name].complaints).toEqual([]);
  });
});
