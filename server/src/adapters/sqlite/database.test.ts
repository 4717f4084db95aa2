import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporaryFolder.ts";
import { openDatabase } from "./database.ts";

const asked = async (db: Kysely<unknown>, name: string): Promise<unknown> => {
  const { rows } = await sql<Record<string, unknown>>`PRAGMA ${sql.raw(name)}`.execute(db);
  return rows[0]?.[name];
};

it("a connection keeps through a power failure, and overwrites what is erased", async () => {
  const folder = await temporaryFolder();
  const db = openDatabase(join(folder, "words.db"), ["CREATE TABLE one (a)"]);
  const settings = {
    journal_mode: "wal",
    // FULL: each commit waits for the disk.
    synchronous: 2,
    secure_delete: 1,
    trusted_schema: 0,
    // Nothing of a word in a temporary file.
    temp_store: 2,
    foreign_keys: 1,
  };
  const names = Object.keys(settings);
  const found = await Promise.all(names.map(async (name) => [name, await asked(db, name)]));
  expect(Object.fromEntries(found)).toEqual(settings);
  await db.destroy();
});
