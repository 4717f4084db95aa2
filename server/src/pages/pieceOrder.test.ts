import { expect, it } from "vitest";
import * as Y from "yjs";
import { forge } from "./forgedUpdate.fake.ts";
import { createPage } from "./page.ts";
import { orderOf } from "./pieceOrder.ts";

// What comes of one update at a time is tested with the guard, and against Yjs by the fuzzers.

it("what leans on letters that the store has lost is left out, and all else is there", () => {
  const sections = [
    { writer: 7, pieces: [{ text: "kept" }] },
    { writer: 8, clock: 3, pieces: [{ text: "after a gap" }] },
    { writer: 9, pieces: [{ text: "beside it", origin: [8, 4] as const }] },
  ];
  const page = createPage([forge({ sections })]);
  expect(page.text()).toBe("kept");
  expect(page.stateVector()).toEqual(Y.encodeStateVector(new Map([[7, 4]])));
  const again = forge({ sections: [{ writer: 8, pieces: [{ text: "lost: after a gap" }] }] });
  expect(page.judge(again)).toMatchObject({ ok: true, news: true });
});

it("however sixty writers lean on each other in turn, each piece is looked at a few times only", () => {
  const [first, count, steps] = [100, 60, 30];
  const last = first + count - 1;
  // Each leans on the next writer's letter, and the last writer's on the first one's before.
  const leansOn = (writer: number, step: number): readonly [number, number] =>
    writer < last ? [writer + 1, step] : [first, step - 1];
  const sections = Array.from({ length: count }, (_, at) => ({
    writer: first + at,
    pieces: Array.from({ length: steps }, (__, step) => {
      const origin = leansOn(first + at, step);
      return origin[1] < 0 ? { text: "z" } : { text: "z", origin };
    }),
  }));
  const { structs } = Y.decodeUpdate(forge({ sections }));
  const writers = [...new Set(structs.map(({ id }) => id.client))];
  const parts = writers.map((writer) => {
    const begins = structs.findIndex(({ id }) => id.client === writer);
    return { writer, first: begins, after: begins + steps, end: steps };
  });
  let asked = 0;
  const clockOf = () => (asked++, 0);
  const looked = structs.map((piece) =>
    Object.defineProperty(piece, "rightOrigin", { get: () => (asked++, null) }),
  );
  for (const order of [parts, parts.toReversed()]) {
    asked = 0;
    expect(orderOf(looked, order, clockOf)).toHaveLength(structs.length);
    expect(asked).toBeGreaterThan(structs.length);
    expect(asked).toBeLessThan(10 * structs.length);
  }
});
