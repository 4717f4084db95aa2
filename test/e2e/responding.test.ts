import { circleWords } from "@beside/client/words/circle.ts";
import { holdingWords } from "@beside/client/words/holding.ts";
import { receivingWords } from "@beside/client/words/receiving.ts";
import { respondingWords } from "@beside/client/words/responding.ts";
import { roundName } from "@beside/client/words/rounds.ts";
import {
  type Gesture,
  type PlannedRound,
  type ResponseKind,
  responseKinds,
  usualRound,
} from "@beside/shared/domain";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { type Person, openBrowser, pictureInAllLooks } from "./people.ts";

const round = (kind: PlannedRound["kind"], rest: Partial<PlannedRound> = {}): PlannedRound => ({
  ...usualRound,
  kind,
  minutes: 10,
  prompt: "",
  ...rest,
});
const script = "Say: We answer with what we heard. Nobody is mended here.";
const rounds: readonly PlannedRound[] = [
  round("arrive", { prompt: "How do you come into this circle?" }),
  round("silence", { minutes: 2, graceSeconds: 0 }),
  round("write", { prompt: "When did someone stay beside you without trying to fix anything?" }),
  round("witness", { prompt: "Receive what you were given.", witnesses: 1 }),
  round("respond", { witnesses: 1, responses: responseKinds, replies: true, script }),
  round("close", { prompt: "What do you take with you?" }),
];

const sentence = "The waiting was the gift.";
const written = {
  An: `My old teacher would just wait. ${sentence} I did not know then that one can be held by patience.`,
  Bo: "On the ward, a cleaner asked my name every morning. It was enough to keep me a person.",
  Ines: "Nobody did, for a long while. Then a stranger on a train gave me half of her orange.",
};
type Name = keyof typeof written;
const names = ["An", "Bo", "Ines"] as const;

/** Draws over a word with the mouse, from its first letter to its last. */
async function selectByMouse({ page }: Person, place: Locator, word: string): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const line = await place.evaluate((element, word) => {
    const text = element.firstChild;
    const at = text?.textContent?.indexOf(word) ?? -1;
    if (!text || at < 0) throw new Error("the word is not there");
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    const { left, right, top, height } = range.getBoundingClientRect();
    return { left, right, middle: top + height / 2 };
  }, word);
  await page.mouse.move(line.left, line.middle);
  await page.mouse.down();
  await page.mouse.move(line.right, line.middle, { steps: 6 });
  await page.mouse.up();
}

