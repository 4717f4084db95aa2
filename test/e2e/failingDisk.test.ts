import { circleWords } from "@beside/client/words/circle.ts";
import { writingWords } from "@beside/client/words/writing.ts";
import { sentenceFor } from "@beside/shared/protocol";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FailingDisk, fullDisk } from "../harness/failingDisk.ts";
import { Guest } from "../harness/guest.ts";
import { type ServerProcess, startServer } from "../harness/serverProcess.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { comeIn, inFirstRound, pageOf } from "./comeIn.ts";
import { type Person, openBrowser, picture } from "./people.ts";

/** What somebody reads while the server's disk is full, and after. */
describe("while the server's disk is full", () => {
  let disk: FailingDisk;
  let server: ServerProcess;
  let browser: Browser;
  let mara: Guest;
  let an: Person;

  beforeAll(async () => {
    disk = await fullDisk();
    server = startServer({ BESIDE_DATA: disk.folder });
    browser = await openBrowser();
    mara = new Guest(await server.address);
    const path = await inFirstRound(mara, settingsAt(Date.now()));
    an = await comeIn(browser, (await server.address) + path, "An", {
      width: 360,
      scheme: "light",
    });
  });
  afterAll(async () => {
    mara.close();
    await browser.close();
    await server.kill();
    await disk.remove();
  });

  it("the editor says so, the circle goes on, a press gets its sentence; then every word is kept", async () => {
    const { page } = an;
    const clock = page.getByText(/^\d:\d\d$/).first();
    await pageOf(an).click();
    await page.keyboard.type("Before. ");
    await page.getByText(circleWords.kept).waitFor();

    await disk.fail(server.pid);
    await page.keyboard.type("Meanwhile. ");
    await page.getByText(circleWords.notKept).waitFor();
    await page.getByText(circleWords.notKeptShort, { exact: true }).waitFor();
    await until("Mara reads on", () => mara.readsFrom("An") === "Before. Meanwhile. ");
    const time = await clock.textContent();
    await until("the clock goes on", async () => (await clock.textContent()) !== time);
    await page.getByRole("button", { name: writingWords.done, exact: true }).click();
    await page.getByText(sentenceFor("notKept")).waitFor();
    await page.getByRole("button", { name: writingWords.hold, exact: true }).click();
    await page.getByText(sentenceFor("notKept")).waitFor();
    await page.getByRole("button", { name: writingWords.hold, exact: true }).waitFor();
    await picture(an, "not-kept-360-light");
    await pageOf(an).press("Control+End");
    await page.keyboard.type("Still here.");
    await until("Mara reads all", () => mara.readsFrom("An") === "Before. Meanwhile. Still here.");
    expect(await page.getByText(circleWords.kept).count()).toBe(0);

    await disk.mend(server.pid);
    await page.getByText(circleWords.kept).waitFor();
    await page.getByText(circleWords.notKept).waitFor({ state: "hidden" });
    await page.getByRole("button", { name: writingWords.done, exact: true }).click();
    await page.getByText(writingWords.doneLine).waitFor();

    const port = new URL(await server.address).port;
    server.signal("SIGKILL");
    await server.ended;
    server = startServer({ BESIDE_DATA: disk.folder, PORT: port });
    await server.address;
    await page
      .evaluate(() => indexedDB.databases())
      .then((all) =>
        page.evaluate(
          (names) => names.forEach((name) => indexedDB.deleteDatabase(name)),
          all.map(({ name = "" }) => name),
        ),
      );
    await page.reload();
    await until(
      "it is all on the server",
      async () => (await pageOf(an).inputValue()) === "Before. Meanwhile. Still here.",
    );
  });
});
