import { limits } from "@beside/shared/protocol";
import { writeAny, writeVarString, writeVarUint } from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type Forged, type ForgedPiece, forge } from "./forgedUpdate.fake.ts";
import { guard } from "./guard.ts";
import { createLedger } from "./ledger.ts";
import { createPage } from "./page.ts";

/** A page on which writer 7 wrote "hello" and took the "h" out. */
function written() {
  const ledger = createLedger();
  const update = forge({
    sections: [{ writer: 7, pieces: [{ text: "hello" }] }],
    deletions: [[7, 0, 1]],
  });
  const verdict = guard(update, ledger);
  if (!verdict.ok) throw new Error("an honest update was refused");
  ledger.enter(verdict.decoded);
  return { ledger, update };
}

const verdictOf = (forged: Forged): string => {
  const verdict = guard(forge(forged), written().ledger);
  return verdict.ok ? "ok" : verdict.why;
};
const onePiece = (piece: ForgedPiece, clock = 5): Forged => ({
  sections: [{ writer: 7, clock, pieces: [piece] }],
});
const after = { origin: [7, 4] } as const;

describe("the guard lets pass", () => {
  it("the next letters of a writer", () => {
    expect(verdictOf(onePiece({ text: "!", ...after }))).toBe("ok");
  });

  it("letters of a new writer, between others and in the empty root", () => {
    const pieces = [{ text: "a", origin: [7, 1], rightOrigin: [7, 2] }] as const;
    expect(verdictOf({ sections: [{ writer: 8, pieces }] })).toBe("ok");
    expect(verdictOf({ sections: [{ writer: 8, pieces: [{ text: "a" }] }] })).toBe("ok");
  });

  it("what is known already, and says that it is no news", () => {
    const { ledger, update } = written();
    expect(guard(update, ledger)).toMatchObject({ ok: true, news: false, repeats: true });
  });

  it("the length of what was written and taken out again while offline", () => {
    expect(verdictOf({ ...onePiece({ gone: 40, ...after }), deletions: [[7, 5, 40]] })).toBe("ok");
  });

  it("two writers who lean on each other in a possible order, whichever stands first", () => {
    const early = { writer: 8, pieces: [{ text: "a" }, { text: "c", origin: [9, 0] }] } as const;
    const late = { writer: 9, pieces: [{ text: "b", origin: [8, 0] }] } as const;
    expect(verdictOf({ sections: [early, late] })).toBe("ok");
    expect(verdictOf({ sections: [late, early] })).toBe("ok");
  });
});

describe("the guard lets others write at one spot at the same time", () => {
  it("whom none of them knew of", () => {
    const { ledger } = written();
    for (const writer of [8, 9, 6]) {
      const piece = { text: "at once", origin: [7, 4] } as const;
      const verdict = guard(forge({ sections: [{ writer, pieces: [piece] }] }), ledger);
      expect(verdict).toMatchObject({ ok: true, news: true });
      if (verdict.ok) ledger.enter(verdict.decoded);
    }
  });
});

describe("the guard asks to sync anew", () => {
  it("after a gap in a writer's clock", () => {
    expect(verdictOf(onePiece({ text: "!", ...after }, 6))).toBe("resync");
  });

  it("when letters stand beside unknown ones", () => {
    expect(verdictOf(onePiece({ text: "!", origin: [99, 0] }))).toBe("resync");
    expect(verdictOf(onePiece({ text: "!", rightOrigin: [7, 90] }))).toBe("resync");
  });

  it("when something is taken out that was never written", () => {
    expect(verdictOf({ deletions: [[7, 3, 9]] })).toBe("resync");
    expect(verdictOf({ deletions: [[99, 0, 1]] })).toBe("resync");
  });
});

