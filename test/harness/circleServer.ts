import { type KeyObject, createSecretKey, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filesIn } from "@beside/server/adapters/dataFolder.ts";
import { createMachineRandom } from "@beside/server/adapters/machineRandom.ts";
import { openSqlite } from "@beside/server/adapters/sqlite/openSqlite.ts";
import { steadyTime } from "@beside/server/adapters/steadyTime.ts";
import { type RunningServer, startServer } from "@beside/server/server.ts";
import { Guest } from "./guest.ts";
import { type ShiftedTime, shiftedTime } from "./shiftedTime.ts";

/** The real server in this process, on a real port and a real file, with a clock that the test moves. */
export interface CircleServer {
  readonly time: ShiftedTime;
  readonly origin: string;
  /** Where its files are. */
  readonly folder: string;
  /** What opens them. */
  readonly key: KeyObject;
  /** What the server's log said, to be searched for words. */
  readonly log: readonly string[];
  guest(): Guest;
  /** Stops and starts again on the same files and port, as after an update; so many milliseconds later by its clock. */
  restart(later?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts one; `start` is what its clock shows, `alsoFrom` another origin that browsers may come from. */
export async function circleServer(
  start = Date.UTC(2026, 10, 26, 17, 50),
  alsoFrom: readonly string[] = [],
): Promise<CircleServer> {
  const folder = await mkdtemp(join(tmpdir(), "beside-test-"));
  const key = createSecretKey(randomBytes(32));
  const time = shiftedTime(start);
  const log: string[] = [];
  const note = (fields: object, message: string) =>
    void log.push(JSON.stringify([fields, message]));
  const guests: Guest[] = [];
  let port = 0;
  let running: RunningServer;
  let stores: Awaited<ReturnType<typeof openSqlite>>;

  async function run(): Promise<void> {
    stores = await openSqlite(filesIn(folder), key);
    running = await startServer({
      circleStore: stores.circles,
      pageStore: stores.pages,
      time,
      steadyTime,
      random: createMachineRandom(),
      log: { info: note, warn: note, error: note },
      host: "127.0.0.1",
      port,
      origins: (bound) => [`http://127.0.0.1:${bound}`, ...alsoFrom],
      clientFolder: join(import.meta.dirname, "..", "..", "client", "dist"),
    });
    port = running.port;
  }
  async function halt(): Promise<void> {
    await running.stop();
    await stores.close();
  }

  await run();
  return {
    time,
    folder,
    key,
    log,
    get origin() {
      return `http://127.0.0.1:${port}`;
    },
    guest() {
      const guest = new Guest(`http://127.0.0.1:${port}`);
      guests.push(guest);
      return guest;
    },
    async restart(later = 0) {
      await halt();
      // Guests are in this process, too: only now do they notice that their connections have ended.
      await new Promise((done) => setTimeout(done, 20));
      await time.ahead(later);
      await run();
    },
    async stop() {
      for (const guest of guests) guest.close();
      await halt();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
