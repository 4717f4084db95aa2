import { type Kysely, sql } from "kysely";
import { StartupProblem } from "../../startupProblem.ts";
import type { Keyring } from "./keyring.ts";
import type { WordTables } from "./tables.ts";

/**
 * Ends at the start what an erasure began and could not finish: rows of circles whose key is gone, keys that no circle
 * uses any more, journal rows that have lost their circle. A circle whose key was never given out by this file of keys
 * is a sign that the file is an old copy: then nothing is touched, and a StartupProblem says so. Returns whether anything
 * was deleted that the logs may still hold.
 */
export const sweep = async (words: Kysely<WordTables>, keyring: Keyring): Promise<boolean> => {
  const { keys, highest } = await keyring.overview();
  const circles = await words.selectFrom("circles").select(["circle_id", "key_id"]).execute();
  const latest = circles.reduce((most, circle) => Math.max(most, circle.key_id), 0);
  if (latest > highest) throw keysTooOld();

  const there = new Set(keys.map(({ keyId }) => keyId));
  const keyless = circles.filter((circle) => !there.has(circle.key_id));
  await deleteCircles(
    words,
    keyless.map((circle) => circle.circle_id),
  );
  await deleteLeftovers(words);

  // Keys later than any that the words know may be those of newer words, which somebody is about to put back.
  const used = new Set(circles.map((circle) => circle.key_id));
  const unused = keys.filter(({ keyId }) => keyId < latest && !used.has(keyId));
  for (const { keyId } of unused) await keyring.deleteOne(keyId);
  return keyless.length + unused.length > 0;
};

const deleteCircles = async (
  words: Kysely<WordTables>,
  circles: readonly string[],
): Promise<void> => {
  const ids = JSON.stringify(circles);
  await sql`DELETE FROM circles WHERE circle_id IN (SELECT value FROM json_each(${ids}))`.execute(
    words,
  );
};

const deleteLeftovers = async (words: Kysely<WordTables>): Promise<void> => {
  await sql`DELETE FROM page_journal WHERE circle_id NOT IN (SELECT circle_id FROM circles)`.execute(
    words,
  );
};

const keysTooOld = (): StartupProblem =>
  new StartupProblem(
    "The file keys.db is older than beside.db: it lacks keys that the words need. Put back the keys.db that was copied together with this beside.db, or later.",
  );
