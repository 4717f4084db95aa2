import type { SeatId } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import type { RingPerson } from "../../components/ring.tsx";
import { pieceWords } from "../../words/piece.ts";
import { aroundRing } from "./aroundRing.ts";
import { ana, bo, cem, dov, ringOf, without } from "./ring.fake.ts";
import { ringPlaces } from "./ringPlaces.ts";
import { turnOf } from "./turn.ts";

const person = (seat: SeatId): RingPerson => ({
  seat,
  name: seat,
  me: false,
  state: "here",
  said: "Somebody",
});
const words = pieceWords.order;

describe("the ring with the piece", () => {
  it("has the people in the order in which it goes round, with the holder and the next marked", () => {
    const order = [dov, bo, ana, cem];
    const { view, round } = ringOf({ at: "held", by: bo }, { order });
    const turn = turnOf(view, round, without());
    if (!turn) throw new Error("no turn");
    const people = aroundRing([ana, bo, cem, dov].map(person), order, turn);
    expect(people.map(({ seat, piece }) => [seat, piece])).toEqual([
      [dov, undefined],
      [bo, "has"],
      [ana, "next"],
      [cem, undefined],
    ]);
    expect(people[1]?.said).toBe(`Somebody, ${pieceWords.saidHas}`);
  });

  it("leaves somebody of whom it does not know yet at the end", () => {
    const { view, round } = ringOf({ at: "offered", to: ana }, { order: [bo, ana] });
    const turn = turnOf(view, round, without());
    if (!turn) throw new Error("no turn");
    const people = aroundRing([cem, ana, bo].map(person), [bo, ana], turn);
    expect(people.map(({ seat, piece }) => [seat, piece])).toEqual([
      [bo, "next"],
      [ana, "offered"],
      [cem, undefined],
    ]);
  });

  it("is told to facilitators place by place, and offered to those whose turn is still to come", () => {
    const { view, round } = ringOf({ at: "held", by: bo }, { had: [ana], passed: [dov] });
    expect(ringPlaces(view, round, [cem, ana, bo, dov])).toEqual([
      { seat: cem, name: "Cem", note: words.waits, waits: true },
      { seat: ana, name: "Ana", note: words.had, waits: false },
      { seat: bo, name: "Bo", note: words.has, waits: false },
      { seat: dov, name: "Dov", note: words.passes, waits: false },
    ]);
    const offered = ringOf({ at: "offered", to: cem });
    expect(ringPlaces(offered.view, offered.round, [cem])).toEqual([
      { seat: cem, name: "Cem", note: words.offered, waits: false },
    ]);
  });
});
