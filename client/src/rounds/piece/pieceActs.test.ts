import type { Role } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { pieceWords } from "../../words/piece.ts";
import { pieceActs } from "./pieceActs.ts";
import { ana, bo, cem, ringOf, without } from "./ring.fake.ts";
import { turnOf } from "./turn.ts";

function acts(ring: ReturnType<typeof ringOf>, role: Role = "peer", presence = without()) {
  const turn = turnOf(ring.view, ring.round, presence);
  return turn && pieceActs(turn, role).map(({ label, command }) => [label, command]);
}
const offerTo = pieceWords.order.offerInstead("Cem", "Bo");

describe("what one may do with the piece", () => {
  it("is to take it or to let it go by, when it is offered to me", () => {
    expect(acts(ringOf({ at: "offered", to: ana }))).toEqual([
      [pieceWords.take, { type: "takePiece" }],
      [pieceWords.letGoBy, { type: "passPiece" }],
    ]);
  });

  it("is to pass it on, when I hold it", () => {
    expect(acts(ringOf({ at: "held", by: ana }))).toEqual([
      [pieceWords.passOn, { type: "passPiece" }],
    ]);
  });

  it("is nothing when it is somebody else's turn, or nobody's", () => {
    for (const state of [
      { at: "held", by: bo },
      { at: "offered", to: bo },
      { at: "resting", after: bo, until: 1 },
      { at: "home" },
    ] as const)
      for (const role of ["peer", "facilitator"] as const)
        expect(acts(ringOf(state), role)).toEqual([]);
  });

  it("is for facilitators to offer it to the next, when whoever it is with is away", () => {
    for (const state of [{ at: "held", by: bo } as const, { at: "offered", to: bo } as const]) {
      expect(acts(ringOf(state), "facilitator", without(bo))).toEqual([
        [offerTo, { type: "movePiece", to: cem }],
      ]);
      expect(acts(ringOf(state), "peer", without(bo))).toEqual([]);
    }
    const last = ringOf({ at: "held", by: bo }, { had: [ana, cem], order: [ana, bo, cem] });
    expect(acts(last, "facilitator", without(bo))).toEqual([]);
  });
});
