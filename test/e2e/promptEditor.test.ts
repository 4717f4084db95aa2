import { circleWords } from "@beside/client/words/circle.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound } from "./comeIn.ts";
import { openBrowser } from "./people.ts";

describe("a prompt under a facilitator's hand", () => {
  let server: CircleServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await circleServer();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it("takes every letter from the first moment on", async () => {
    const mara = server.guest();
    await inFirstRound(mara, settingsAt(server.time.now()));
    const { facilitator } = await mara.secrets();
    const an = await comeIn(browser, `${server.origin}/c/${mara.circle}#${facilitator}`, "An");
    const before = await an.page.locator("main h1").innerText();
    // A hand that is there before the page is: a letter with the field, and one with each frame after it.
    await an.page.evaluate((name) => {
      const text = " And now?";
      let typed = 0;
      const type = () => {
        if (typed === text.length) return;
        document.execCommand("insertText", false, text.charAt(typed));
        typed += 1;
        requestAnimationFrame(type);
      };
      new MutationObserver((_changes, observer) => {
        const area = document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`);
        if (area === null) return;
        observer.disconnect();
        area.focus();
        type();
      }).observe(document, { subtree: true, childList: true });
    }, writingWords.prompt);
    await an.page.getByRole("button", { name: writingWords.editPrompt }).click();
    const prompt = mara.view.rounds[0]?.prompt;
    if (!prompt) throw new Error("there is no prompt");
    const all = `${before} And now?`;
    await until("Mara reads every letter", () => mara.reads(prompt) === all).catch(() =>
      expect(mara.reads(prompt)).toBe(all),
    );
    await an.page.getByText(circleWords.kept).waitFor();
    await an.context.close();
  });
});
