import type { DatabaseSync } from "node:sqlite";
import { StartupProblem } from "../../startupProblem.ts";

/** Brings the file's tables up to this version of Beside; the file counts the steps it has taken in `user_version`. */
export const migrate = (database: DatabaseSync, steps: readonly string[] = allSteps): void => {
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

// A step that was released is never edited; a change is a new step behind it.
const allSteps: readonly string[] = [
  `
  CREATE TABLE server_key (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE circle_keys (
    circle_id TEXT PRIMARY KEY,
    wrapped BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE circles (
    circle_id TEXT PRIMARY KEY REFERENCES circle_keys ON DELETE CASCADE,
    version INTEGER NOT NULL,
    due INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX circles_due ON circles (due) WHERE due IS NOT NULL;
  CREATE TABLE events (
    circle_id TEXT NOT NULL REFERENCES circles ON DELETE CASCADE,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (circle_id, version)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE page_journal (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    circle_id TEXT NOT NULL REFERENCES circle_keys ON DELETE CASCADE,
    page_id TEXT NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE page_segments (
    id INTEGER PRIMARY KEY,
    circle_id TEXT NOT NULL REFERENCES circle_keys ON DELETE CASCADE,
    page_id TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX page_segments_of_page ON page_segments (circle_id, page_id, last_seq);
  `,
];
