import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { npmStart, type ServerProcess, startServer } from "../harness/serverProcess.ts";

/** Within this a server has ended that was asked to, in milliseconds. */
const PROMPTLY = 5_000;

let data = "";
let started: ServerProcess[] = [];

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "beside-"));
  started = [];
});

afterEach(async () => {
  for (const server of started) await server.kill();
  await rm(data, { recursive: true, force: true });
});

describe("starting", () => {
  it("serves, and prints its address and its data folder, a line each", async () => {
    const server = start();
    const address = await server.address;
    const answer = await fetch(`${address}/health`);
    expect(answer.status).toBe(200);
    const lines = server.stdout().split("\n");
    expect(lines.filter((line) => line.includes(address))).toHaveLength(1);
    await vi.waitFor(() => expect(server.stdout()).toContain(data));
  });

  it("starts again on what an earlier server left", async () => {
    const first = start();
    await first.address;
    first.signal("SIGTERM");
    expect(await first.ended).toBe(0);
    expect((await fetch(`${await start().address}/health`)).status).toBe(200);
  });

  it("starts again on what a killed server left", async () => {
    const first = start();
    await first.address;
    await first.kill();
    expect((await fetch(`${await start().address}/health`)).status).toBe(200);
  });
});

describe("stopping", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "ends cleanly at %s, also when it comes twice",
    async (signal) => {
      const server = start();
      await server.address;
      const asked = Date.now();
      server.signal(signal);
      server.signal(signal);
      expect(await server.ended).toBe(0);
      expect(Date.now() - asked).toBeLessThan(PROMPTLY);
      expect(server.stderr()).toBe("");
    },
  );

  it.each(["SIGTERM", "SIGKILL"] as const)(
    "npm start leaves no server behind when npm gets %s",
    async (signal) => {
      const npm = npmStart({ BESIDE_DATA: data });
      started.push(npm);
      const address = await npm.address;
      expect((await fetch(`${address}/health`)).status).toBe(200);
      npm.signal(signal);
      const isServing = async (): Promise<boolean> =>
        fetch(`${address}/health`).then(
          () => true,
          () => false,
        );
      await vi.waitFor(async () => expect(await isServing()).toBe(false), PROMPTLY);
    },
  );
});

describe("what the operator has to put right is said in one sentence", () => {
  it("a port that is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    await expectRefusal(start({ PORT: String(port) }), String(port));
    other.close();
  });

  it("a data folder that cannot be written", async () => {
    await writeFile(join(data, "file"), "");
    const folder = join(data, "file", "below");
    await expectRefusal(start({ BESIDE_DATA: folder }), folder);
  });

  it("a data folder that another server holds, whose process is named", async () => {
    const first = start();
    await first.address;
    await expectRefusal(start(), String(first.pid));
    expect((await fetch(`${await first.address}/health`)).status).toBe(200);
  });

  it.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["LOG_LEVEL", "loud"],
    ["BESIDE_URL", "not an address"],
    ["BESIDE_KEY", "short"],
  ])("%s=%s", async (name, value) => {
    await expectRefusal(start({ [name]: value }), name);
  });
});

function start(env: Record<string, string> = {}): ServerProcess {
  const server = startServer({ BESIDE_DATA: data, ...env });
  started.push(server);
  return server;
}

/** It ended with 1, and all it said is one line that names what is wrong: no stack, no second complaint. */
async function expectRefusal(server: ServerProcess, names: string): Promise<void> {
  expect(await server.ended).toBe(1);
  const lines = server.stderr().trim().split("\n");
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(names);
  expect(lines[0]).not.toMatch(/^\s*at |Error:/);
}
