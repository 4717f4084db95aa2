import { DatabaseSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import { StartupProblem } from "../../startupProblem.ts";
import { migrate } from "./migrations.ts";
import { nodeSqlite } from "./nodeSqlite.ts";

/** Opens or makes a file, brings its tables up to date by these steps, and returns what runs queries on it. */
export const openDatabase = <T>(file: string, steps: readonly string[]): Kysely<T> => {
  const database = openFile(file);
  try {
    prepareConnection(database);
    migrate(database, steps);
  } catch (failure) {
    database.close();
    throw failure instanceof StartupProblem ? failure : unreadable(file, failure);
  }
  return new Kysely({ dialect: new SqliteDialect({ database: nodeSqlite(database) }) });
};

const openFile = (file: string): DatabaseSync => {
  try {
    return new DatabaseSync(file, { timeout: busyMs, enableForeignKeyConstraints: true });
  } catch (failure) {
    throw unreadable(file, failure);
  }
};

// Another process has the file only for moments, for a backup; longer than this is worth an error.
export const busyMs = 5000;

const prepareConnection = (database: DatabaseSync): void => {
  const mode = database.prepare("PRAGMA journal_mode = WAL").get()?.["journal_mode"];
  if (mode !== "wal") {
    throw new StartupProblem(
      "The data folder is on a file system where SQLite cannot work safely. Put it on a local disk.",
    );
  }
  // What was deleted just before a crash may still stand in the log that it left.
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  // FULL: "kept" is only said of what outlives a power failure. secure_delete: what is erased is overwritten.
  database.exec(
    "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY",
  );
};

const unreadable = (file: string, cause: unknown): StartupProblem =>
  new StartupProblem(
    `The database ${file} cannot be opened: ${cause instanceof Error ? cause.message : "for an unknown reason"}. ` +
      "Check that the folder is writable and its disk is sound, or restore a backup.",
    { cause },
  );
