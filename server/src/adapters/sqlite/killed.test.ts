import { spawn } from "node:child_process";
import { createSecretKey } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { filesIn } from "../dataFolder.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { openSqlite, type SqliteFiles } from "./openSqlite.ts";

const key = Buffer.alloc(32, 7);
const openSqliteFile = new URL("./openSqlite.ts", import.meta.url).href;

// Small generations, so that the process is killed in the middle of settling too.
const writer = (files: SqliteFiles): string => `
  import { createSecretKey } from 'node:crypto'
  const { openSqlite } = await import(${JSON.stringify(openSqliteFile)})
  const { circles, pages } = await openSqlite(${JSON.stringify(files)}, createSecretKey(Buffer.alloc(32, 7)), { generationLimit: 4096 })
  await circles.append('a', 0, [{ version: 1, at: 1, commandId: 'c', actor: 'x', event: {} }], null)
  for (let n = 0; ; n += 1) {
    await pages.append([0, 1, 2].map((page) => ({ circleId: 'a', pageId: 'p' + page, update: new TextEncoder().encode(String(n)) })))
    console.log(n)
  }
`;

it(
  "has every update that was acknowledged before a kill -9, whole groups, each once",
  { timeout: 30_000 },
  async () => {
    const files = filesIn(await temporaryFolder());
    const child = spawn(process.execPath, ["--input-type=module", "-e", writer(files)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const gone = once(child, "exit");
    let acknowledged = -1;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 150) child.kill("SIGKILL");
    }
    await gone;
    expect(acknowledged).toBeGreaterThanOrEqual(150);

    const stores = await openSqlite(files, createSecretKey(key), { generationLimit: 4096 });
    for (const page of ["p0", "p1", "p2"]) {
      const kept = (await stores.pages.load("a", page)).map((update) =>
        Number(new TextDecoder().decode(update)),
      );
      expect(kept.length).toBeGreaterThan(acknowledged);
      expect(kept.length).toBeLessThanOrEqual(acknowledged + 2);
      expect(kept).toEqual(kept.map((_, n) => n));
    }
    await stores.close();
  },
);
