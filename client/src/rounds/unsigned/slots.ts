import type { PageId } from "@beside/shared/domain";

/** The places of the unsigned cards; null where no page has been seen yet. */
export type Slots = readonly (PageId | null)[];

/**
 * Where each unsigned page has its card. One that is held for a while leaves its place empty and finds it again; a new one
 * takes an empty place. So no card moves when another is held or shared, and there are as many as people write unsigned.
 */
export function slotsFor(before: Slots, readable: readonly PageId[], people: number): Slots {
  const slots = [...before];
  const isFree = (slot: PageId | null): boolean => slot === null || !readable.includes(slot);
  while (slots.length < people) slots.push(null);
  for (const page of readable) {
    if (slots.includes(page)) continue;
    // A place where none was seen yet is freer than that of one that may come back.
    const empty = slots.indexOf(null);
    const free = empty >= 0 ? empty : slots.findIndex(isFree);
    if (free >= 0) slots[free] = page;
    else slots.push(page);
  }
  while (slots.length > people && slots.some(isFree)) slots.splice(slots.findLastIndex(isFree), 1);
  return slots;
}

/** Whether two sets of places are the same. */
export const areSame = (a: Slots, b: Slots): boolean =>
  a.length === b.length && a.every((slot, at) => slot === b[at]);
