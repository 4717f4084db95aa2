import { stat } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { onFile } from "./onFile.fixture.ts";
import { opening } from "./opening.fixture.ts";
import type { SqliteStores } from "./openSqlite.ts";
import { foundIn, sealedEvents, sealedPage, wrappedOf } from "./remains.fixture.ts";

const words = ["Quittenbaum", "Noor", "Mirabelle"];
const erasure = { pages: ["p1"], records: [{ version: 1, event: null }] };
const event = (version: number) => ({
  version,
  at: 1000,
  commandId: "c",
  actor: "Noor",
  event: { words: "Quittenbaum, of which she told" },
});

/** A circle with three pages, partly settled, and another one beside it. */
const written = async ({ circles, pages }: SqliteStores) => {
  for (const id of ["circle of Zwetschge", "b"]) await circles.append(id, 0, [event(1)], 1);
  for (let n = 0; n < 60; n += 1) await write({ pages }, n);
};

const write = ({ pages }: Pick<SqliteStores, "pages">, n: number) =>
  pages.append(
    ["circle of Zwetschge", "b"].map((circleId) => ({
      circleId,
      pageId: `p${n % 3}`,
      update: new TextEncoder().encode(`under the Mirabelle ${n}, as it was then`),
    })),
  );

const logSizes = async (files: { readonly words: string; readonly keys: string }) =>
  Promise.all([files.words, files.keys].map(async (file) => (await stat(`${file}-wal`)).size));

describe("the data folder", () => {
  it("has no word in any file, in no state, and the search for one would find it", async () => {
    const { folder, reopen, end, ...stores } = await opening(1024);
    await written(stores);
    expect(await foundIn(folder, words)).toEqual([]);
    expect(await foundIn(folder, ["Zwetschge"])).toEqual(["Zwetschge"]);
    const { circles } = await reopen();
    expect(await foundIn(folder, words)).toEqual([]);
    await circles.append("circle of Zwetschge", 1, [event(2)], 1, erasure);
    expect(await foundIn(folder, words)).toEqual([]);
    await circles.erase("circle of Zwetschge");
    expect(await foundIn(folder, words)).toEqual([]);
    expect(await foundIn(folder, ["Zwetschge"])).toEqual([]);
    await end();
    expect(await foundIn(folder, [...words, "Zwetschge"])).toEqual([]);
  });

  for (const limit of [undefined, 3000, 1]) {
    const generations = `with generations of ${limit ?? "the usual"} bytes`;

    it(`has nothing sealed of an erased circle, and not its key, ${generations}`, async () => {
      const { folder, files, end, ...stores } = await opening(limit);
      await written(stores);
      const remains = [
        ...["p0", "p1", "p2"].flatMap((page) => sealedPage(files, "circle of Zwetschge", page)),
        ...sealedEvents(files, "circle of Zwetschge"),
        ...wrappedOf(files, "circle of Zwetschge"),
      ];
      expect(remains.length).toBeGreaterThan(6);
      expect(await foundIn(folder, remains)).toHaveLength(remains.length);
      await stores.circles.erase("circle of Zwetschge");
      expect(await foundIn(folder, remains)).toEqual([]);
      expect(await logSizes(files)).toEqual([0, 0]);
      await end();
    });

    it(`has nothing sealed as before of a circle that erased a page, ${generations}`, async () => {
      const { folder, files, end, ...stores } = await opening(limit);
      await written(stores);
      const remains = [
        ...["p0", "p1", "p2"].flatMap((page) => sealedPage(files, "circle of Zwetschge", page)),
        ...sealedEvents(files, "circle of Zwetschge"),
        ...wrappedOf(files, "circle of Zwetschge"),
      ];
      await stores.circles.append("circle of Zwetschge", 1, [event(2)], null, erasure);
      expect(await foundIn(folder, remains)).toEqual([]);
      expect(await logSizes(files)).toEqual([0, 0]);
      expect(wrappedOf(files, "circle of Zwetschge")).toHaveLength(1);
      expect(
        onFile(files.words, "SELECT count(*) AS n FROM page_journal WHERE circle_id <> 'b'"),
      ).toEqual([expect.objectContaining({ n: 0 })]);
      await end();
    });

    it(`has nothing sealed of a page that was replaced, ${generations}`, async () => {
      const { folder, files, end, ...stores } = await opening(limit);
      await written(stores);
      const remains = sealedPage(files, "circle of Zwetschge", "p1");
      expect(remains.length).toBeGreaterThan(0);
      await stores.pages.replace("circle of Zwetschge", "p1", new Uint8Array(40));
      expect(await foundIn(folder, remains)).toEqual([]);
      await end();
    });
  }
});

