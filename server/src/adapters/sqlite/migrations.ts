import type { DatabaseSync } from "node:sqlite";
import { StartupProblem } from "../../startupProblem.ts";

/** Brings the file's tables up to this version of Beside; the file counts the steps it has taken in `user_version`. */
export const migrate = (database: DatabaseSync, steps: readonly string[]): void => {
  const taken = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (taken > steps.length) {
    throw new StartupProblem(
      "The data folder was written by a newer Beside. Start that version again, or restore a backup from before it.",
    );
  }
  for (const [index, step] of steps.entries()) {
    if (index >= taken) take(database, step, index + 1);
  }
};

const take = (database: DatabaseSync, step: string, version: number): void => {
  database.exec("BEGIN IMMEDIATE");
  try {
    database.exec(step);
    database.exec(`PRAGMA user_version = ${version}`);
    database.exec("COMMIT");
  } catch (failure) {
    database.exec("ROLLBACK");
    throw failure;
  }
};
