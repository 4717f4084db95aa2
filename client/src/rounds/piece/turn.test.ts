import { describe, expect, it } from "vitest";
import { pieceWords } from "../../words/piece.ts";
import { ana, bo, cem, dov, ringOf, without } from "./ring.fake.ts";
import { nextSaid, turnOf, turnSaid } from "./turn.ts";

const all = without();

function told({ view, round }: ReturnType<typeof ringOf>, presence = all) {
  const turn = turnOf(view, round, presence);
  return turn && [turnSaid(turn), nextSaid(turn, view.me.seat)];
}

describe("whose turn it is", () => {
  it("is told of whoever holds the piece, with the next around the ring", () => {
    expect(told(ringOf({ at: "held", by: bo }))).toEqual([
      pieceWords.has("Bo"),
      pieceWords.next("Cem"),
    ]);
    expect(told(ringOf({ at: "held", by: ana }))).toEqual([
      pieceWords.youHave,
      pieceWords.next("Bo"),
    ]);
    expect(told(ringOf({ at: "held", by: dov }))).toEqual([
      pieceWords.has("Dov"),
      pieceWords.nextIsYou,
    ]);
  });

  it("is told of whoever it is offered to", () => {
    expect(told(ringOf({ at: "offered", to: cem }))?.[0]).toBe(pieceWords.comesTo("Cem"));
    expect(told(ringOf({ at: "offered", to: ana }))?.[0]).toBe(pieceWords.comesToYou);
  });

  it("goes by those who have had it or pass the round, and comes back to whoever lost it on the way", () => {
    expect(told(ringOf({ at: "held", by: bo }, { passed: [cem] }))?.[1]).toBe(
      pieceWords.next("Dov"),
    );
    expect(told(ringOf({ at: "held", by: cem }, { had: [dov, ana], opened: [bo] }))?.[1]).toBe(
      pieceWords.next("Bo"),
    );
    expect(told(ringOf({ at: "held", by: dov }, { had: [ana, bo, cem] }))?.[1]).toBe(
      pieceWords.thenItRests,
    );
  });

  it("is told in the order that a facilitator gave", () => {
    expect(told(ringOf({ at: "held", by: bo }, { order: [ana, bo, dov, cem] }))?.[1]).toBe(
      pieceWords.next("Dov"),
    );
  });

  it("is nobody's in the silence, and when everyone has had it", () => {
    expect(told(ringOf({ at: "resting", after: ana, until: 9 }, { had: [ana] }))).toEqual([
      pieceWords.silence,
      pieceWords.next("Bo"),
    ]);
    expect(told(ringOf({ at: "home" }))).toEqual([pieceWords.home, ""]);
  });

  it("waits for whoever is away or has stepped out, and says so; of me it says nothing of the kind", () => {
    const held = ringOf({ at: "held", by: bo });
    expect(told(held, without(bo))?.[0]).toBe(pieceWords.away("Bo"));
    expect(told(ringOf({ at: "offered", to: bo }), without(bo))?.[0]).toBe(pieceWords.away("Bo"));
    const seats = held.view.seats.map((seat) => ({ ...seat, steppedOut: seat.id === bo }));
    expect(told({ ...held, view: { ...held.view, seats } })?.[0]).toBe(pieceWords.away("Bo"));
    expect(told(ringOf({ at: "held", by: ana }), without(ana))?.[0]).toBe(pieceWords.youHave);
  });

  it("calls nobody away as long as nothing is known of who is here", () => {
    const nothing = { here: [], writing: [] };
    expect(told(ringOf({ at: "held", by: bo }), nothing)?.[0]).toBe(pieceWords.has("Bo"));
  });

  it("is over with the round, and is none in a round where no piece goes round", () => {
    const { view, round } = ringOf({ at: "held", by: bo });
    const ended = { ...round, clock: { status: "ended", bell: 1, left: 0 } as const };
    expect(turnOf(view, ended, all)).toEqual({ at: "over", next: null });
    expect(turnOf(view, { ...round, opening: "open", piece: null }, all)).toBeNull();
  });
});