describe("an erasure while somebody else reads the files", () => {
  it("is durable at once, and empties the logs with the first commit after they have gone", async () => {
    const { folder, files, end, ...stores } = await opening();
    await written(stores);
    const remains = [
      ...sealedPage(files, "circle of Zwetschge", "p1"),
      ...wrappedOf(files, "circle of Zwetschge"),
    ];
    const readers = [files.words, files.keys].map((file) => new DatabaseSync(file));
    onTestFinished(() => readers.forEach((reader) => reader.isOpen && reader.close()));
    for (const reader of readers) reader.exec("BEGIN; SELECT count(*) FROM sqlite_schema");

    await stores.circles.erase("circle of Zwetschge");
    expect(await stores.circles.load("circle of Zwetschge")).toEqual([]);
    await write(stores, 1);
    expect(await foundIn(folder, remains)).toHaveLength(remains.length);

    for (const reader of readers) reader.close();
    await write(stores, 2);
    expect(await foundIn(folder, remains)).toEqual([]);
    expect(await logSizes(files)).toEqual([0, 0]);
    await end();
  });
});

describe("an erasure that the disk refuses", () => {
  const refuseDeleting = `CREATE TRIGGER full BEFORE DELETE ON circle_keys BEGIN SELECT RAISE(ABORT, 'no room'); END`;

  it("of a page is not said to be done, and its key goes with the next commit that succeeds", async () => {
    const { folder, files, end, ...stores } = await opening();
    await written(stores);
    const wrapped = wrappedOf(files, "circle of Zwetschge");
    onFile(files.keys, refuseDeleting);
    await expect(
      stores.circles.append("circle of Zwetschge", 1, [event(2)], null, erasure),
    ).rejects.toThrow("no room");
    expect(await stores.circles.load("circle of Zwetschge")).toHaveLength(2);
    expect(await stores.pages.load("circle of Zwetschge", "p1")).toEqual([]);
    await write(stores, 60);
    expect(await foundIn(folder, wrapped)).toEqual(wrapped);
    onFile(files.keys, "DROP TRIGGER full");
    await write(stores, 63);
    expect(await foundIn(folder, wrapped)).toEqual([]);
    expect(await stores.pages.load("circle of Zwetschge", "p0")).toHaveLength(22);
    await end();
  });

  it("of a circle leaves all of it as it was, and does not come about by itself later", async () => {
    const { files, reopen, end, ...stores } = await opening();
    await written(stores);
    onFile(files.keys, refuseDeleting);
    await expect(stores.circles.erase("circle of Zwetschge")).rejects.toThrow("no room");
    onFile(files.keys, "DROP TRIGGER full");
    await write(stores, 60);
    const again = await reopen();
    expect(await again.circles.load("circle of Zwetschge")).toHaveLength(1);
    expect(await again.pages.load("circle of Zwetschge", "p0")).toHaveLength(21);
    await again.circles.erase("circle of Zwetschge");
    expect(await again.circles.load("circle of Zwetschge")).toEqual([]);
    await end();
  });

  it("of a circle's rows lets others write on and settle, and is done at the next start", async () => {
    const { files, reopen, end, ...stores } = await opening(3000);
    await written(stores);
    onFile(
      files.words,
      `CREATE TRIGGER full BEFORE DELETE ON circles BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    await expect(stores.circles.erase("circle of Zwetschge")).rejects.toThrow("no room");
    expect(await stores.pages.load("circle of Zwetschge", "p0")).toEqual([]);
    for (let n = 60; n < 90; n += 1) await write(stores, n);
    expect(await stores.pages.load("b", "p0")).toHaveLength(30);
    onFile(files.words, "DROP TRIGGER full");
    const again = await reopen();
    expect(await again.pages.load("b", "p0")).toHaveLength(30);
    for (const table of ["circles", "events", "page_journal", "page_segments"])
      expect(onFile(files.words, `SELECT * FROM ${table} WHERE circle_id <> 'b'`)).toEqual([]);
    await end();
  });
});
