import type { KeyObject } from "node:crypto";
import type { PageUpdate } from "../../ports/pageStore.ts";
import { seal, unseal } from "../sealing.ts";
import { pack, unpack } from "./packing.ts";
import type { JournalRow } from "./tables.ts";

/** What one commit keeps of one circle, in order, and the circle's key: one row of the journal, sealed once. */
export interface Share {
  readonly seq: number;
  readonly circleId: string;
  readonly key: KeyObject;
  readonly updates: readonly Omit<PageUpdate, "circleId">[];
}

export const sealShare = ({ seq, circleId, key, updates }: Share): JournalRow => {
  const parts = updates.flatMap(({ pageId, update }) => [Buffer.from(pageId), update]);
  return { seq, circle_id: circleId, sealed: seal(key, placeOf(circleId, seq), pack(parts)) };
};

/** Throws a SealBroken when the row was changed or stood elsewhere, a RangeError when it is not made of pairs. */
export const openShare = (key: KeyObject, row: JournalRow): Share => {
  const { seq, circle_id: circleId, sealed } = row;
  const parts = unpack(unseal(key, placeOf(circleId, seq), sealed));
  const updates: Share["updates"][number][] = [];
  for (let at = 0; at < parts.length; at += 2) updates.push(pairOf(parts[at], parts[at + 1]));
  return { seq, circleId, key, updates };
};

// Its order in the circle is part of its place.
const placeOf = (circleId: string, seq: number): string => JSON.stringify(["share", circleId, seq]);

const pairOf = (pageId: Uint8Array | undefined, update: Uint8Array | undefined) => {
  if (!pageId || !update) throw new RangeError("A share names a page without an update.");
  return { pageId: new TextDecoder().decode(pageId), update };
};
