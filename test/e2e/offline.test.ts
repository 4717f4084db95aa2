import { circleWords } from "@beside/client/words/circle.ts";
import { keepsakeAnswer } from "@beside/shared/protocol";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { type Network, network } from "../harness/network.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { reflections } from "../harness/words.fixture.ts";
import { comeIn, inFirstRound, pageOf, takeSeat } from "./comeIn.ts";
import { type Person, openBrowser, person } from "./people.ts";

const minute = 60_000;
const before = "Before the tunnel. ";
const inTheTunnel = `${reflections.long}\n${reflections.hungarian}`.slice(0, 2_000);

/** Browsers whose network goes as in a tunnel: nothing passes, no connection ends, and the browser knows it too. */
describe("somebody whose network is gone", () => {
  let server: CircleServer;
  let way: Network;
  let browser: Browser;
  let mara: Guest;
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

  async function newCircle(): Promise<void> {
    way.comeBack();
    mara = server.guest();
    link = way.origin + (await inFirstRound(mara, settingsAt(server.time.now())));
  }
  const here = (name: string): boolean => {
    const seat = mara.view.seats.find((each) => each.name === name);
    return mara.presence.here.some((id) => id === seat?.id);
  };
  /** Writes a line that arrives, so that everything is in order before the tunnel. */
  async function begin(one: Person, name: string): Promise<void> {
    await pageOf(one).click();
    await one.page.keyboard.type(before);
    await until(`Mara reads ${name}`, () => mara.readsFrom(name) === before);
    await one.page.getByText(circleWords.kept).waitFor();
  }
  async function vanish(...people: readonly Person[]): Promise<void> {
    way.vanish();
    for (const { context } of people) await context.setOffline(true);
  }
  async function comeBack(...people: readonly Person[]): Promise<void> {
    way.comeBack();
    for (const { context } of people) await context.setOffline(false);
  }
  async function keepsakeOf({ page }: Person): Promise<readonly string[]> {
    const raw = await page.evaluate(
      async (path) => (await fetch(path)).text(),
      `/api/circles/${mara.circle}/keepsake`,
    );
    return keepsakeAnswer.parse(JSON.parse(raw)).pages.map(({ text }) => text);
  }

  it("writes two thousand characters in ten minutes, one reloads, the round ends meanwhile: all is there, once, in order", async () => {
    await newCircle();
    const an = await person(browser, { width: 1440, scheme: "light" });
    const bo = await person(browser, { width: 360, scheme: "dark" });
    for (const [one, name] of [
      [an, "An"],
      [bo, "Bo"],
    ] as const) {
      await one.page.clock.install();
      await takeSeat(one, link, name);
      await begin(one, name);
    }
    const { round } = mara;

    await vanish(an, bo);
    for (const one of [an, bo]) {
      await pageOf(one).press("Control+End");
      await one.page.keyboard.insertText(inTheTunnel.slice(0, 1_800));
      await one.page.keyboard.type(inTheTunnel.slice(1_800));
      await one.page.getByText(circleWords.offline).waitFor();
      await one.page.getByText(circleWords.keptOnDevice, { exact: true }).waitFor();
      expect(await pageOf(one).inputValue()).toBe(before + inTheTunnel);
    }
    await until("the server has given both up", () => !here("An") && !here("Bo"), 30_000);
    await server.time.ahead(10 * minute);
    for (const { page } of [an, bo]) await page.clock.fastForward(10 * minute);
    await mara.move("next");
    await server.time.ahead(minute);
    await until("the circle is in the next round", () => mara.view.current !== round);

    // Closing is asked first; An stays, and later reloads all the same, into nothing.
    const asked = nextQuestion(an.page, "dismiss");
    await an.page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
    expect(await pageOf(an).inputValue()).toBe(before + inTheTunnel);
    const askedAgain = nextQuestion(an.page, "accept");
    await an.page.reload().catch((error: Error) => {
      expect(error.message).toContain("ERR_INTERNET_DISCONNECTED");
    });
    expect(await askedAgain).toBe("beforeunload");

    await comeBack(an, bo);
    await an.page.goto(link);
    for (const [one, name] of [
      [an, "An"],
      [bo, "Bo"],
    ] as const) {
      await pageOf(one, "write").waitFor();
      await until(
        `Mara reads all of ${name}`,
        () => mara.readsFrom(name, round) === before + inTheTunnel,
        30_000,
      );
      expect((await keepsakeOf(one))[0]).toBe(before + inTheTunnel);
      await pageOf(one, "write").click();
      await one.page.keyboard.type("Back in the light.");
      await until(`Mara reads ${name} on`, () => mara.readsFrom(name) === "Back in the light.");
      await one.page.getByText(circleWords.kept).waitFor();
      await one.context.close();
    }
  });

  it("reloads in the middle of a word: nothing is asked, and nothing is missing", async () => {
    await newCircle();
    const an = await comeIn(browser, link, "An");
    await begin(an, "An");
    const questions: string[] = [];
    an.page.on("dialog", (dialog) => {
      questions.push(dialog.type());
      void dialog.accept();
    });
    let all = before;
    for (const word of ["At once, ", "again, ", "and again."]) {
      await pageOf(an).click();
      await pageOf(an).press("Control+End");
      await an.page.keyboard.type(word);
      all += word;
      await an.page.reload();
      await until("it is there", async () => (await pageOf(an).inputValue()) === all);
    }
    expect(questions).toEqual([]);
    await until("Mara reads it", () => mara.readsFrom("An") === all);
    await an.context.close();
  });

  it("closes the tab offline, is asked first, and finds every letter there again", async () => {
    await newCircle();
    const an = await comeIn(browser, link, "An");
    await begin(an, "An");
    await vanish(an);
    await an.page.keyboard.type("The last letter is this: z");
    await untilWritten(an.page);
    const asked = nextQuestion(an.page, "accept");
    const closed = an.page.waitForEvent("close");
    await an.page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
    await closed;
    await comeBack(an);
    const page = await an.context.newPage();
    await page.goto(link);
    await until(
      "Mara reads it",
      () => mara.readsFrom("An") === `${before}The last letter is this: z`,
    );
    await an.context.close();
  });
});

/** Waits until the browser has written what it was given: a transaction of IndexedDB comes after those before it. */
async function untilWritten(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name = "" } of await indexedDB.databases()) {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("error", () => reject(new Error("it does not open")));
        opening.addEventListener("success", () => {
          const stores = [...opening.result.objectStoreNames];
          if (stores.length === 0) return resolve();
          const last = opening.result.transaction(stores, "readwrite");
          last.addEventListener("complete", () => resolve());
          opening.result.close();
        });
      });
    }
  });
}

/** Answers the browser's next question, and tells of which kind it was. */
async function nextQuestion(page: Page, answer: "accept" | "dismiss"): Promise<string> {
  const dialog = await page.waitForEvent("dialog");
  await dialog[answer]();
  return dialog.type();
}
