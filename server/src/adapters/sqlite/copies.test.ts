import { createSecretKey, type KeyObject } from "node:crypto";
import { copyFile, mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeCircles } from "../../ports/openedStores.acceptance.ts";
import { filesIn } from "../dataFolder.ts";
import { SealBroken, unseal } from "../sealing.ts";
import { onFile } from "./onFile.fixture.ts";
import { opening } from "./opening.fixture.ts";
import { openSqlite, type SqliteFiles } from "./openSqlite.ts";

const words = "under the Mirabelle, as it was then";
const bytes = (text: string) => new TextEncoder().encode(text);
const readable = async (stores: Awaited<ReturnType<typeof openSqlite>>) => ({
  events: (await stores.circles.load("a")).length,
  p0: (await stores.pages.load("a", "p0")).length,
  p1: (await stores.pages.load("a", "p1")).length,
});

/** Two circles, and a copy of their folder from before anything was erased. */
const withCopy = async () => {
  const opened = await opening();
  await makeCircles(opened.circles, "a", "b");
  for (const pageId of ["p0", "p1"])
    await opened.pages.append([{ circleId: "a", pageId, update: bytes(words) }]);
  await opened.end();
  const copy = join(opened.folder, "copy");
  await copyOf(opened.files, copy);
  return { ...opened, copy, stores: await opened.reopen() };
};

const copyOf = async (files: SqliteFiles, to: string): Promise<void> => {
  await mkdir(to);
  for (const file of [files.words, files.keys]) await copyFile(file, join(to, basename(file)));
};

describe("a copy of the data folder from before", () => {
  it("is read with its own keys", async () => {
    const { copy, key, end } = await withCopy();
    const stores = await openSqlite(filesIn(copy), key);
    expect(await readable(stores)).toEqual({ events: 1, p0: 1, p1: 1 });
    await stores.close();
    await end();
  });

  it("cannot be read with today's keys once the circle was erased, and loses no other circle", async () => {
    const { copy, files, key, stores, end } = await withCopy();
    await stores.circles.erase("a");
    await end();
    const mixed = { words: filesIn(copy).words, keys: files.keys };
    expect(opensNothingOf("a", mixed, key)).toBe(true);
    const restored = await openSqlite(mixed, key);
    expect(await readable(restored)).toEqual({ events: 0, p0: 0, p1: 0 });
    expect(await restored.circles.load("b")).toHaveLength(1);
    await restored.close();
    expect(onFile(mixed.words, "SELECT * FROM events WHERE circle_id = 'a'")).toEqual([]);
  });

  it("cannot be read with today's keys once a page of the circle was erased", async () => {
    const { copy, files, key, stores, end } = await withCopy();
    const record = { version: 2, at: 1, commandId: "c", actor: "x", event: {} };
    await stores.circles.append("a", 1, [record], null, { pages: ["p1"], records: [] });
    expect(await readable(stores)).toEqual({ events: 2, p0: 1, p1: 0 });
    await end();
    const mixed = { words: filesIn(copy).words, keys: files.keys };
    expect(opensNothingOf("a", mixed, key)).toBe(true);
    expect(opensNothingOf("a", files, key)).toBe(false);
    const restored = await openSqlite(mixed, key);
    expect(await readable(restored)).toEqual({ events: 0, p0: 0, p1: 0 });
    expect(await restored.circles.load("b")).toHaveLength(1);
    await restored.close();
  });
});

/** Tries every key of the file of keys on every row of a circle, as somebody would who has both files and the server's key. */
const opensNothingOf = (circleId: string, files: SqliteFiles, serverKey: KeyObject): boolean => {
  const keys = onFile(files.keys, "SELECT circle_id, wrapped FROM circle_keys").flatMap((row) =>
    opens(serverKey, JSON.stringify(["key", row["circle_id"]]), row["wrapped"]),
  );
  expect(keys.length).toBeGreaterThan(0);
  const rows = onFile(
    files.words,
    `SELECT version, at, sealed FROM events WHERE circle_id = '${circleId}'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  return rows.every((row) =>
    keys.every((key) => {
      const place = JSON.stringify(["event", circleId, row["version"], row["at"]]);
      return opens(createSecretKey(key), place, row["sealed"]).length === 0;
    }),
  );
};

const opens = (key: KeyObject, place: string, sealed: unknown): readonly Uint8Array[] => {
  if (!(sealed instanceof Uint8Array)) throw new Error("Nothing sealed there.");
  try {
    return [unseal(key, place, sealed)];
  } catch (failure) {
    if (failure instanceof SealBroken) return [];
    throw failure;
  }
};