/** Three people in browsers and Mara without one, from their pages to what they say to each other. */
describe("witnessing and responding, in browsers", () => {
  let server: CircleServer;
  let browser: Browser;
  let mara: Guest;
  let people: Record<Name, Person>;

  const { mark } = receivingWords;
  const { toMe } = respondingWords;
  const button = (at: Locator, name: string): Locator =>
    at.getByRole("button", { name, exact: true });
  /** Somebody's page, as this person has it before them. */
  const pageBy = (reader: Name, author: Name): Locator =>
    people[reader].page.getByRole("article", { name: receivingWords.reflectionOf(author) });
  const myPage = (name: Name): Locator =>
    people[name].page.getByRole("region", { name: receivingWords.mine.title, exact: true });
  const inHand = (name: Name, to: Name): Locator =>
    people[name].page.getByRole("region", { name: respondingWords.yours(to) });
  const response = (at: Locator, heading: string): Locator =>
    at.getByRole("article", { name: heading });
  const marked = (at: Locator): Locator => at.locator("mark");
  const focused = ({ page }: Person): Locator => page.locator(":focus");

  /** Mara goes on; the grace of those who write is over too. */
  async function goOn(to: PlannedRound["kind"]): Promise<void> {
    expect(await mara.move("next")).toMatchObject({ ok: true });
    await server.time.ahead(40_000);
    await until(`the round ${to}`, () =>
      mara.view.rounds.some(({ id, kind }) => id === mara.view.current && kind === to),
    );
    for (const name of names) {
      await people[name].page
        .getByRole("navigation", { name: circleWords.rounds })
        .locator("[aria-current=step]", { hasText: roundName(to) })
        .waitFor();
    }
  }
  async function choose(at: Locator, kind: ResponseKind): Promise<void> {
    await at.getByRole("radio", { name: respondingWords.way(kind).name, exact: true }).check();
    await at.getByText(respondingWords.way(kind).rule).waitFor();
  }
  /** Bo has a phone. */
  const press = async (name: Name, what: Locator): Promise<void> =>
    name === "Bo" ? what.tap() : what.click();
  async function begin(from: Name, to: Name, kind: ResponseKind): Promise<Locator> {
    await press(from, button(pageBy(from, to), respondingWords.answer(to)));
    const hand = inHand(from, to);
    await choose(hand, kind);
    return hand;
  }
  async function write(hand: Locator, text: string): Promise<void> {
    const area = hand.getByRole("textbox");
    await until("the page is open", async () => area.isEditable());
    await area.click();
    await area.press("Control+End");
    await area.pressSequentially(text);
  }
  async function give(name: Name, hand: Locator): Promise<void> {
    const giving = button(hand, respondingWords.give);
    await until("it can be given", async () => giving.isEnabled());
    await press(name, giving);
  }

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
    mara = server.guest();
    const link =
      server.origin +
      (await inFirstRound(mara, settingsAt(server.time.now(), { plan: { rounds } })));
    const { facilitator } = await mara.secrets();
    people = {
      An: await comeIn(browser, link, "An"),
      Bo: await comeIn(browser, link, "Bo", { width: 360, scheme: "dark" }),
      // She facilitates with Mara, and looks on.
      Ines: await comeIn(browser, `${link.split("#")[0] ?? ""}#${facilitator}`, "Ines"),
    };
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("silence: a quiet screen, with no page and nobody's card", async () => {
    await goOn("silence");
    const { page } = people.Bo;
    await page.getByRole("heading", { name: roundName("silence") }).waitFor();
    await page.getByText(receivingWords.guide.silence).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await page.getByRole("article").count()).toBe(0);
    await pictureInAllLooks(people.Bo, "silence");
  });

  it("each writes; Mara passes", async () => {
    await goOn("write");
    await mara.ask({ type: "pass", round: mara.round });
    for (const name of names) {
      const area = pageOf(people[name], "write");
      await until("the page is open", async () => area.isEditable());
      await area.fill(written[name]);
    }
    for (const name of names) await until(name, () => mara.readsFrom(name) === written[name]);
  });

  it("[WI4] [MA1] An reads what she was given first, and keeps a sentence by keyboard", async () => {
    await goOn("witness");
    const given = people.An.page.getByRole("region", { name: receivingWords.given.witness });
    await given.getByRole("article").waitFor();
    expect(await given.getByRole("article").count()).toBe(1);
    for (const name of ["Bo", "Ines"] as const) await pageBy("An", name).waitFor();

    const bos = pageBy("An", "Bo");
    await button(bos, mark.bySentenceOf("Bo")).focus();
    await people.An.page.keyboard.press("Enter");
    const sentences = bos.getByRole("listbox", { name: mark.sentences("Bo") });
    await sentences.waitFor();
    await until("the first sentence has the focus", async () =>
      ((await focused(people.An).textContent()) ?? "").startsWith("On the ward"),
    );
    await people.An.page.keyboard.press("ArrowDown");
    expect(await focused(people.An).textContent()).toContain("It was enough");
    await people.An.page.keyboard.press("Enter");
    await bos.getByRole("option", { selected: true }).getByText("It was enough").waitFor();
    await pictureInAllLooks(people.An, "witness-by-keyboard");

    // Taken back by the same key, and kept again, with her name.
    await people.An.page.keyboard.press("Enter");
    await until("it is taken back", async () => (await marked(bos).count()) === 0);
    await bos.getByRole("checkbox", { name: mark.sign }).check();
    await bos.getByRole("option", { name: "It was enough" }).focus();
    await people.An.page.keyboard.press("Enter");
    await marked(bos).waitFor();
    await people.An.page.keyboard.press("Escape");
    expect(await focused(people.An).textContent()).toBe(mark.bySentence);
  });

  it("[MA1] Bo touches a sentence of An's and keeps it; Ines selects some words with the mouse", async () => {
    const ans = pageBy("Bo", "An");
    await ans.getByText(sentence.slice(0, 12)).tap();
    await ans.getByText(mark.unsigned("An")).waitFor();
    await pictureInAllLooks(people.Bo, "witness-chosen");
    await button(ans, mark.stays).tap();
    await until("it stays", async () => (await marked(ans).textContent()) === sentence);

    const forInes = pageBy("Ines", "An");
    await selectByMouse(people.Ines, forInes.getByText(sentence.slice(0, 12)), "waiting");
    const selected = await people.Ines.page.evaluate(() => String(getSelection()));
    expect(selected).toContain("waiting");
    await button(forInes, mark.stays).click();
    await until("they stay", async () => (await marked(forInes).textContent()) === selected.trim());
  });

  it("[MA2] [MA3] An sees softly what stayed, once, and no name; Bo sees An's", async () => {
    await until("it is there", async () => (await marked(myPage("An")).count()) > 0);
    const stayed = await marked(myPage("An")).allTextContents();
    expect(stayed.join("")).toContain(sentence);
    expect(await myPage("An").getByRole("listitem").allTextContents()).toHaveLength(1);
    await expect(myPage("An").textContent()).resolves.not.toMatch(/\bBo\b|\bInes\b|\d/);
    await myPage("Bo").getByText(receivingWords.mine.with("An")).waitFor();
  });

  it("[MA1] Bo takes his mark back by touch, and keeps it again", async () => {
    const ans = pageBy("Bo", "An");
    for (const press of [mark.takeBack, mark.stays]) {
      await ans.getByText(sentence.slice(0, 12)).tap();
      await button(ans, press).tap();
      await until(
        press,
        async () => (await marked(ans).count()) === (press === mark.stays ? 1 : 0),
      );
    }
  });

  it("[RE1] Bo answers An: until he gives it nobody knows of it, and then the focus is on it", async () => {
    await goOn("respond");
    const hand = await begin("Bo", "An", "sayBack");
    await hand.getByText(respondingWords.onlyYou).waitFor();
    await button(hand, respondingWords.begin("What I hear is ")).tap();
    await write(hand, "that he waited, and was in no hurry.");
    await hand.getByText(circleWords.kept).waitFor();
    await pictureInAllLooks(people.Bo, "respond-in-hand");
    expect(await people.An.page.locator("body").textContent()).not.toContain("in no hurry");

    await give("Bo", hand);
    const given = response(pageBy("Bo", "An"), respondingWords.ownHeading("sayBack"));
    await given.getByText("What I hear is that he waited, and was in no hurry.").waitFor();
    await until("it has the focus", async () =>
      given.evaluate((element) => element.querySelector("h4") === document.activeElement),
    );
    await response(myPage("An"), respondingWords.heading("sayBack", "Bo")).waitFor();
    await response(pageBy("Ines", "An"), respondingWords.heading("sayBack", "Bo")).waitFor();
  });

  it("[RE1] he takes it back, finds his words, and gives it again", async () => {
    await button(pageBy("Bo", "An"), respondingWords.takeBackFrom("An")).tap();
    const hand = inHand("Bo", "An");
    await until("his words are there", async () =>
      (await hand.getByRole("textbox").inputValue()).endsWith("in no hurry."),
    );
    await until(
      "An does not see it",
      async () => !((await myPage("An").textContent()) ?? "").includes("in no hurry"),
    );
    await give("Bo", hand);
    await response(myPage("An"), respondingWords.heading("sayBack", "Bo")).waitFor();
  });

  it("[RE3] Ines answers with a line that stayed with her, and with a gesture", async () => {
    const stays = await begin("Ines", "An", "stays");
    await stays.getByRole("radio").nth(responseKinds.length).check();
    await write(stays, "I have been waited for, too.");
    await until("it is kept, and may be given", async () =>
      button(stays, respondingWords.give).isEnabled(),
    );
    await pictureInAllLooks(people.Ines, "respond-with-a-line");
    await give("Ines", stays);
    const toAn = response(myPage("An"), respondingWords.heading("stays", "Ines"));
    await toAn.getByRole("blockquote").waitFor();
    expect(sentence).toContain((await toAn.getByRole("blockquote").textContent()) ?? "nothing");

    const withBo = await begin("Ines", "Bo", "withYou");
    expect(await button(withBo, respondingWords.give).isEnabled()).toBe(false);
    const gesture: Gesture = "light";
    await withBo.getByRole("radio", { name: respondingWords.gesture(gesture) }).check();
    await pictureInAllLooks(people.Ines, "respond-with-a-gesture");
    await give("Ines", withBo);
    await response(myPage("Bo"), respondingWords.heading("withYou", "Ines"))
      .getByText(respondingWords.gesture(gesture))
      .waitFor();
  });

  it("An is with Bo in silence; words that stand there would go along, and it says so", async () => {
    const hand = await begin("An", "Bo", "underneath");
    await write(hand, "Tired.");
    await choose(hand, "silence");
    await hand.getByText(respondingWords.wordsGoAlong).waitFor();
    await hand.getByRole("textbox").fill("");
    await give("An", hand);
    const given = response(myPage("Bo"), respondingWords.heading("silence", "An"));
    await given.waitFor();
    expect(await given.textContent()).not.toContain("Tired");
  });

  it("[HE1] [HE2] An says not quite and adds a line; Bo alone sees both, and tries once more", async () => {
    const first = response(myPage("An"), respondingWords.heading("sayBack", "Bo"));
    await button(first, toMe.notQuite).click();
    await pageBy("Bo", "An").getByText(respondingWords.heard.notQuite("An")).waitFor();
    const line = first.getByRole("textbox", { name: toMe.label("Bo") });
    await until("the line is open", async () => line.isEditable());
    await first.getByText(toMe.lineOnlyYou).waitFor();
    await line.pressSequentially("It was not the hurry. It was that I was seen.");
    await until("it can be given", async () => button(first, toMe.giveLine).isEnabled());
    await pictureInAllLooks(people.An, "respond-not-quite");
    await button(first, toMe.giveLine).click();
    await pageBy("Bo", "An").getByText("It was that I was seen.").waitFor();
    await pictureInAllLooks(people.Bo, "respond-try-again");

    await button(pageBy("Bo", "An"), respondingWords.again("An")).tap();
    const hand = inHand("Bo", "An");
    await choose(hand, "underneath");
    await write(hand, "To be seen by someone who is not in a hurry to leave.");
    await give("Bo", hand);
    const second = response(myPage("An"), respondingWords.heading("underneath", "Bo"));
    await button(second, toMe.met).click();
    await second.getByText(toMe.saidMet).waitFor();
    await pageBy("Bo", "An").getByText(respondingWords.heard.met("An")).waitFor();
  });

  it("[RE4] An answers what was said to her, where the plan allows it", async () => {
    const said = response(myPage("An"), respondingWords.heading("underneath", "Bo"));
    await button(said, respondingWords.reply("Bo")).click();
    const hand = inHand("An", "Bo");
    await choose(hand, "silence");
    await give("An", hand);
    await response(pageBy("Bo", "An"), respondingWords.heading("silence", "An")).waitFor();
  });

  it("[HE1] [HE2] Ines, who facilitates, reads the responses, and neither the line nor what An said of them", async () => {
    const ans = pageBy("Ines", "An");
    await response(ans, respondingWords.heading("underneath", "Bo")).waitFor();
    const screen = (await people.Ines.page.locator("body").textContent()) ?? "";
    for (const betweenTheTwo of [
      "It was that I was seen.",
      respondingWords.heard.met("An"),
      respondingWords.heard.notQuite("An"),
      toMe.saidMet,
    ])
      expect(screen).not.toContain(betweenTheTwo);
  });

  it("[WI4] [PL7] she has the script before her, and sees how many have been met", async () => {
    const { page } = people.Ines;
    await page.getByText(script).waitFor();
    await page.getByText(holdingWords.met(2, 3)).waitFor();
    await pictureInAllLooks(people.Ines, "respond-facilitator");
    const forPeers = (await people.An.page.locator("body").textContent()) ?? "";
    expect(forPeers).not.toContain(script);
    expect(forPeers).not.toContain(holdingWords.script);
  });

  it("what was said can be read again when the circle has gone on", async () => {
    await goOn("close");
    const { page } = people.An;
    await page
      .getByRole("button", { name: circleWords.readAgain(roundName("respond")), exact: true })
      .click();
    await response(myPage("An"), respondingWords.heading("underneath", "Bo")).waitFor();
    await pageBy("An", "Bo").waitFor();
    expect(await page.getByRole("button", { name: respondingWords.answer("Ines") }).count()).toBe(
      0,
    );
  });

  it("no browser had anything to complain about", () => {
    for (const name of names) expect(people[name].complaints).toEqual([]);
  });
});
