import type { PageId, SeatId } from "./ids.ts";

/** A reflection that is to be received. `kept` are witnesses it cannot lose: they have begun to answer it, or have answered and gone. */
export interface Received {
  readonly page: PageId;
  readonly author: SeatId;
  readonly witnesses: readonly SeatId[];
  readonly kept: readonly SeatId[];
}

/** Who receives which reflection. */
export type Given = ReadonlyMap<PageId, readonly SeatId[]>;

/**
 * Gives every reflection to one of the people who are here, and to up to `each` as far as that is fair [WI1]: everybody gives
 * as many as they receive, give or take one [WI2]. Nobody who has one already loses it without need [WI3]. `people` are in the
 * order of the ring; where it makes no difference, a reflection goes to those who sit next.
 *
 * A place goes to whoever is furthest behind. What still hangs askew is put right along the shortest chain of hands: one gives
 * a reflection on to a second, who gives another on to a third, as far as somebody who has room. Where no chain helps, because
 * too few are here, a second witness is let off.
 */
export function fairWitnesses(
  reflections: readonly Received[],
  people: readonly SeatId[],
  each: number,
): Given {
  const here = new Set(people);
  const given = new Map(
    reflections.map(({ page, author, witnesses, kept }) => [
      page,
      [...new Set([...kept, ...witnesses])]
        .filter((seat) => (here.has(seat) || kept.includes(seat)) && seat !== author)
        .slice(0, Math.max(each, kept.length)),
    ]),
  );
  const hands = { reflections, people, each, given };
  do fill(hands);
  while (passOn(hands) || letOff(hands));
  return given;
}

interface Hands {
  readonly reflections: readonly Received[];
  readonly people: readonly SeatId[];
  readonly each: number;
  readonly given: Map<PageId, SeatId[]>;
}

/** How much more somebody gives than they receive. */
function balances({ reflections, people, given }: Hands): Map<SeatId, number> {
  const balance = new Map(people.map((seat) => [seat, 0]));
  const add = (seat: SeatId, change: number): void => {
    const before = balance.get(seat);
    if (before !== undefined) balance.set(seat, before + change);
  };
  for (const { page, author } of reflections) {
    const witnesses = given.get(page) ?? [];
    add(author, -witnesses.length);
    for (const seat of witnesses) add(seat, 1);
  }
  return balance;
}

/** Every reflection has its first witness, whatever that costs; a second only where it keeps both sides fair. */
function fill(hands: Hands): void {
  const { reflections, people, each, given } = hands;
  for (let places = 1; places <= each; places += 1) {
    for (const { page, author } of reflections) {
      const witnesses = given.get(page) ?? [];
      if (witnesses.length >= places) continue;
      const balance = balances(hands);
      const load = (seat: SeatId): number => balance.get(seat) ?? 0;
      const from = people.indexOf(author);
      const distance = (seat: SeatId): number =>
        (people.indexOf(seat) - from + people.length) % people.length;
      const next = people
        .filter((seat) => seat !== author && !witnesses.includes(seat))
        .toSorted((a, b) => load(a) - load(b) || distance(a) - distance(b))[0];
      if (!next) continue;
      if (places === 1 || (load(next) < 1 && load(author) > -1)) witnesses.push(next);
    }
  }
}

/** Takes a second witness off the one who gives too much; false when nobody does, or nothing can be taken. */
function letOff(hands: Hands): boolean {
  const { reflections, given } = hands;
  for (const [seat, load] of balances(hands)) {
    const page = reflections.find(({ page: id, author, kept }) => {
      const witnesses = given.get(id) ?? [];
      if (witnesses.length < 2) return false;
      if (load > 1) return witnesses.includes(seat) && !kept.includes(seat);
      return load < -1 && author === seat && witnesses.some((one) => !kept.includes(one));
    });
    if (!page) continue;
    const witnesses = given.get(page.page) ?? [];
    const off = load > 1 ? seat : witnesses.findLast((one) => !page.kept.includes(one));
    given.set(
      page.page,
      witnesses.filter((one) => one !== off),
    );
    return true;
  }
  return false;
}

/** One chain of hands from somebody who gives too much to somebody who gives less by two or more; false when all is fair. */
function passOn(hands: Hands): boolean {
  const balance = balances(hands);
  const byLoad = hands.people.toSorted((a, b) => (balance.get(b) ?? 0) - (balance.get(a) ?? 0));
  const least = Math.min(...balance.values());
  for (const from of byLoad) {
    const load = balance.get(from) ?? 0;
    if (least > load - 2) break;
    const chain = chainFrom(hands, from, (seat) => (balance.get(seat) ?? 0) <= load - 2);
    if (!chain) continue;
    for (const { page, giver, taker } of chain) {
      const witnesses = hands.given.get(page) ?? [];
      witnesses.splice(witnesses.indexOf(giver), 1, taker);
    }
    return true;
  }
  return false;
}

interface Handing {
  readonly page: PageId;
  readonly giver: SeatId;
  readonly taker: SeatId;
}

/** The shortest chain from this person to one who has room, each link a reflection that is handed on; null when there is none. */
function chainFrom(
  { reflections, people, given }: Hands,
  from: SeatId,
  hasRoom: (seat: SeatId) => boolean,
): readonly Handing[] | null {
  const cameBy = new Map<SeatId, Handing | null>([[from, null]]);
  const queue = [from];
  for (const giver of queue) {
    for (const { page, author, kept } of reflections) {
      const witnesses = given.get(page) ?? [];
      if (!witnesses.includes(giver) || kept.includes(giver)) continue;
      for (const taker of people) {
        if (taker === author || witnesses.includes(taker) || cameBy.has(taker)) continue;
        cameBy.set(taker, { page, giver, taker });
        if (hasRoom(taker)) return unwind(cameBy, taker);
        queue.push(taker);
      }
    }
  }
  return null;
}

function unwind(cameBy: ReadonlyMap<SeatId, Handing | null>, to: SeatId): readonly Handing[] {
  const chain: Handing[] = [];
  for (let step = cameBy.get(to); step; step = cameBy.get(step.giver)) chain.push(step);
  return chain;
}
