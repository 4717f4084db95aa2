import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Received, fairWitnesses } from "./fairWitnesses.ts";
import { type PageId, type SeatId, pageId, seatId } from "./ids.ts";

const seat = (n: number): SeatId => seatId(`s${n}`);
const page = (n: number): PageId => pageId(`c.p${n}`);

/** A reflection of each of these people, given to nobody yet. */
const reflectionsOf = (authors: readonly number[]): readonly Received[] =>
  authors.map((n) => ({ page: page(n), author: seat(n), witnesses: [], kept: [] }));

const people = (count: number): readonly SeatId[] =>
  Array.from({ length: count }, (_, n) => seat(n));

/** How much more each of these people gives than they receive. */
function balance(
  given: ReadonlyMap<PageId, readonly SeatId[]>,
  all: readonly Received[],
  who: SeatId,
): number {
  let difference = 0;
  for (const { page: id, author } of all) {
    const witnesses = given.get(id) ?? [];
    if (author === who) difference -= witnesses.length;
    if (witnesses.includes(who)) difference += 1;
  }
  return difference;
}

describe("who receives which reflection", () => {
  it("[WI1] is never its author, nobody twice, and as many as the plan says where there are so many", () => {
    for (const count of [2, 3, 5, 12, 100]) {
      for (const each of [1, 2]) {
        const all = reflectionsOf(Array.from({ length: count }, (_, n) => n));
        const given = fairWitnesses(all, people(count), each);
        for (const { page: id, author } of all) {
          const witnesses = given.get(id) ?? [];
          expect(witnesses).not.toContain(author);
          expect(new Set(witnesses).size).toBe(Math.min(each, count - 1));
          expect(witnesses).toHaveLength(Math.min(each, count - 1));
        }
      }
    }
  });

  it("[WI1] is nobody when its author is alone, and the only other one when they are two", () => {
    expect(fairWitnesses(reflectionsOf([0]), people(1), 2).get(page(0))).toEqual([]);
    expect(fairWitnesses(reflectionsOf([0]), people(2), 2).get(page(0))).toEqual([seat(1)]);
  });

  it("[WI2] whoever passed may receive as well, and those who wrote are no poorer for it", () => {
    const all = reflectionsOf([0, 1, 2]);
    const given = fairWitnesses(all, people(6), 2);
    for (const who of people(6)) expect(Math.abs(balance(given, all, who))).toBeLessThanOrEqual(1);
  });

  it("[WI3] whoever has begun to answer keeps it, whatever else is put right", () => {
    const all: Received[] = reflectionsOf([0, 1, 2, 3]).map((each) => ({
      ...each,
      witnesses: each.author === seat(3) ? [] : [seat(3)],
      kept: each.author === seat(3) ? [] : [seat(3)],
    }));
    const given = fairWitnesses(all, people(4), 1);
    expect([0, 1, 2].map((n) => given.get(page(n)))).toEqual([[seat(3)], [seat(3)], [seat(3)]]);
  });

  it("[WI3] nothing moves where nothing has to", () => {
    const all = reflectionsOf([0, 1, 2, 3, 4]);
    const first = fairWitnesses(all, people(5), 2);
    const again = all.map((each) => ({ ...each, witnesses: first.get(each.page) ?? [] }));
    expect(fairWitnesses(again, people(5), 2)).toEqual(first);
  });

  it(
    "[WI2] over thousands of comings and goings everybody gives as many as they receive, give or take one",
    {
      timeout: 60_000,
    },
    () => {
      const change = fc.record({
        who: fc.nat(11),
        what: fc.constantFrom("comes", "goes", "shares", "takesBack"),
      });
      const story = fc.record({
        each: fc.constantFrom(1, 2),
        changes: fc.array(change, { minLength: 1, maxLength: 40 }),
      });
      let steps = 0;
      fc.assert(
        fc.property(story, ({ each, changes }) => {
          const here = new Set([0, 1, 2, 3]);
          const shared = new Set([0, 1, 2]);
          let given: ReadonlyMap<PageId, readonly SeatId[]> = new Map();
          for (const { who, what } of changes) {
            if (what === "comes") here.add(who);
            if (what === "goes") {
              here.delete(who);
              shared.delete(who);
            }
            if (what === "shares" && here.has(who)) shared.add(who);
            if (what === "takesBack") shared.delete(who);
            const all = reflectionsOf([...shared]).map((reflection) => ({
              ...reflection,
              witnesses: given.get(reflection.page) ?? [],
            }));
            const seats = [...here].map(seat);
            given = fairWitnesses(all, seats, each);
            for (const { page: id, author } of all) {
              const witnesses = given.get(id) ?? [];
              expect(witnesses.length).toBeGreaterThanOrEqual(Math.min(1, seats.length - 1));
              expect(witnesses.length).toBeLessThanOrEqual(each);
              expect(witnesses).not.toContain(author);
              expect(witnesses.every((one) => seats.includes(one))).toBe(true);
            }
            for (const one of seats) {
              expect(Math.abs(balance(given, all, one))).toBeLessThanOrEqual(1);
            }
            steps += 1;
          }
        }),
        { numRuns: 1_200 },
      );
      expect(steps).toBeGreaterThan(5_000);
    },
  );
});