describe("the guard refuses", () => {
  const forged: Record<string, Forged> = {
    "a GC piece": onePiece({ gc: 3 }),
    "a Skip piece": onePiece({ skip: 3 }),
    "a piece of no length": onePiece({ text: "", ...after }),
    "another root": onePiece({ text: "x", root: "title" }),
    "a parent that is a piece": onePiece({ text: "x", parent: [7, 0] }),
    "an attribute of the root": onePiece({ text: "x", key: "lang" }),
    "a piece that leans on itself": onePiece({ text: "x", origin: [7, 5] }),
    "a piece that leans on a later one of its writer": {
      sections: [
        {
          writer: 7,
          clock: 5,
          pieces: [
            { text: "x", origin: [7, 6] },
            { text: "yz", origin: [7, 5] },
          ],
        },
      ],
    },
    "a piece that is known, with itself for a neighbour": onePiece(
      { text: "e", origin: [7, 1] },
      1,
    ),
    "bytes behind the end": { ...onePiece({ text: "!", ...after }), leftOver: Uint8Array.of(0) },
    "neighbours the other way round": onePiece({ text: "x", origin: [7, 3], rightOrigin: [7, 1] }),
    "one letter for both neighbours": onePiece({ text: "x", origin: [7, 3], rightOrigin: [7, 3] }),
    "neighbours with its writer's own letters between them": onePiece({
      text: "x",
      origin: [7, 0],
      rightOrigin: [7, 3],
    }),
    "neighbours with letters between them that one of them was written beside": {
      sections: [{ writer: 8, pieces: [{ text: "x", origin: [7, 0], rightOrigin: [7, 3] }] }],
    },
    "two pieces that wait for each other": {
      sections: [
        { writer: 8, pieces: [{ text: "a", origin: [9, 0] }] },
        { writer: 9, pieces: [{ text: "b", origin: [8, 0] }] },
      ],
    },
    "two sections of one writer": {
      sections: [
        { writer: 7, clock: 5, pieces: [{ text: "x", ...after }] },
        { writer: 7, clock: 6, pieces: [{ text: "y", origin: [7, 5] }] },
      ],
    },
    "two sections of one writer, with another between them": {
      sections: [
        { writer: 7, clock: 5, pieces: [{ text: "x", ...after }] },
        { writer: 8, pieces: [{ text: "a" }] },
        { writer: 7, clock: 6, pieces: [{ text: "y", origin: [7, 5] }] },
      ],
    },
    "a section without pieces": { sections: [{ writer: 8, pieces: [] }] },
    "a deletion of no length": { deletions: [[7, 1, 0]] },
    "deletions that overlap": {
      deletions: [
        [7, 1, 2],
        [7, 2, 2],
      ],
    },
    "deletions that are not in order": {
      deletions: [
        [7, 3, 1],
        [7, 1, 1],
      ],
    },
    "too many pieces": {
      sections: [
        {
          writer: 8,
          // Each before the one before, as could be written: there are only too many of them.
          pieces: Array.from({ length: limits.updatePieces + 1 }, (_, at) => ({
            text: "a",
            rightOrigin: at > 0 ? ([8, at - 1] as const) : ([7, 0] as const),
          })),
        },
      ],
    },
    JSON: onePiece({
      kind: 2,
      ...after,
      content: (to) => (writeVarUint(to, 1), writeVarString(to, "{}")),
    }),
    bytes: onePiece({ kind: 3, ...after, content: (to) => writeVarString(to, "abc") }),
    "an embedded object": onePiece({
      kind: 5,
      ...after,
      content: (to) => writeVarString(to, "{}"),
    }),
    "a format": onePiece({
      kind: 6,
      ...after,
      content: (to) => (writeVarString(to, "bold"), writeVarString(to, "true")),
    }),
    "a type of its own": onePiece({ kind: 7, ...after, content: (to) => writeVarUint(to, 0) }),
    "any value": onePiece({
      kind: 8,
      ...after,
      content: (to) => (writeVarUint(to, 1), writeAny(to, { a: 1 })),
    }),
    "a document": onePiece({
      kind: 9,
      ...after,
      content: (to) => (writeVarString(to, "id"), writeAny(to, {})),
    }),
  };
  it.each(Object.keys(forged))("%s", (name) => {
    expect(verdictOf(forged[name] ?? {})).toBe("bad");
  });

  it("seven bytes that would take hundreds of megabytes", () => {
    for (const claim of [
      [0xff, 0xff, 0xff, 0x0f],
      [0x80, 0x80, 0x80, 0x7f],
    ]) {
      const [a = 0, b = 0, c = 0, d = 0] = claim;
      for (const bomb of [
        [1, a, b, c, d, 1, 0],
        [a, b, c, d, 1, 1, 0],
        [0, 1, 1, a, b, c, d],
        [1, 1, 1, 0, 8, a, d],
      ]) {
        expect(guard(Uint8Array.from(bomb), createLedger())).toEqual({ ok: false, why: "bad" });
      }
    }
  });

  it("an update of the second version", () => {
    const doc = new Y.Doc();
    doc.getText("text").insert(0, "hello");
    expect(guard(Y.encodeStateAsUpdateV2(doc), createLedger())).toMatchObject({ ok: false });
  });
});

