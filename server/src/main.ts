import { join } from "node:path";
import { type Logger, pino } from "pino";
import { openDataFolder } from "./adapters/dataFolder.ts";
import { createMachineRandom } from "./adapters/machineRandom.ts";
import { machineTime } from "./adapters/machineTime.ts";
import { openSqlite } from "./adapters/sqlite/openSqlite.ts";
import { steadyTime } from "./adapters/steadyTime.ts";
import { nameOfError } from "./circles/openCircle.ts";
import { readConfig } from "./config.ts";
import { startServer } from "./server.ts";
import { StartupProblem } from "./startupProblem.ts";

/** Ending takes at most this long, in milliseconds. */
const longestEnd = 15_000;
const clientFolder = join(import.meta.dirname, "..", "..", "client", "dist");

/** Starts everything in order, and returns the way to stop it in the other order. */
async function start(): Promise<{ stop: () => Promise<void>; log: Logger }> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: null });
  const folder = openDataFolder(config.dataFolder, config.key, new Date());
  const undo: (() => Promise<void>)[] = [async () => folder.close()];
  const stop = async (): Promise<void> => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    const stores = await openSqlite(folder.files, folder.key);
    undo.push(() => stores.close());
    const server = await startServer({
      circleStore: stores.circles,
      pageStore: stores.pages,
      time: machineTime,
      steadyTime,
      random: createMachineRandom(),
      log,
      host: config.host,
      port: config.port,
      origins: config.origins,
      clientFolder,
    });
    undo.push(() => server.stop());
    process.stdout.write(`Beside is at ${config.origins(server.port)[0]}\n`);
    process.stdout.write(`Its words are kept in ${config.dataFolder}\n`);
    return { stop, log };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** Ends once, however many signals come: npm and a terminal both send their own, and some come early. */
function endOnSignals(starting: ReturnType<typeof start>): void {
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    const { stop, log } = await starting;
    try {
      await inTime(stop());
      process.exit(0);
    } catch (problem) {
      log.error({ reason: nameOfError(problem) }, "not all words could be kept");
      process.exit(1);
    }
  };
  const endOnce = (): void => {
    ending ??= end();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, endOnce);
}

/** A store that is away cannot hold the server for ever: whoever stopped it is told instead. */
function inTime(stopped: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = steadyTime.after(longestEnd, () => reject(new Error("timeout")));
    stopped.then(resolve, reject).finally(giveUp);
  });
}

try {
  const starting = start();
  endOnSignals(starting);
  await starting;
} catch (problem) {
  if (!(problem instanceof StartupProblem)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
