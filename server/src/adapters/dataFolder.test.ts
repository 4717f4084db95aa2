import { spawn } from "node:child_process";
import { createSecretKey, randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { StartupProblem } from "../startupProblem.ts";
import { openDataFolder } from "./dataFolder.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const startedAt = new Date("2026-11-23T10:00:00Z");
const open = (path: string, key?: Parameters<typeof openDataFolder>[1]) =>
  openDataFolder(path, key, startedAt);

const problemOf = (path: string): string => {
  try {
    open(path).close();
  } catch (problem) {
    if (problem instanceof StartupProblem) return problem.message;
    throw problem;
  }
  return "no problem";
};

describe("openDataFolder", () => {
  it("makes the folder and a key that only its owner may read, and finds the same key again", async () => {
    const path = join(await temporaryFolder(), "deep", "data");
    const first = open(path);
    expect(first.files).toEqual({ words: join(path, "beside.db"), keys: join(path, "keys.db") });
    first.close();
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect((await stat(join(path, "key"))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(path, "key"), "utf8")).toMatch(/^[\w-]{43}\n$/);
    const second = open(path);
    expect(second.key.equals(first.key)).toBe(true);
    second.close();
    expect((await readdir(path)).toSorted()).toEqual(["key", "lock.db"]);
  });

  it("takes the key that is given and makes no file for it", async () => {
    const path = await temporaryFolder();
    const given = createSecretKey(randomBytes(32));
    const folder = open(path, given);
    expect(folder.key).toBe(given);
    folder.close();
    expect(await readdir(path)).not.toContain("key");
  });

  it("closes the key file to others again", async () => {
    const path = await temporaryFolder();
    open(path).close();
    await chmod(join(path, "key"), 0o644);
    open(path).close();
    expect((await stat(join(path, "key"))).mode & 0o777).toBe(0o600);
  });

  it("says so when there is something else at its place, or above it", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    for (const path of [join(folder, "file"), join(folder, "file", "data")]) {
      expect(problemOf(path)).toContain(`The data folder ${path} cannot be used (E`);
    }
    await mkdir(join(folder, "data", "key"), { recursive: true });
    expect(problemOf(join(folder, "data"))).toContain("cannot be used (EISDIR)");
    await rm(join(folder, "data", "key"), { recursive: true });
    expect(problemOf(join(folder, "data"))).toBe("no problem");
  });

  it("says so when the key file is garbled, and quotes nothing of it", async () => {
    const path = await temporaryFolder();
    await writeFile(join(path, "key"), "swordfish");
    expect(problemOf(path)).toContain("does not hold a key");
    expect(problemOf(path)).not.toContain("swordfish");
  });

  it("makes no new key beside a database whose key is gone", async () => {
    const path = await temporaryFolder();
    for (const name of ["beside.db", "keys.db"]) {
      await writeFile(join(path, name), "");
      expect(problemOf(path)).toContain("has a database but no key file");
      expect(await readdir(path)).not.toContain("key");
      await rm(join(path, name));
    }
    expect(problemOf(path)).toBe("no problem");
  });
});

describe("a folder that is in use", () => {
  it("is refused in the same process, by name, and free again when it was closed", async () => {
    const path = await temporaryFolder();
    const folder = open(path);
    expect(problemOf(path)).toContain(
      `Another Beside (process ${process.pid} on host ${hostname()}, since 2026-11-23T10:00:00.000Z) is using the folder ${path}.`,
    );
    expect(problemOf(path)).toContain("Another Beside");
    folder.close();
    folder.close();
    expect(problemOf(path)).toBe("no problem");
  });

  it("is refused also when it is not said by whom", async () => {
    const path = await temporaryFolder();
    const folder = open(path);
    await writeFile(join(path, "holder.json"), '{"process":');
    expect(problemOf(path)).toContain(`Another Beside is using the folder ${path}.`);
    folder.close();
  });

  it("is refused while another process has it, and free at once after a kill -9, whoever has its number then", async () => {
    const path = await temporaryFolder();
    const child = spawn(process.execPath, ["--input-type=module", "-e", holder(path)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const gone = once(child, "exit");
    await once(child.stdout, "data");
    expect(problemOf(path)).toContain(`Another Beside (process ${child.pid} on host`);
    child.kill("SIGKILL");
    await gone;
    const left: unknown = JSON.parse(await readFile(join(path, "holder.json"), "utf8"));
    await writeFile(
      join(path, "holder.json"),
      JSON.stringify({ ...Object(left), process: process.pid }),
    );
    expect(problemOf(path)).toBe("no problem");
  });
});

const holder = (path: string): string => `
  const { openDataFolder } = await import(${JSON.stringify(new URL("./dataFolder.ts", import.meta.url).href)})
  openDataFolder(${JSON.stringify(path)}, undefined, new Date())
  console.log('held')
  setInterval(() => {}, 1000)
`;
