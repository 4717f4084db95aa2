import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { onFile } from "./onFile.fixture.ts";
import type { SqliteFiles } from "./openSqlite.ts";

/** For tests: which of these can be found in any file of the folder, write-ahead logs and temporary files included. */
export const foundIn = async <T extends string | Uint8Array>(
  folder: string,
  wanted: readonly T[],
): Promise<readonly T[]> => {
  const names = await readdir(folder);
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return wanted.filter((each) =>
    files.some((file) => file.includes(typeof each === "string" ? each : Buffer.from(each))),
  );
};

/** For tests: everything sealed that may hold words of a page: its segments, and what the journal has of its circle. */
export const sealedPage = (
  files: SqliteFiles,
  circleId: string,
  pageId: string,
): readonly Uint8Array[] =>
  onFile(
    files.words,
    `SELECT sealed FROM page_journal WHERE circle_id = '${circleId}'
     UNION ALL SELECT sealed FROM page_segments WHERE circle_id = '${circleId}' AND page_id = '${pageId}'`,
  ).map((row) => recognizable(row["sealed"]));

/** For tests: everything sealed that the events of a circle are kept as. */
export const sealedEvents = (files: SqliteFiles, circleId: string): readonly Uint8Array[] =>
  onFile(files.words, `SELECT sealed FROM events WHERE circle_id = '${circleId}'`).map((row) =>
    recognizable(row["sealed"]),
  );

/** For tests: the wrapped keys of a circle. */
export const wrappedOf = (files: SqliteFiles, circleId: string): readonly Uint8Array[] =>
  onFile(files.keys, `SELECT wrapped FROM circle_keys WHERE circle_id = '${circleId}'`).map((row) =>
    recognizable(row["wrapped"]),
  );

// A part of the middle: a long value is cut up over the file's pages, and what is left of one may lack its head.
const recognizable = (value: unknown): Uint8Array => {
  if (!(value instanceof Uint8Array) || value.length < 28) throw new Error("Nothing sealed there.");
  const from = Math.floor((value.length - 24) / 2);
  return value.subarray(from, from + 24);
};
