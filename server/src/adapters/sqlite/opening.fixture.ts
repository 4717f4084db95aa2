import { createSecretKey, randomBytes } from "node:crypto";
import { filesIn } from "../dataFolder.ts";
import { temporaryFolder } from "../temporaryFolder.ts";
import { openSqlite, type SqliteStores } from "./openSqlite.ts";

/** A server's key that no other folder has. */
export const newKey = () => createSecretKey(randomBytes(32));

/** For tests: stores in a folder of their own, to be opened again and again; `end` closes the last ones. */
export const opening = async (generationLimit?: number, key = newKey()) => {
  const folder = await temporaryFolder();
  const files = filesIn(folder);
  const options = generationLimit === undefined ? {} : { generationLimit };
  const first = await openSqlite(files, key, options);
  let last: SqliteStores = first;
  const reopen = async (): Promise<SqliteStores> => {
    await last.close();
    last = await openSqlite(files, key, options);
    return last;
  };
  return { folder, files, key, ...first, reopen, end: () => last.close() };
};
