import type { ID } from "yjs";

/** How far a writer knew each other one. Shared by all that was written with the same knowledge. */
export type Known = ReadonlyMap<number, number>;

/** As somebody who writes alone. */
export const nothing: Known = new Map();

/** What is known after seeing this letter, whose writer knew that; the same when it was known before. */
export function learning(known: Known, id: ID, itsOwn: Known): Known {
  const news = [...itsOwn, [id.client, id.clock + 1] as const].filter(
    ([writer, clock]) => clock > (known.get(writer) ?? 0),
  );
  return news.length === 0 ? known : new Map([...known, ...news]);
}
