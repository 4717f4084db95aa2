import { circleWords } from "@beside/client/words/circle.ts";
import { erasingWords } from "@beside/client/words/erasing.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf, takeSeat } from "./comeIn.ts";
import { openBrowser, person, picture } from "./people.ts";

describe("my own page", () => {
  let server: CircleServer;
  let browser: Browser;
  let mara: Guest;
  let link: string;

  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
    mara = server.guest();
    link = server.origin + (await inFirstRound(mara, settingsAt(server.time.now())));
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("takes every letter from the first moment on, and puts them behind what was there", async () => {
    const an = await comeIn(browser, link, "An");
    await pageOf(an).click();
    await an.page.keyboard.type("middle.");
    await pageOf(an).press("Control+Home");
    await an.page.keyboard.type("In the ");
    await until("Mara reads it", () => mara.readsFrom("An") === "In the middle.");

    // Somebody who is at the keyboard before the page is: a letter with the textarea, and one with each frame after it.
    await an.page.addInitScript((text: string) => {
      let typed = 0;
      const type = () => {
        if (typed === text.length) return;
        document.execCommand("insertText", false, text.charAt(typed));
        typed += 1;
        requestAnimationFrame(type);
      };
      new MutationObserver((_changes, observer) => {
        const area = document.querySelector("textarea");
        if (area === null) return;
        observer.disconnect();
        area.focus();
        type();
      }).observe(document, { subtree: true, childList: true });
    }, " And at once.");
    await an.page.reload();
    // What Mara reads instead, if it is something else, is in the failure.
    const every = "In the middle. And at once.";
    await until("Mara reads every letter", () => mara.readsFrom("An") === every).catch(() =>
      expect(mara.readsFrom("An")).toBe(every),
    );
    expect(await pageOf(an).inputValue()).toBe("In the middle. And at once.");
    await an.page.keyboard.type(" Truly.");
    await until(
      "the caret was behind them",
      () => mara.readsFrom("An") === "In the middle. And at once. Truly.",
    );
    await an.context.close();
  });

  it("takes every word once when this device's copy is wiped under it, as another tab does on leaving", async () => {
    const ines = await comeIn(browser, link, "Ines");
    await pageOf(ines).click();
    await ines.page.keyboard.type("One, ");
    await until("Mara reads it", () => mara.readsFrom("Ines") === "One, ");
    await ines.page.evaluate(async () => {
      for (const { name = "" } of await indexedDB.databases()) {
        await new Promise((resolve) => {
          indexedDB.deleteDatabase(name).addEventListener("success", resolve);
        });
      }
    });
    await ines.page.keyboard.type("two, three");
    await until("Mara reads all", () => mara.readsFrom("Ines") === "One, two, three");
    expect(await pageOf(ines).inputValue()).toBe("One, two, three");
    expect(ines.complaints).toEqual([]);
    await ines.context.close();
  });

  it("is not called kept on this device where that has no room", async () => {
    const tam = await person(browser, { width: 1440, scheme: "light" });
    const device = await tam.context.newCDPSession(tam.page);
    // Before anything is kept here: a browser that has once been told of much room goes by that for a while.
    const quotaSize = 80_000;
    await device.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize });
    await takeSeat(tam, link, "Tam");
    const words = "There is no room for this. ".repeat(3_500);
    await tam.context.setOffline(true);
    await pageOf(tam).click();
    await tam.page.keyboard.insertText(words);
    await tam.page.getByText(circleWords.notKeptShort, { exact: true }).waitFor();
    await tam.context.setOffline(false);
    await tam.page.getByText(circleWords.kept).waitFor();
    expect(mara.readsFrom("Tam")).toBe(words);
    await tam.context.close();
  });

  it("says so when it is full, keeps what did not fit on this device, and asks for no patience", async () => {
    const uma = await comeIn(browser, link, "Uma");
    await pageOf(uma).click();
    await uma.page.keyboard.insertText("What fits. ");
    await uma.page.getByText(circleWords.kept).waitFor();
    // Few enough letters for the field, and more bytes than a page may have.
    await uma.page.keyboard.insertText("漢".repeat(89_000));
    await uma.page.getByText(circleWords.full).waitFor();
    await uma.page.getByText(circleWords.fullShort, { exact: true }).waitFor();
    await uma.page.getByText(writingWords.onlyYouFull).waitFor();
    await picture(uma, "page-full-1440-light");
    await uma.page.reload();
    await uma.page.getByText(circleWords.full).waitFor();
    expect((await pageOf(uma).inputValue()).length).toBe(89_011);
    // There is a way on: to copy what is here, and to begin anew.
    await uma.page.getByRole("button", { name: erasingWords.page.button, exact: true }).click();
    const dialog = uma.page.getByRole("dialog");
    await dialog.getByRole("button", { name: erasingWords.page.confirm, exact: true }).click();
    await uma.page.getByText(erasingWords.page.doneHere).waitFor();
    await pageOf(uma).fill("Anew.");
    await until("Mara reads it", () => mara.readsFrom("Uma") === "Anew.");
    await uma.page.getByText(circleWords.kept).waitFor();
    await uma.context.close();
  });

  it("is one page in two tabs, also when both are written in at once", async () => {
    const bo = await comeIn(browser, link, "Bo");
    const tabs = [bo.page, await bo.context.newPage()] as const;
    await tabs[1].goto(link);
    await pageOf(bo).click();
    await bo.page.keyboard.type("-");
    const second = pageOf({ page: tabs[1] });
    await until("it is in the other tab", async () => (await second.inputValue()) === "-");

    await pageOf(bo).press("Control+Home");
    await second.click();
    await second.press("Control+End");
    const [before, behind] = ["Before the line. ", " Behind it. 👨‍👩‍👧"];
    await Promise.all([
      bo.page.keyboard.type(before),
      (async () => {
        await tabs[1].keyboard.type(behind.slice(0, 12));
        await tabs[1].keyboard.insertText(behind.slice(12));
      })(),
    ]);
    const all = `${before}-${behind}`;
    await until("Mara reads both", () => mara.readsFrom("Bo") === all);
    for (const page of tabs) {
      await until("the tab has all", async () => (await pageOf({ page }).inputValue()) === all);
      await page.getByText(circleWords.kept).waitFor();
    }
    // However the letters fell into steps: all that the first tab wrote can be taken back, and nothing else.
    for (let step = 0; step <= before.length; step++) await bo.page.keyboard.press("Control+z");
    await until("only the first tab's words are gone", () => mara.readsFrom("Bo") === behind);
    await until("in both", async () => (await second.inputValue()) === behind);
    await bo.context.close();
  });
});
