import { sql } from "kysely";
import { busyMs } from "./database.ts";

/**
 * Writes all of a file's write-ahead log into the file and cuts the log to nothing, because deleted rows live on in it.
 * False when another process is reading just now, which needs the log: then it is to be tried again. It is not waited
 * for, since a backup may read for minutes.
 */
export const emptyLog = async (
  db: Parameters<ReturnType<typeof sql>["execute"]>[0],
): Promise<boolean> => {
  await sql`PRAGMA busy_timeout = 0`.execute(db);
  try {
    const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
    return rows[0]?.busy === 0;
  } finally {
    await sql.raw(`PRAGMA busy_timeout = ${busyMs}`).execute(db);
  }
};
