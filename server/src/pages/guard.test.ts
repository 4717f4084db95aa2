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
          pieces: Array.from({ length: limits.updatePieces + 1 }, () => ({ text: "a" })),
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
    const late = (writer: number, clock: number) =>
      guard(forge({ sections: [{ writer, clock, pieces: [{ text: "a" }] }] }), ledger);
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
    const page = createPage([forge({ sections: [{ writer: 7, pieces: [{ text: "a" }] }] })]);
    const leaps = Array.from({ length: 1_000 }, () => ({ text: "b", origin: [7, 0] as const }));
    const outcomes = [8, 9, 10].map((writer) => {
      const update = forge({ sections: [{ writer, pieces: leaps }] });
      const verdict = page.judge(update);
      if (verdict.ok) page.take(update, verdict);
      return verdict.ok ? "ok" : verdict.why;
    });
    expect(outcomes).toEqual(["ok", "full", "full"]);
  });

  it("when a page takes more bytes than it may, though its text is short", () => {
    const page = createPage([]);
    const piece = (clock: number) => ({
      text: "a",
      ...(clock > 0 ? { origin: [7, 0] as const } : {}),
    });
    let last = "";
    for (let clock = 0; last !== "full"; clock += 50) {
      const pieces = Array.from({ length: 50 }, (_, at) => piece(clock + at));
      const update = forge({ sections: [{ writer: 7, clock, pieces }] });
      const verdict = page.judge(update);
      last = verdict.ok ? "ok" : verdict.why;
      if (verdict.ok) page.take(update, verdict);
      expect(clock).toBeLessThan(limits.pageBytes);
    }
    expect(page.state().byteLength).toBeLessThanOrEqual(limits.pageBytes);
  });
});
