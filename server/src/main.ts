import { join } from "node:path";
import { type Logger, pino } from "pino";
import { openDataFolder } from "./adapters/dataFolder.ts";
import { createMachineRandom } from "./adapters/machineRandom.ts";
import { machineTime } from "./adapters/machineTime.ts";
import { openSqlite } from "./adapters/sqlite/openSqlite.ts";
import { readConfig } from "./config.ts";
import { startServer } from "./server.ts";
import { StartupProblem } from "./startupProblem.ts";

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
    const stores = await openSqlite(folder.databaseFile, folder.key);
    undo.push(() => stores.close());
    const server = await startServer({
      circleStore: stores.circles,
      pageStore: stores.pages,
      time: machineTime,
      machineTime,
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

/** Ends once, however many signals come: npm and a terminal both send their own. */
function endOnSignals({ stop, log }: Awaited<ReturnType<typeof start>>): void {
  let ending: Promise<void> | null = null;
  const end = (): void => {
    ending ??= stop().then(
      () => process.exit(0),
      (problem: unknown) => {
        log.error(
          { reason: problem instanceof Error ? problem.name : typeof problem },
          "not all was kept",
        );
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
}

try {
  endOnSignals(await start());
} catch (problem) {
  if (!(problem instanceof StartupProblem)) throw problem;
  process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}
