/**
 * What chance says of a name: sixteen letters that an address takes, 96 bits, always the same within one command. It is made
 * from a secret of that command's own, so that whoever sees some of them works out none of the others [UN4]. The core has no
 * randomness in it: this comes with the command.
 */
export type Chance = (name: string) => string;

/** The same things in an order of chance: each order is as likely as any other, whatever the things are called. */
export function shuffled<T>(
  things: readonly T[],
  chance: Chance,
  nameOf: (thing: T) => string,
): readonly T[] {
  const placed = things.map((thing) => ({ thing, place: chance(nameOf(thing)) }));
  return placed.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ thing }) => thing);
}
