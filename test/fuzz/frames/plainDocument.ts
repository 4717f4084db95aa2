import type { Seeded } from "@beside/server/pages/seeded.fake.ts";
import { pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import type { Place } from "./honestPlan.ts";

/** How many pieces a document is made of. */
export const piecesOf = (doc: Y.Doc): number =>
  [...doc.store.clients.values()].reduce((sum, pieces) => sum + pieces.length, 0);

/** Nothing pending, one root, and in it nothing but text and what is left of text. */
export function plain(doc: Y.Doc): boolean {
  if (doc.store.pendingStructs || doc.store.pendingDs) return false;
  const root = doc.getText(pageText);
  if ([...doc.share.keys()].some((name) => name !== pageText)) return false;
  const pieces = [...doc.store.clients.values()].flat();
  return pieces.every(
    (piece) =>
      piece instanceof Y.Item &&
      piece.parent === root &&
      piece.parentSub === null &&
      (piece.content instanceof Y.ContentString || piece.content instanceof Y.ContentDeleted),
  );
}

/** The text of a page's document. */
export const textOf = (doc: Y.Doc): string => doc.getText(pageText).toJSON();

/** Both have the same letters in the same order; how they are cut into pieces may differ. */
export const sameDocument = (one: Y.Doc, other: Y.Doc): boolean =>
  Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other)) && textOf(one) === textOf(other);

/** Two letters of a document that stand side by side; gone ones count too. */
export function placeIn(doc: Y.Doc, random: Seeded): Place {
  const writers = [...doc.store.clients.values()];
  const pieces = writers[random.below(writers.length)] ?? [];
  const piece = pieces[random.below(pieces.length)];
  if (!(piece instanceof Y.Item)) return { origin: null, right: null };
  const { client, clock } = piece.id;
  if (piece.left === null && random.chance(0.5)) return { origin: null, right: [client, clock] };
  const at = random.below(piece.length);
  const next =
    piece.right === null ? null : ([piece.right.id.client, piece.right.id.clock] as const);
  const right = at + 1 < piece.length ? ([client, clock + at + 1] as const) : next;
  return { origin: [client, clock + at], right };
}
