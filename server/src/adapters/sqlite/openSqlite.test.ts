import { createSecretKey, randomBytes } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { lastingCircleStoreAcceptance } from "../../ports/circleStore.acceptance.ts";
import { lastingPageStoreAcceptance } from "../../ports/pageStore.acceptance.ts";
import { StartupProblem } from "../../startupProblem.ts";
import { SealBroken } from "../sealing.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { openSqlite, type SqliteStores } from "./openSqlite.ts";

const newKey = () => createSecretKey(randomBytes(32));
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

/** Opens a file of its own, again and again, and closes the last one. */
const opening = async (generationLimit?: number) => {
  const folder = await temporaryFolder();
  const file = join(folder, "beside.db");
  const key = newKey();
  const options = generationLimit === undefined ? {} : { generationLimit };
  let stores: SqliteStores = await openSqlite(file, key, options);
  const reopen = async () => {
    await stores.close();
    stores = await openSqlite(file, key, options);
    return stores;
  };
  return { folder, file, key, stores, reopen, end: () => stores.close() };
};

lastingCircleStoreAcceptance("sqlite", async () => {
  const { stores, reopen, end } = await opening();
  return { store: stores.circles, reopen: async () => (await reopen()).circles, end };
});

// From "everything is still in the journal" to "every update is settled at once".
for (const limit of [undefined, 20_000, 1024, 1]) {
  lastingPageStoreAcceptance(
    `sqlite with generations of ${limit ?? "the usual"} bytes`,
    async () => {
      const { stores, reopen, end } = await opening(limit);
      return { store: stores.pages, reopen: async () => (await reopen()).pages, end };
    },
  );
}

describe("what sqlite keeps on the disk", () => {
  it("has no word, name or title in any file, before and after it was closed", async () => {
    const { folder, stores, reopen, end } = await opening(1024);
    const secrets = ["Quittenbaum", "Noor"];
    await stores.circles.append("a", 0, [event(1, "Quittenbaum")], 1);
    for (let n = 0; n < 60; n += 1)
      await stores.pages.append([
        { circleId: "a", pageId: `p${n % 3}`, update: bytes("Quittenbaum") },
      ]);
    const found = async () => {
      const names = await readdir(folder);
      expect(names).toContain("beside.db");
      const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
      return files.flatMap((content, n) =>
        secrets.filter((secret) => content.includes(secret)).map((secret) => [names[n], secret]),
      );
    };
    expect(await readdir(folder)).toContain("beside.db-wal");
    expect(await found()).toEqual([]);
    await reopen();
    await end();
    expect(await found()).toEqual([]);
  });

  it("is refused when an update was moved to another page or another circle", async () => {
    const { file, stores, reopen, end } = await opening();
    await stores.pages.append([
      { circleId: "a", pageId: "p", update: bytes("mine") },
      { circleId: "a", pageId: "q", update: bytes("theirs") },
      { circleId: "b", pageId: "p", update: bytes("elsewhere") },
    ]);
    await stores.close();
    onFile(file, `UPDATE page_journal SET page_id = 'p', circle_id = 'a'`);
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
      const { file, stores, reopen, end } = await opening();
      await stores.circles.append("a", 0, [event(1, "x")], null);
      await stores.close();
      onFile(file, `UPDATE events SET ${change}`);
      const { circles } = await reopen();
      await expect(circles.load("a")).rejects.toThrow(SealBroken);
      await end();
    }
  });

  it("is refused as a whole when one circle was given the key of another", async () => {
    const { file, stores, reopen, end } = await opening();
    await stores.circles.append("a", 0, [event(1, "x")], null);
    await stores.circles.append("b", 0, [event(1, "y")], null);
    await stores.close();
    onFile(
      file,
      `UPDATE circle_keys SET wrapped = (SELECT wrapped FROM circle_keys WHERE circle_id = 'a')`,
    );
    const { circles } = await reopen();
    expect(await circles.load("a")).toHaveLength(1);
    await expect(circles.load("b")).rejects.toThrow(SealBroken);
    await end();
  });

  it("keeps nothing of a group that fails half-way, and goes on with the next", async () => {
    const { file, stores, reopen, end } = await opening();
    onFile(
      file,
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
    const { file, stores, end } = await opening(256 * 100);
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
      file,
      "SELECT (SELECT count(*) FROM page_journal) AS journal, (SELECT count(*) FROM page_segments) AS segments",
    );
    expect(rows?.["journal"]).toBeLessThan(400);
    expect(rows?.["segments"]).toBeGreaterThan(12);
    await end();
  });
});

describe("opening sqlite", () => {
  it("says so when the key is another", async () => {
    const { file, stores } = await opening();
    await stores.close();
    const problem = openSqlite(file, newKey());
    await expect(problem).rejects.toThrow(StartupProblem);
    await expect(problem).rejects.toThrow("The key does not open this data folder.");
  });

  it("says so when the file is no database, or was written by a newer Beside", async () => {
    const folder = await temporaryFolder();
    await writeFile(
      join(folder, "text.db"),
      "not a database, but long enough to be read as the head of one, ".repeat(40),
    );
    await expect(openSqlite(join(folder, "text.db"), newKey())).rejects.toThrow(
      /^The database .*text\.db cannot be opened/,
    );
    await expect(openSqlite(join(folder, "no", "folder.db"), newKey())).rejects.toThrow(
      StartupProblem,
    );
    const { file, stores } = await opening();
    await stores.close();
    onFile(file, "PRAGMA user_version = 99");
    await expect(openSqlite(file, newKey())).rejects.toThrow("written by a newer Beside");
  });

  it("waits with closing for what is under way, and refuses what comes after", async () => {
    const { stores, reopen, end } = await opening();
    const under = stores.pages.append([{ circleId: "a", pageId: "p", update: bytes("kept") }]);
    const closed = stores.close();
    await under;
    await closed;
    await expect(
      stores.pages.append([{ circleId: "a", pageId: "p", update: bytes("late") }]),
    ).rejects.toThrow("destroyed");
    expect(read(await (await reopen()).pages.load("a", "p"))).toEqual(["kept"]);
    await end();
  });
});

const onFile = (file: string, statement: string) => {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
};
