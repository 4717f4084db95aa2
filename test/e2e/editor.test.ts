import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { until } from "../harness/until.ts";
import { type EditorSite, serveEditor } from "./editor/serveEditor.ts";
import { openBrowser } from "./people.ts";

/** The binding under a real browser's own keyboard, history, input method and textarea. */
describe("the editor in a browser", () => {
  let site: EditorSite;
  let browser: Browser;
  let page: Page;
  let input: CDPSession;

  beforeAll(async () => {
    site = await serveEditor();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.remove();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    input = await page.context().newCDPSession(page);
    await site.openIn(page);
    await page.getByLabel("Words").focus();
    return () => page.close();
  });

  const elsewhere = (index: number, remove: number, insert: string): Promise<void> =>
    page.evaluate(([at, out, put]) => window.editor.elsewhere(at, out, put), [
      index,
      remove,
      insert,
    ] as const);
  const shown = (): Promise<string> => page.getByLabel("Words").inputValue();
  /** What is shown, what is in the text, and where the caret stands. */
  const all = (): Promise<readonly [string, string, string]> =>
    page.evaluate(() => {
      const area = document.querySelector("textarea");
      const [from, to] = [area?.selectionStart ?? -1, area?.selectionEnd ?? -1];
      const value = area?.value ?? "";
      return [value, window.editor.text(), `${value.slice(0, from)}|${value.slice(to)}`] as const;
    });
  const caret = (at: number): Promise<void> =>
    page.getByLabel("Words").evaluate((area: HTMLTextAreaElement, to) => {
      area.setSelectionRange(to, to);
    }, at);
  /** What an input method shows while it composes. */
  const compose = async (text: string): Promise<void> => {
    await input.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  };
  const commit = async (text: string): Promise<void> => {
    await input.send("Input.insertText", { text });
  };

  it("composes while others write before, behind and in the middle of the text", async () => {
    await page.keyboard.type("before after");
    await caret(7);
    await compose("に");
    await elsewhere(0, 0, "theirs ");
    expect(await shown()).toBe("before にafter");
    await compose("にほ");
    await elsewhere(10, 0, "<>");
    await compose("にほん");
    await elsewhere(0, 0, "and ");
    expect(await shown()).toBe("before にほんafter");
    await commit("日本");
    const now = "and theirs bef<>ore 日本after";
    expect(await all()).toEqual([now, now, "and theirs bef<>ore 日本|after"]);
    await page.keyboard.type("! ");
    expect((await all())[1]).toBe("and theirs bef<>ore 日本! after");
  });

  it("composes into an empty page whose words come meanwhile, and stays behind them", async () => {
    await compose("ni");
    await elsewhere(0, 0, "Those that were there. ");
    await commit("你");
    expect(await all()).toEqual([
      "Those that were there. 你",
      "Those that were there. 你",
      "Those that were there. 你|",
    ]);
  });

  it("lets go of a composition that is given up, and shows what came meanwhile", async () => {
    await page.keyboard.type("one ");
    await compose("zwei");
    await elsewhere(0, 0, "theirs ");
    await compose("");
    await commit("");
    await page.keyboard.type("two");
    expect(await all()).toEqual(["theirs one two", "theirs one two", "theirs one two|"]);
  });

  it("undoes and redoes by keyboard what was written here, and nothing else", async () => {
    // At once: what is typed slowly falls into several steps, and this machine may be slow.
    await page.keyboard.insertText("mine ");
    await elsewhere(5, 0, "theirs ");
    await caret(0);
    await page.keyboard.insertText("first ");
    await page.keyboard.press("Control+z");
    expect((await all())[1]).toBe("mine theirs ");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect((await all())[1]).toBe("theirs ");
    await page.keyboard.press("Control+Shift+z");
    expect(await all()).toEqual(["mine theirs ", "mine theirs ", "mine |theirs "]);
    await page.keyboard.press("Control+y");
    expect(await all()).toEqual([
      "first mine theirs ",
      "first mine theirs ",
      "first |mine theirs ",
    ]);
  });

  it("takes in what dictation put there without a word to anybody: within a moment, and when one goes elsewhere", async () => {
    const dictate = (text: string): Promise<void> =>
      page.getByLabel("Words").evaluate((area: HTMLTextAreaElement, said) => {
        area.value += said;
      }, text);
    await dictate("Said");
    await until("it is taken in", async () => (await all())[1] === "Said");
    await dictate(" and done");
    await elsewhere(0, 0, "Theirs. ");
    expect((await all())[1]).toBe("Theirs. Said and done");
    await dictate(".");
    await page.getByLabel("Elsewhere").focus();
    expect((await all()).slice(0, 2)).toEqual(["Theirs. Said and done.", "Theirs. Said and done."]);
  });

  it("takes emoji, flags and families in and out whole, beside those of others", async () => {
    const family = "👨‍👩‍👧";
    for (const character of ["😀", family, "🇭🇺", "é", "漢"]) {
      await page.keyboard.insertText(character);
      // The same halves of a character stand on both sides of it.
      await elsewhere(0, 0, "😁");
    }
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await elsewhere(2, 2, "😃");
    await page.keyboard.press("Backspace");
    const now = `😁😃😁😁😁😀${family}`;
    expect(await all()).toEqual([now, now, `${now}|`]);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    expect(await all()).toEqual(["😁😃😁😁", "😁😃😁😁", "😁😃😁😁|"]);
  });

  it("never diverges over 3,000 edits by the browser's own means, with others' words late on the way", async () => {
    let longest = 0;
    for (let seed = 1; seed <= 6; seed++) {
      await site.openIn(page);
      const { all: sides } = await page.evaluate(
        (given) => window.editor.writeAtRandom(given, 500),
        seed,
      );
      const [text = ""] = sides;
      expect(sides, `seed ${seed}`).toEqual([text, text, text]);
      expect(text.isWellFormed() && !text.includes("\ufffd"), `seed ${seed}`).toBe(true);
      longest = Math.max(longest, text.length);
    }
    expect(longest).toBeGreaterThan(100);
  });
});
