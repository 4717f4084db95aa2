import { type Delta, type Side, type Stretch, moved, survivors } from "./delta.ts";
import type { Edit } from "./edit.ts";

/** An edit as it is made in a text that others have changed since: what to delete, and where to insert. */
export interface RebasedEdit {
  readonly deletions: readonly Stretch[];
  readonly index: number;
  readonly insert: string;
}

/**
 * Carries an edit over changes that it did not know of. Words that others put into the stretch it
 * removes stay; nobody deletes what they have not seen. `stays` says on which side of words that others
 * put in at the same place its own come to stand.
 */
export function rebase(edit: Edit, unseen: readonly Delta[], stays: Side): RebasedEdit {
  const removed = { start: edit.index, end: edit.index + edit.remove };
  const deletions = unseen.reduce<readonly Stretch[]>(
    (stretches, delta) => stretches.flatMap((each) => survivors(delta, each)),
    edit.remove > 0 ? [removed] : [],
  );
  return { deletions, index: through(unseen, edit.index, stays), insert: edit.insert };
}

/**
 * Carries a position in the area over to the text: first over the person's own edit, which the area
 * shows already, then over what it did not show.
 */
export function carried(
  position: number,
  side: Side,
  edit: Edit | null,
  unseen: readonly Delta[],
  stays: Side,
): number {
  if (edit === null) return through(unseen, position, side);
  const { index, remove, insert } = edit;
  if (position < index) return through(unseen, position, side);
  const place = through(unseen, index, stays);
  if (position <= index + insert.length) return place + position - index;
  const before = through(unseen, position - insert.length + remove, side);
  const gone = rebase(edit, unseen, stays).deletions.reduce(
    (sum, { start, end }) => sum + end - start,
    0,
  );
  return before - gone + insert.length;
}

const through = (deltas: readonly Delta[], position: number, side: Side): number =>
  deltas.reduce((at, delta) => moved(delta, at, side), position);
