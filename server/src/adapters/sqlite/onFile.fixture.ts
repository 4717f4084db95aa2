import { DatabaseSync } from "node:sqlite";

/** For tests: runs one statement on a file of SQLite past the stores, and gives its rows. */
export const onFile = (file: string, statement: string) => {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(statement).all();
  } finally {
    database.close();
  }
};
