import { spawn } from "node:child_process";
import { createSecretKey } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, it, onTestFinished } from "vitest";
import { filesIn } from "../dataFolder.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { onFile } from "./onFile.fixture.ts";
import { openSqlite, type SqliteFiles } from "./openSqlite.ts";

const openSqliteFile = new URL("./openSqlite.ts", import.meta.url).href;

// Each round writes on a page that stays and on one of its own, and erases its own; then it makes a circle and erases it.
const eraser = (files: SqliteFiles): string => `
  import { createSecretKey } from 'node:crypto'
  const { openSqlite } = await import(${JSON.stringify(openSqliteFile)})
  const { circles, pages } = await openSqlite(${JSON.stringify(files)}, createSecretKey(Buffer.alloc(32, 7)), { generationLimit: 4096 })
  const record = (version) => ({ version, at: 1, commandId: 'c' + version, actor: 'x', event: version })
  await circles.append('a', 0, [record(1)], null)
  for (let n = 0; ; n += 1) {
    const update = new TextEncoder().encode(String(n))
    await pages.append(['stays', 'p' + n].map((pageId) => ({ circleId: 'a', pageId, update })))
    await circles.append('a', n + 1, [record(n + 2)], null, { pages: ['p' + n], records: [{ version: n + 1, event: 'gone' }] })
    await circles.append('circle ' + n, 0, [record(1)], null)
    await circles.erase('circle ' + n)
    console.log(n)
  }
`;

it(
  "has what was kept and nothing that was erased, after a kill -9 while it erases",
  { timeout: 30_000 },
  async () => {
    const files = filesIn(await temporaryFolder());
    const child = spawn(process.execPath, ["--input-type=module", "-e", eraser(files)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const gone = once(child, "exit");
    let acknowledged = -1;
    for await (const line of createInterface({ input: child.stdout })) {
      acknowledged = Number(line);
      if (acknowledged === 8) child.kill("SIGKILL");
    }
    await gone;
    expect(acknowledged).toBeGreaterThanOrEqual(8);

    const { circles, pages, close } = await openSqlite(files, createSecretKey(Buffer.alloc(32, 7)));
    const events = (await circles.load("a")).map(({ event }) => event);
    const rounds = events.length - 1;
    expect(rounds).toBeGreaterThan(acknowledged);
    expect(events).toEqual([...Array.from({ length: rounds }, () => "gone"), rounds + 1]);
    const stays = (await pages.load("a", "stays")).map((kept) => new TextDecoder().decode(kept));
    expect(stays.length).toBeGreaterThanOrEqual(rounds);
    expect(stays).toEqual(stays.map((_, n) => `${n}`));
    for (let n = 0; n < rounds; n += 1) {
      expect(await pages.load("a", `p${n}`)).toEqual([]);
      if (n <= acknowledged) expect(await circles.load(`circle ${n}`)).toEqual([]);
    }
    await close();
    expect(onFile(files.keys, "SELECT id FROM circle_keys WHERE circle_id = 'a'")).toHaveLength(1);
  },
);
