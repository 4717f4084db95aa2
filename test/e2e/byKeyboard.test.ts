import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { agreementsWords } from "@beside/client/words/agreements.ts";
import { callWords } from "@beside/client/words/call.ts";
import { circleWords } from "@beside/client/words/circle.ts";
import { holdingWords } from "@beside/client/words/holding.ts";
import { homeWords } from "@beside/client/words/home.ts";
import { keepsakeWords } from "@beside/client/words/keepsake.ts";
import { linksWords } from "@beside/client/words/links.ts";
import { lobbyWords } from "@beside/client/words/lobby.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServerProcess, startServer } from "../harness/serverProcess.ts";
import { until } from "../harness/until.ts";
import { type Person, openBrowser, person } from "./people.ts";
import { tabTo } from "./tabTo.ts";

/** Everything that a facilitator does in an evening, without a pointer, at both widths. */
describe.each([1440, 360] as const)("by keyboard alone, %i wide", (width) => {
  let data: string;
  let server: ServerProcess;
  let browser: Browser;
  let mara: Person;

  const named = (
    role: "button" | "link" | "textbox" | "checkbox" | "spinbutton",
    name: string,
  ): Locator => mara.page.getByRole(role, { name, exact: true });

  async function press(target: Locator, key = "Enter"): Promise<void> {
    await tabTo(mara.page, target);
    await mara.page.keyboard.press(key);
  }
  async function fill(target: Locator, text: string): Promise<void> {
    await tabTo(mara.page, target);
    await until("one may type", async () => target.isEditable());
    await mara.page.keyboard.type(text);
  }

  /** Whoever goes by keyboard is never back at the top of the page, whatever became of what they pressed. */
  const standsSomewhere = async (): Promise<void> =>
    until("the focus is somewhere", async () =>
      mara.page.evaluate(
        () => ![null, document.body].includes(document.activeElement as HTMLElement),
      ),
    );

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "beside-keys-"));
    server = startServer({ BESIDE_DATA: data });
    browser = await openBrowser();
    mara = await person(browser, { width, scheme: "light" });
  });
  afterAll(async () => {
    await browser.close();
    await server.kill();
    await rm(data, { recursive: true, force: true });
  });

  it("calls a circle", async () => {
    await mara.page.goto(await server.address);
    await press(named("link", homeWords.call));
    await fill(named("textbox", callWords.name), "Mara");
    await fill(named("textbox", callWords.circleTitle), "By keyboard");
    await press(named("button", callWords.call));
    await press(named("link", linksWords.lobby));
  });

  it("accepts the agreements, opens the doors and starts", async () => {
    const agreements = mara.page.getByRole("group", { name: agreementsWords.title });
    await agreements.waitFor();
    for (const box of await agreements.getByRole("checkbox").all()) await press(box, "Space");
    await press(named("button", agreementsWords.accept));
    await named("button", agreementsWords.accept).waitFor({ state: "hidden" });
    await standsSomewhere();
    // The form proposes the next full hour: shortly before it the doors are open already.
    const [open, start] = [
      named("button", lobbyWords.openDoors),
      named("button", lobbyWords.start),
    ];
    await open.or(start).waitFor();
    if (await open.isVisible()) await press(open);
    await press(start);
    await start.waitFor({ state: "hidden" });
    await standsSomewhere();
  });

  it("writes, holds the page, shares it, and is done", async () => {
    const editor = named("textbox", writingWords.label("arrive"));
    await fill(editor, "Without a mouse.");
    await press(named("button", writingWords.hold), "Space");
    await mara.page.getByText(writingWords.onlyYou, { exact: true }).waitFor();
    await press(named("button", writingWords.share), "Space");
    await press(named("button", writingWords.done));
    await until("it is kept", async () =>
      mara.page.getByText(circleWords.kept).first().isVisible(),
    );
    expect(await editor.inputValue()).toBe("Without a mouse.");
  });

  it("mends the prompt in place", async () => {
    await press(named("button", writingWords.editPrompt));
    await fill(named("textbox", writingWords.prompt), "");
    await mara.page.keyboard.press("Control+End");
    await mara.page.keyboard.type(" Breathe.");
    await press(named("button", writingWords.promptDone));
    await mara.page.getByRole("heading", { name: /Breathe\.$/ }).waitFor();
  });

  it("pauses, goes on, goes to the next round and to the close", async () => {
    await press(named("button", holdingWords.pause));
    await press(named("button", holdingWords.resume));
    for (const to of ["Write", "Close", null]) {
      if (width === 360) await press(named("button", holdingWords.more));
      await press(named("button", holdingWords.next(to)));
      await press(named("button", holdingWords.undo));
      await until("it is undone", async () => named("button", holdingWords.undo).isHidden());
      await standsSomewhere();
      if (width === 360) await press(named("button", holdingWords.more));
      await press(named("button", holdingWords.next(to)));
      if (to === "Close") await press(named("button", holdingWords.moveNow));
      const there =
        to === null
          ? mara.page.getByRole("heading", { name: keepsakeWords.closedTitle })
          : named("textbox", writingWords.label(to === "Write" ? "write" : "close"));
      await there.waitFor({ timeout: 40_000 });
    }
  });

  it("takes the keepsake", async () => {
    const downloading = mara.page.waitForEvent("download");
    await press(named("button", keepsakeWords.download));
    expect((await downloading).suggestedFilename()).toMatch(/\.md$/);
    expect(mara.complaints).toEqual([]);
  });
});
