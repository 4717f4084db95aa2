import { describe, expect, it } from "vitest";
import { makeCircles } from "../../ports/openedStores.acceptance.ts";
import { SealBroken } from "../sealing.ts";
import { onFile } from "./onFile.fixture.ts";
import { opening } from "./opening.fixture.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const update = (circleId: string, pageId: string, text: string) => ({
  circleId,
  pageId,
  update: bytes(text),
});
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
  for (const [what, change] of [
    ["moved to another circle", "UPDATE page_journal SET circle_id = 'a' WHERE circle_id = 'b'"],
    ["moved in its order", "UPDATE page_journal SET seq = seq - 10 WHERE circle_id = 'a'"],
    ["changed", "UPDATE page_journal SET sealed = zeroblob(99) WHERE circle_id = 'a'"],
  ] as const) {
    it(`is refused with all of its circle when a share of the journal was ${what}, start after start`, async () => {
      const { files, reopen, end, ...stores } = await opening(1);
      await makeCircles(stores.circles, "a", "b", "c");
      await stores.pages.append(["a", "b", "c"].map((id) => update(id, "p", "whole")));
      await stores.close();
      onFile(files.words, change);
      for (const n of [1, 2, 3]) {
        const { circles, pages } = await reopen();
        await expect(pages.load("a", "p")).rejects.toThrow(SealBroken);
        await expect(circles.load("a")).rejects.toThrow(SealBroken);
        for (let m = 0; m < 20; m += 1) await pages.append([update("c", "p", `${n}`)]);
        expect(read(await pages.load("c", "p"))).toHaveLength(1 + 20 * n);
      }
      const { circles, pages } = await reopen();
      await circles.erase("a");
      expect(await pages.load("a", "p")).toEqual([]);
      expect(onFile(files.words, "SELECT seq FROM page_journal WHERE circle_id = 'a'")).toEqual([]);
      await end();
    });
  }

  it("is read again after the row that did not open was put back", async () => {
    const { files, reopen, end, ...stores } = await opening();
    await makeCircles(stores.circles, "a");
    await stores.pages.append([update("a", "p", "mine")]);
    await stores.close();
    onFile(files.words, "UPDATE page_journal SET seq = seq - 10");
    await expect((await reopen()).pages.load("a", "p")).rejects.toThrow(SealBroken);
    await end();
    onFile(files.words, "UPDATE page_journal SET seq = seq + 10");
    expect(read(await (await reopen()).pages.load("a", "p"))).toEqual(["mine"]);
    await end();
  });

  it("is refused when a segment was moved to another page, another circle or another order", async () => {
    for (const change of ["page_id = 'q'", "circle_id = 'b'", "last_seq = 99"]) {
      const { files, reopen, end, ...stores } = await opening();
      await makeCircles(stores.circles, "a", "b");
      await stores.pages.replace("a", "p", bytes("mine"));
      await stores.close();
      onFile(files.words, `UPDATE page_segments SET ${change}`);
      const { pages } = await reopen();
      const seen = ["a", "b"].flatMap((id) =>
        ["p", "q"].map((page) =>
          pages.load(id, page).then(
            (updates) => updates.length,
            (failure: unknown) => failure,
          ),
        ),
      );
      const found = (await Promise.all(seen)).filter((each) => each !== 0);
      expect(found).toEqual([new SealBroken()]);
      await end();
    }
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
    const circleIds = Array.from({ length: 150 }, (_, n) => (n === 149 ? "last" : `c${n}`));
    await makeCircles(stores.circles, ...circleIds);
    onFile(
      files.words,
      `CREATE TRIGGER full BEFORE INSERT ON page_journal WHEN new.circle_id = 'last' BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    const group = circleIds.map((id) => update(id, "p", id));
    await expect(stores.pages.append(group)).rejects.toThrow("no room");
    expect(await stores.pages.load("c0", "p")).toEqual([]);
    await stores.pages.append([update("c0", "p", "after")]);
    expect(read(await stores.pages.load("c0", "p"))).toEqual(["after"]);
    const { pages } = await reopen();
    expect(read(await pages.load("c0", "p"))).toEqual(["after"]);
    expect(await pages.load("c1", "p")).toEqual([]);
    await end();
  });

  it("has a journal that stays short, however much is written", async () => {
    const { files, end, ...stores } = await opening(256 * 100);
    await makeCircles(stores.circles, "a");
    for (let n = 0; n < 300; n += 1) {
      await stores.pages.append(
        Array.from({ length: 10 }, (_, m) => update("a", `p${(n + m) % 12}`, `${n}`)),
      );
    }
    const [rows] = onFile(
      files.words,
      "SELECT (SELECT count(*) FROM page_journal) AS journal, (SELECT count(*) FROM page_segments) AS segments",
    );
    expect(rows?.["journal"]).toBeLessThan(40);
    expect(rows?.["segments"]).toBeGreaterThan(12);
    await end();
  });
});
