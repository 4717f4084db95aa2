import { describe, expect, it } from "vitest";
import type { SeatId } from "./ids.ts";
import type { PieceState } from "./piece.ts";
import type { PlannedRound } from "./plan.ts";
import { reject } from "./rejection.ts";
import {
  type Story,
  byFacilitatorLink,
  inRound,
  joined,
  minute,
  second,
  started,
} from "./story.fixture.ts";
import { canRead } from "./visibility.ts";

const oneByOne: Partial<PlannedRound> = { opening: "oneByOne", silenceSeconds: 0 };
/** Fay, Ann and Ben sit in a ring. */
const ring = (change: Partial<PlannedRound> = {}): Story =>
  started([{ ...oneByOne, ...change }, {}]);

function piece(story: Story) {
  const found = story.round(1).piece;
  if (!found) throw new Error("no piece in this story");
  return found;
}
const state = (story: Story): PieceState => piece(story).state;
const offered = (story: Story, to: string): object => ({ at: "offered", to: story.seat(to) });
const reads = (story: Story, reader: string, author: string): boolean =>
  canRead(story.circle, story.seat(reader), story.page(author, 1).id);
const turn = (story: Story, who: string): Story =>
  story.does(who, "takePiece").does(who, "passPiece");

describe("the talking piece", () => {
  it("[OB1] opens the page of whoever holds it, and leaves it open", () => {
    const held = ring().does("Fay", "takePiece");
    expect([reads(held, "Ann", "Fay"), reads(held, "Ann", "Ben")]).toEqual([true, false]);
    const next = held.does("Fay", "passPiece").does("Ann", "takePiece");
    expect([reads(next, "Ben", "Fay"), reads(next, "Ben", "Ann")]).toEqual([true, true]);
    expect(reads(next, "Fay", "Ben")).toBe(false);
  });

  it("[OB1] a page that was held stays held, and what nobody held the piece for stays its author's", () => {
    const held = ring()
      .does("Fay", "takePiece")
      .does("Fay", inRound(ring(), "hold", 1));
    expect(reads(held, "Ann", "Fay")).toBe(false);
    const over = ring().does("Fay", "takePiece").does("Fay", "end").does("Fay", "end");
    expect([reads(over, "Ann", "Fay"), reads(over, "Fay", "Ann")]).toEqual([true, false]);
    const later = over.does("Fay", "next").wait(minute);
    expect([reads(later, "Ann", "Fay"), reads(later, "Fay", "Ann")]).toEqual([true, false]);
  });

  it("[OB2] is offered around the ring, and taken or let go by", () => {
    const begun = ring();
    expect(state(begun)).toEqual(offered(begun, "Fay"));
    for (const who of ["Ann", "Ben"]) {
      expect(begun.asks(who, "takePiece")).toEqual(reject("notYours"));
      expect(begun.asks(who, "passPiece")).toEqual(reject("notYours"));
    }
    const after = turn(begun, "Fay");
    expect(state(after)).toEqual(offered(after, "Ann"));
    const letGo = after.does("Ann", "passPiece");
    expect(state(letGo)).toEqual(offered(letGo, "Ben"));
    expect(reads(letGo, "Fay", "Ann")).toBe(false);
  });

  it("[OB2] is taken by those who have agreed", () => {
    const late = joined(ring(), "Cem").does("Fay", {
      type: "movePiece",
      to: joined(ring(), "Cem").seat("Cem"),
    });
    expect(late.asks("Cem", "takePiece")).toEqual(reject("agreeFirst"));
    expect(late.does("Cem", "agree").asks("Cem", "takePiece")).toMatchObject([
      { type: "pieceMoved" },
    ]);
  });

  it("[OB2] goes by whoever passes the round", () => {
    const begun = ring().does("Ann", "pass");
    const after = turn(begun, "Fay");
    expect(state(after)).toEqual(offered(after, "Ben"));
    const offeredTo = turn(ring(), "Fay").does("Ann", "pass");
    expect(state(offeredTo)).toEqual(offered(offeredTo, "Ben"));
  });

  it("[OB2] comes once more to who let it go by, when all others have had it", () => {
    const story = ring();
    const by = story.does("Fay", "passPiece");
    expect(state(by)).toEqual(offered(by, "Ann"));
    const round = by.does("Ann", "takePiece").does("Ann", "passPiece");
    const last = round.does("Ben", "takePiece").does("Ben", "passPiece");
    expect(state(last)).toEqual(offered(last, "Fay"));
    expect(state(last.does("Fay", "passPiece"))).toEqual({ at: "home" });
    const alone = turn(turn(ring(), "Fay"), "Ann").does("Ben", "passPiece");
    expect(state(alone)).toEqual({ at: "home" });
    const taken = last.does("Fay", "takePiece").does("Fay", "passPiece");
    expect(state(taken)).toEqual({ at: "home" });
  });

  it("[OB3] is held with the clock, and begins anew when it goes on", () => {
    const rests = ring({ silenceSeconds: 20 }).does("Fay", "takePiece").does("Fay", "passPiece");
    for (const [hold, goOn] of [
      [rests.does("Fay", "pause"), "resume"],
      [rests.does("Ann", "ringPause"), "resume"],
    ] as const) {
      const held = hold.wait(60 * second);
      expect(state(held)).toMatchObject({ at: "resting" });
      const on = held.does("Fay", goOn);
      expect(state(on.wait(19 * second))).toMatchObject({ at: "resting" });
      expect(state(on.wait(20 * second))).toEqual(offered(on, "Ann"));
    }
    const breath = rests.does("Ann", "ringPause").wait(2 * minute);
    expect(state(breath.wait(19 * second))).toMatchObject({ at: "resting" });
    expect(state(breath.wait(20 * second))).toEqual(offered(breath, "Ann"));
    const over = rests.does("Fay", "pause").wait(minute).does("Fay", "end");
    expect(state(over.wait(20 * second))).toEqual(offered(over, "Ann"));
  });

  it("[OB4] goes past who has stepped out, and comes to them when they are back; also from who held it", () => {
    const story = ring();
    const out = story.does("Fay", "stepOut");
    expect(state(out)).toEqual(offered(out, "Ann"));
    const held = out.does("Ann", "takePiece").does("Ann", "stepOut");
    expect(state(held)).toEqual(offered(held, "Ben"));
    const back = held.does("Ann", "comeBack").does("Ben", "takePiece").does("Ben", "passPiece");
    expect(state(back)).toEqual(offered(back, "Ann"));
    const alone = held.does("Ben", "takePiece").does("Ben", "passPiece");
    expect(state(alone)).toEqual(offered(alone, "Fay"));
    expect(state(alone.does("Ann", "comeBack"))).toEqual(offered(alone, "Ann"));
    const passed = story.does("Fay", "takePiece").does("Fay", "pass");
    expect(state(passed)).toEqual(offered(passed, "Ann"));
  });

  it("[OB6] rests after whoever sat before somebody who left", () => {
    const rests = ring({ silenceSeconds: 20 })
      .does("Fay", { type: "movePiece", to: ring().seat("Ann") })
      .does("Ann", "takePiece")
      .does("Ann", "passPiece")
      .does("Ann", "leave")
      .wait(20 * second);
    expect(state(rests)).toEqual(offered(rests, "Ben"));
  });

  it("[OB3] rests between two turns as long as the plan says", () => {
    const passed = turn(ring({ silenceSeconds: 20 }), "Fay");
    expect(state(passed)).toMatchObject({ at: "resting", until: passed.now + 20 * second });
    expect(passed.asks("Ann", "takePiece")).toEqual(reject("notYours"));
    expect(state(passed.wait(19 * second))).toMatchObject({ at: "resting" });
    expect(state(passed.wait(20 * second))).toEqual(offered(passed, "Ann"));
    const letGo = passed.wait(20 * second).does("Ann", "passPiece");
    expect(state(letGo)).toEqual(offered(letGo, "Ben"));
  });

  it("[OB4] can be offered to another by a facilitator; whoever held it keeps their place", () => {
    const held = turn(ring(), "Fay").does("Ann", "takePiece");
    const toBen = { type: "movePiece", to: held.seat("Ben") } as const;
    expect(held.asks("Ben", toBen)).toEqual(reject("notYours"));
    const moved = held.does("Fay", toBen);
    expect(state(moved)).toEqual(offered(moved, "Ben"));
    const back = turn(moved, "Ben");
    expect(state(back)).toEqual(offered(back, "Ann"));
    expect(state(turn(back, "Ann"))).toEqual({ at: "home" });
    const had = { type: "movePiece", to: held.seat("Fay") } as const;
    expect(held.asks("Fay", had)).toEqual(reject("notNow"));
  });

  it("[OB5] goes round in the order that a facilitator gives, with everybody in it", () => {
    const story = ring();
    const [fay, ann, ben] = ["Fay", "Ann", "Ben"].map((name) => story.seat(name)) as [
      SeatId,
      SeatId,
      SeatId,
    ];
    const asks = (who: string, ...order: SeatId[]) => story.asks(who, { type: "orderRing", order });
    expect(asks("Ann", ben, ann, fay)).toEqual(reject("notYours"));
    for (const order of [
      [fay, ann],
      [fay, ann, ann],
      [fay, ann, ben, ben],
    ]) {
      expect(asks("Fay", ...order)).toEqual(reject("stale"));
    }
    const turned = story.does("Fay", { type: "orderRing", order: [fay, ben, ann] });
    const after = turn(turned, "Fay");
    expect(state(after)).toEqual(offered(after, "Ben"));
  });

  it("[OB6] goes on when whoever has it leaves or is removed", () => {
    const held = turn(ring(), "Fay").does("Ann", "takePiece");
    const gone = [
      held.does("Ann", "leave"),
      held.does("Ann", "takeAll"),
      held.does("Fay", { type: "remove", seat: held.seat("Ann") }),
    ];
    for (const after of gone) {
      expect(state(after)).toEqual(offered(after, "Ben"));
      expect(piece(after).order).not.toContain(held.seat("Ann"));
    }
  });

  it("[OB6] comes to whoever comes in, at the end of the ring, also when it rested already", () => {
    const late = joined(ring(), "Cem");
    expect(piece(late).order.at(-1)).toBe(late.seat("Cem"));
    const home = turn(turn(turn(ring(), "Fay"), "Ann"), "Ben");
    expect(state(home)).toEqual({ at: "home" });
    const again = joined(home, "Flo", byFacilitatorLink);
    expect(state(again)).toEqual(offered(again, "Flo"));
  });

  it("[OB6] goes round only where the plan says so, and while the round is under way", () => {
    expect(started().round(1).piece).toBeNull();
    const ended = ring().does("Fay", "end").does("Fay", "end");
    expect(ended.asks("Fay", "takePiece")).toEqual(reject("notNow"));
  });
});
