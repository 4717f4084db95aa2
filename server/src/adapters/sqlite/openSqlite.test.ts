import { copyFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeCircles } from "../../ports/openedStores.acceptance.ts";
import { StartupProblem } from "../../startupProblem.ts";
import { filesIn } from "../dataFolder.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { onFile } from "./onFile.fixture.ts";
import { newKey, opening } from "./opening.fixture.ts";
import { openSqlite } from "./openSqlite.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (updates: readonly Uint8Array[]) =>
  updates.map((update) => new TextDecoder().decode(update));

describe("opening sqlite", () => {
  it("says so when the key is another", async () => {
    const { files, ...stores } = await opening();
    await stores.close();
    const problem = openSqlite(files, newKey());
    await expect(problem).rejects.toThrow(StartupProblem);
    await expect(problem).rejects.toThrow("The key does not open this data folder.");
  });

  it("says so when the file is no database, or was written by a newer Beside", async () => {
    const folder = await temporaryFolder();
    await writeFile(
      join(folder, "text.db"),
      "not a database, but long enough to be read as the head of one, ".repeat(40),
    );
    await expect(
      openSqlite({ ...filesIn(folder), words: join(folder, "text.db") }, newKey()),
    ).rejects.toThrow(/^The database .*text\.db cannot be opened/);
    await expect(openSqlite(filesIn(join(folder, "no")), newKey())).rejects.toThrow(StartupProblem);
    const { files, ...stores } = await opening();
    await stores.close();
    onFile(files.words, "PRAGMA user_version = 99");
    await expect(openSqlite(files, newKey())).rejects.toThrow("written by a newer Beside");
  });

  it("waits with closing for what is under way, and refuses what comes after", async () => {
    const { reopen, end, ...stores } = await opening();
    await makeCircles(stores.circles, "a");
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

  it("says so when one of the two files is missing, and is right again when it was put back", async () => {
    const { files, key, circles, end } = await opening();
    await makeCircles(circles, "a");
    await end();
    await rename(files.keys, `${files.keys}.away`);
    await expect(openSqlite(files, key)).rejects.toThrow("has words but not their keys");
    await expect(openSqlite(files, key)).rejects.toThrow("has words but not their keys");
    await rename(`${files.keys}.away`, files.keys);
    await rename(files.words, `${files.words}.away`);
    await expect(openSqlite(files, key)).rejects.toThrow("has keys but not the words");
    await rename(`${files.words}.away`, files.words);
    const { circles: again, close } = await openSqlite(files, key);
    expect(await again.load("a")).toHaveLength(1);
    await close();
  });

  it("says so when words and keys are of two folders, and touches neither", async () => {
    const one = await opening();
    const [sameKey, otherKey] = [await opening(undefined, one.key), await opening()];
    for (const { circles, end } of [one, sameKey, otherKey]) {
      await makeCircles(circles, "a");
      await end();
    }
    const mixed = (keys: string) => openSqlite({ words: one.files.words, keys }, one.key);
    await expect(mixed(sameKey.files.keys)).rejects.toThrow("of two different data folders");
    await expect(mixed(otherKey.files.keys)).rejects.toThrow("The key does not open");
    const { circles, close } = await openSqlite(one.files, one.key);
    expect(await circles.load("a")).toHaveLength(1);
    await close();
  });

  it("says so when the keys are an older copy than the words, and sweeps nothing", async () => {
    const { files, key, circles, reopen, end } = await opening();
    await makeCircles(circles, "a");
    await end();
    await copyFile(files.keys, `${files.keys}.old`);
    const later = await reopen();
    await makeCircles(later.circles, "b");
    await end();
    await copyFile(files.keys, `${files.keys}.new`);
    await copyFile(`${files.keys}.old`, files.keys);
    await expect(openSqlite(files, key)).rejects.toThrow("keys.db is older than beside.db");
    await copyFile(`${files.keys}.new`, files.keys);
    const { circles: again, close } = await openSqlite(files, key);
    expect(await again.load("b")).toHaveLength(1);
    await close();
  });
});
