import { filesIn } from "@beside/server/adapters/dataFolder.ts";
import { onFile } from "@beside/server/adapters/sqlite/onFile.fixture.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../harness/until.ts";
import { type SeatedCircle, seatedCircle } from "../privacy/seatedCircle.ts";

/**
 * An erasure of which the disk did only the first half: the rows are gone, and their key could not be deleted. It is not
 * called done; but words that are written on such a page from then on would be thrown away, and may not be called kept.
 */
describe("an erasure that was half done", () => {
  let circle: SeatedCircle;
  beforeEach(async () => {
    circle = await seatedCircle();
  });
  afterEach(() => circle.server.stop());

  /** From now on the disk deletes no row of this table; returns the way to mend it. */
  function refuseDeleting(file: "words" | "keys", table: string): () => void {
    const path = filesIn(circle.server.folder)[file];
    onFile(
      path,
      `CREATE TRIGGER full BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'full'); END`,
    );
    return () => void onFile(path, "DROP TRIGGER full");
  }

  it("[ER1] of a page: it is gone from every screen, its pen with it, and nothing on it is kept any more", async () => {
    const { server, an, bo } = circle;
    const page = an.myPage;
    const open = await an.open();
    open.text.insert(0, "Before. ");
    await until("Bo reads it", () => bo.reads(page) === "Before. ");
    await until("it is kept", () => open.kept() >= 2);
    const mend = refuseDeleting("keys", "circle_keys");
    const answer = await an.ask({ type: "erasePage", page });
    expect(answer).toMatchObject({ ok: false, code: "notKept" });
    await until("An has another page", () => an.myPage !== page);
    await until("Bo has it no more", () => bo.reads(page) === null);
    const kept = open.kept();
    open.text.insert(open.text.length, "And on. ");
    await an.write("On the new page.");
    expect(open.kept()).toBe(kept);
    expect((await an.keepsake()).pages.map(({ text }) => text)).toEqual(["On the new page."]);
    mend();
    await server.restart();
    expect((await an.keepsake()).pages.map(({ text }) => text)).toEqual(["On the new page."]);
  });

  it("[ER3] of a circle: its keys are gone, and everybody hears that it is erased", async () => {
    const { server, mara, an, bo } = circle;
    for (let round = 1; round <= 3; round++) {
      const { current } = mara.view;
      await mara.move("next");
      await server.time.ahead(60_000);
      await until("it has moved", () => mara.view.current !== current);
    }
    await until("it is closed", () => mara.view.status === "closed");
    const told: unknown[] = [];
    for (const guest of [mara, an, bo]) guest.socket.on("gone", (why: unknown) => told.push(why));
    const mend = refuseDeleting("words", "circles");
    const answer = await mara.request("DELETE", `/circles/${mara.circle}`);
    expect(answer).toMatchObject({ status: 503, json: { code: "notKept" } });
    await until("all were told", () => told.length === 3);
    expect(told).toEqual(["erased", "erased", "erased"]);
    mend();
  });
});
