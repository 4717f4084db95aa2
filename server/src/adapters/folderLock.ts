import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { StartupProblem } from "../startupProblem.ts";

/**
 * Takes the folder for this process alone and returns the way to give it back. Throws a StartupProblem that names the
 * holder when there is one.
 *
 * The lock is SQLite's exclusive lock on an empty database. The system gives it back when the process dies, however it
 * dies, so no lock can be left behind and no process number needs to be judged. Who holds it stands in a file beside it,
 * for people; nothing depends on that file. It is another file, because on POSIX closing a locked file anywhere in the
 * process gives its lock back.
 */
export const lockFolder = (folder: string, startedAt: Date): (() => void) => {
  const holderFile = join(folder, "holder.json");
  const database = new DatabaseSync(join(folder, "lock.db"), { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (failure) {
    database.close();
    throw isBusy(failure) ? inUse(folder, holderFile, failure) : notLockable(folder, failure);
  }
  writeFileSync(
    holderFile,
    JSON.stringify({ process: process.pid, host: hostname(), since: startedAt.toISOString() }),
  );
  return () => {
    if (!database.isOpen) return;
    rmSync(holderFile, { force: true });
    database.close();
  };
};

const busy = 5;

const isBusy = (failure: unknown): boolean =>
  failure instanceof Error && "errcode" in failure && failure.errcode === busy;

const holderOf = z.object({ process: z.number(), host: z.string(), since: z.string() });

const inUse = (folder: string, holderFile: string, cause: unknown): StartupProblem => {
  const holder = readHolder(holderFile);
  const who =
    holder === undefined
      ? ""
      : ` (process ${holder.process} on host ${holder.host}, since ${holder.since})`;
  return new StartupProblem(
    `Another Beside${who} is using the folder ${folder}. Stop it first, or give this one a folder of its own with BESIDE_DATA.`,
    { cause },
  );
};

// The holder writes this file just after it has the lock, so it may be missing or half there; then nobody is named.
const readHolder = (holderFile: string): z.infer<typeof holderOf> | undefined => {
  try {
    return holderOf.parse(JSON.parse(readFileSync(holderFile, "utf8")));
  } catch {
    return undefined;
  }
};

const notLockable = (folder: string, cause: unknown): StartupProblem =>
  new StartupProblem(
    `The folder ${folder} cannot be locked. Check that it is writable and on a local disk.`,
    { cause },
  );
