import type { KeyObject } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Erasure } from "../../ports/circleStore.ts";
import { insertEvents, readEvents } from "./eventRows.ts";
import type { PageJournal } from "./pageJournal.ts";
import {
  deleteSegments,
  deleteShares,
  insertSegment,
  pagesOfCircle,
  readPage,
} from "./pageRows.ts";
import type { WordTables } from "./tables.ts";

/**
 * Takes an erasure out of a circle, and seals all that stays with a new key, so that the old one can be deleted: a copy
 * from before holds what was erased, and nothing that still opens it. After the commit the journal is to forget the
 * circle.
 */
export const takeOut = async (
  transaction: Transaction<WordTables>,
  journal: PageJournal,
  circleId: string,
  erasure: Erasure,
  keys: { readonly old: KeyObject; readonly fresh: KeyObject },
): Promise<void> => {
  await sealEventsAnew(transaction, circleId, erasure, keys);
  await deleteShares(transaction, circleId);
  for (const pageId of await pagesOfCircle(transaction, journal, circleId)) {
    // A hundred pages take a second: sockets and clocks have their turn between two of them.
    await setImmediate();
    const updates = await readPage(transaction, journal, keys.old, circleId, pageId);
    await deleteSegments(transaction, circleId, pageId);
    if (erasure.pages.includes(pageId)) continue;
    const page = { circleId, pageId, key: keys.fresh, updates };
    await insertSegment(transaction, page, journal.lastSeq);
  }
};

const sealEventsAnew = async (
  transaction: Transaction<WordTables>,
  circleId: string,
  { records }: Erasure,
  { old, fresh }: { readonly old: KeyObject; readonly fresh: KeyObject },
): Promise<void> => {
  const said = new Map(records.map((record) => [record.version, record]));
  const before = await readEvents(transaction, old, circleId);
  await transaction.deleteFrom("events").where("circle_id", "=", circleId).execute();
  const after = before.map((record) => ({ ...record, ...said.get(record.version) }));
  await insertEvents(transaction, fresh, circleId, after);
};