describe("the guard calls it full", () => {
  const twelve = { text: "twelve chars" };

  it("when an update is larger than any may be", () => {
    expect(verdictOf(onePiece({ text: "x".repeat(limits.updateBytes), ...after }))).toBe("full");
  });

  it("when a page has had too many writers", () => {
    const { ledger } = written();
    for (let writer = 100; ledger.clocks.size < limits.pageWriters; writer++) {
      ledger.enter(Y.decodeUpdate(forge({ sections: [{ writer, pieces: [{ text: "a" }] }] })));
    }
    const late = (writer: number, clock: number) => {
      const before = clock > 0 ? ({ origin: [writer, clock - 1] } as const) : {};
      return guard(
        forge({ sections: [{ writer, clock, pieces: [{ text: "a", ...before }] }] }),
        ledger,
      );
    };
    expect(late(5000, 0)).toEqual({ ok: false, why: "full" });
    expect(late(100, 1)).toMatchObject({ ok: true });
  });

  it("when more text would be there than fits, but not when as much is taken out", () => {
    const { ledger } = written();
    ledger.enter(
      Y.decodeUpdate(forge(onePiece({ text: "x".repeat(limits.pageLength - 4), ...after }))),
    );
    expect(ledger.visible).toBe(limits.pageLength);
    const end = { origin: [7, limits.pageLength] } as const;
    const more = onePiece({ ...twelve, ...end }, limits.pageLength + 1);
    expect(guard(forge(more), ledger)).toEqual({ ok: false, why: "full" });
    expect(guard(forge({ ...more, deletions: [[7, 1, 12]] }), ledger)).toMatchObject({ ok: true });
    expect(guard(forge({ deletions: [[7, 1, 12]] }), ledger)).toMatchObject({ ok: true });
  });

  it("when somebody claims to have written and taken out again more than anybody does", () => {
    expect(verdictOf(onePiece({ gone: limits.pageEverWritten, ...after }))).toBe("full");
    expect(verdictOf(onePiece({ gone: 2 ** 50, ...after }))).toBe("full");
  });

  it("when its pieces, put at one spot by many writers, would hold up every reader", () => {
    const page = createPage([]);
    const take = (forged: Forged): string => {
      const update = forge(forged);
      const verdict = page.judge(update);
      if (verdict.ok) page.take(update, verdict);
      return verdict.ok ? "ok" : verdict.why;
    };
    // Two thousand pieces, each before the one before; then others who know of none of them.
    const pieces = Array.from({ length: 2_000 }, (_, at) =>
      at > 0 ? { text: "b", rightOrigin: [8, at - 1] as const } : { text: "b" },
    );
    expect(take({ sections: [{ writer: 8, pieces }] })).toBe("ok");
    const others = (first: number, count: number): Forged => ({
      sections: Array.from({ length: count }, (_, at) => ({
        writer: first + at,
        pieces: [{ text: "c" }],
      })),
    });
    const fit = Math.floor(limits.updateWork / 2_001) - 1;
    expect(take(others(100, fit + 2))).toBe("full");
    expect(take(others(100, fit))).toBe("ok");
  });

  it("when deletions would cut a page into more pieces than any reader should place", () => {
    const page = createPage([]);
    let clock = 0;
    const writes = (): string => {
      const start = clock > 0 ? ({ origin: [7, clock - 1] } as const) : {};
      const text = "x".repeat(20_000);
      const update = forge({ sections: [{ writer: 7, clock, pieces: [{ text, ...start }] }] });
      clock += 20_000;
      return outcome(update);
    };
    const cuts = (from: number, count: number): string => {
      const stretches = Array.from({ length: count }, (_, at) => [from + 4 * at, 1]).flat();
      return outcome(forge({ deletions: [[7, ...stretches]] }));
    };
    function outcome(update: Uint8Array): string {
      const verdict = page.judge(update);
      if (verdict.ok) page.take(update, verdict);
      return verdict.ok ? "ok" : verdict.why;
    }
    while (clock < limits.pageLength) expect(writes()).toBe("ok");
    expect(cuts(0, limits.updatePieces + 1)).toBe("full");
    const outcomes = Array.from({ length: 10 }, (_, at) => cuts(8_000 * at, 2_000));
    // Two pieces a cut, and the first letter's one.
    const fit = Math.floor((limits.pagePieces - 2) / 4_000);
    expect(outcomes).toEqual(outcomes.map((_, at) => (at < fit ? "ok" : "full")));
    expect(page.state().byteLength).toBeLessThan(2 * limits.pageBytes);
    // All of it can still be taken out: gone stretches grow together.
    expect(outcome(forge({ deletions: [[7, 0, clock]] }))).toBe("ok");
    expect(page.text()).toBe("");
  });

  it.each([
    ["its letters take several bytes each", "言", 0],
    ["it was cut into many pieces", "x", 2_000],
  ])("when a page takes more bytes than it may, because %s", (_why, letter, cuts) => {
    const page = createPage([]);
    const take = (forged: Forged): string => {
      const update = forge(forged);
      const verdict = page.judge(update);
      if (verdict.ok) page.take(update, verdict);
      return verdict.ok ? "ok" : verdict.why;
    };
    // Browsers take numbers of five bytes.
    const writer = 2 ** 31;
    let last = "";
    for (let clock = 0; last !== "full"; clock += 10_000) {
      const origin = clock > 0 ? ({ origin: [writer, clock - 1] } as const) : {};
      const text = letter.repeat(10_000);
      last = take({ sections: [{ writer, clock, pieces: [{ text, ...origin }] }] });
      expect(clock).toBeLessThan(limits.pageLength);
      const stretches = Array.from({ length: cuts }, (_, at) => [clock + 4 * at, 1]).flat();
      if (last === "ok" && cuts > 0) take({ deletions: [[writer, ...stretches]] });
    }
    expect(page.state().byteLength).toBeLessThanOrEqual(limits.pageBytes);
    expect(page.state().byteLength).toBeGreaterThan(limits.pageBytes / 2);
  });
});
