import { describe, expect, it } from "vitest";
import { makeCircles } from "../../ports/openedStores.acceptance.ts";
import { SealBroken } from "../sealing.ts";
import { onFile } from "./onFile.fixture.ts";
import { opening } from "./opening.fixture.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (updates: readonly Uint8Array[]) =>
  updates.map((update) => new TextDecoder().decode(update));
const event = (version: number, words: string) => ({
  version,
  at: 1000,
  commandId: "c",
  actor: "Noor",
  event: { words },
});

describe("what sqlite keeps on the disk", () => {
  it("is refused when an update was moved to another page or another circle", async () => {
    const { files, reopen, end, ...stores } = await opening();
    await makeCircles(stores.circles, "a", "b");
    await stores.pages.append([
      { circleId: "a", pageId: "p", update: bytes("mine") },
      { circleId: "a", pageId: "q", update: bytes("theirs") },
      { circleId: "b", pageId: "p", update: bytes("elsewhere") },
    ]);
    await stores.close();
    onFile(files.words, `UPDATE page_journal SET page_id = 'p', circle_id = 'a'`);
    const { pages } = await reopen();
    await expect(pages.load("a", "p")).rejects.toThrow(SealBroken);
    await end();
  });

  it("is refused when an event was changed, or given another version or instant", async () => {
    for (const change of [
      "at = at + 1",
      "version = version + 1",
      "sealed = zeroblob(length(sealed))",
    ]) {
      const { files, reopen, end, ...stores } = await opening();
      await stores.circles.append("a", 0, [event(1, "x")], null);
      await stores.close();
      onFile(files.words, `UPDATE events SET ${change}`);
      const { circles } = await reopen();
      await expect(circles.load("a")).rejects.toThrow(SealBroken);
      await end();
    }
  });

  it("is refused as a whole when one circle was given the key of another", async () => {
    const { files, reopen, end, ...stores } = await opening();
    await stores.circles.append("a", 0, [event(1, "x")], null);
    await stores.circles.append("b", 0, [event(1, "y")], null);
    await stores.close();
    onFile(
      files.keys,
      `UPDATE circle_keys SET wrapped = (SELECT wrapped FROM circle_keys WHERE circle_id = 'a')`,
    );
    const { circles } = await reopen();
    expect(await circles.load("a")).toHaveLength(1);
    await expect(circles.load("b")).rejects.toThrow(SealBroken);
    await end();
  });

  it("keeps nothing of a group that fails half-way, and goes on with the next", async () => {
    const { files, reopen, end, ...stores } = await opening();
    await makeCircles(stores.circles, "a");
    onFile(
      files.words,
      `CREATE TRIGGER full BEFORE INSERT ON page_journal WHEN new.page_id = 'last' BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    const group = Array.from({ length: 200 }, (_, n) => ({
      circleId: "a",
      pageId: n === 199 ? "last" : "p",
      update: bytes(`${n}`),
    }));
    await expect(stores.pages.append(group)).rejects.toThrow("no room");
    expect(await stores.pages.load("a", "p")).toEqual([]);
    await stores.pages.append([{ circleId: "a", pageId: "p", update: bytes("after") }]);
    expect(read(await stores.pages.load("a", "p"))).toEqual(["after"]);
    expect(read(await (await reopen()).pages.load("a", "p"))).toEqual(["after"]);
    await end();
  });

  it("has a journal that stays short, however much is written", async () => {
    const { files, end, ...stores } = await opening(256 * 100);
    await makeCircles(stores.circles, "a");
    for (let n = 0; n < 300; n += 1) {
      await stores.pages.append(
        Array.from({ length: 10 }, (_, m) => ({
          circleId: "a",
          pageId: `p${(n + m) % 12}`,
          update: bytes(`${n}`),
        })),
      );
    }
    const [rows] = onFile(
      files.words,
      "SELECT (SELECT count(*) FROM page_journal) AS journal, (SELECT count(*) FROM page_segments) AS segments",
    );
    expect(rows?.["journal"]).toBeLessThan(400);
    expect(rows?.["segments"]).toBeGreaterThan(12);
    await end();
  });
});
