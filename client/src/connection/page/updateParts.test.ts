import { limits } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { partsOf } from "./updateParts.ts";

/** Takes parts in one after the other, as a server does that refuses whatever it would have to wait with. */
function takeIn(parts: readonly Uint8Array[], into = new Y.Doc()): Y.Doc {
  for (const part of parts) {
    Y.applyUpdate(into, part);
    expect([into.store.pendingStructs, into.store.pendingDs]).toEqual([null, null]);
  }
  return into;
}

const textOf = (doc: Y.Doc): string => doc.getText("text").toJSON();

describe("the parts of an update", () => {
  it("are the update itself when it is small", () => {
    const doc = new Y.Doc();
    doc.getText("text").insert(0, "small");
    const update = Y.encodeStateAsUpdate(doc);
    expect(partsOf(update, 1_000)).toEqual([update]);
  });

  it("hold one long piece of text, cut between characters", () => {
    const doc = new Y.Doc();
    doc.getText("text").insert(0, `x${"😀漢".repeat(20_000)}`);
    const parts = partsOf(Y.encodeStateAsUpdate(doc), 16_384);
    expect(parts.length).toBeGreaterThan(5);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(16_500);
    expect(textOf(takeIn(parts))).toBe(textOf(doc));
  });

  it("hold what several tabs wrote beside each other, on top of what the server had", () => {
    const server = new Y.Doc();
    server.getText("text").insert(0, "from before");
    const tabs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
    for (const tab of tabs) Y.applyUpdate(tab, Y.encodeStateAsUpdate(server));
    let state = 11;
    const next = (n: number) => (state = (state * 48_271) % 2_147_483_647) % n;
    for (let i = 0; i < 2_000; i += 1) {
      const tab = tabs[next(3)] ?? server;
      const text = tab.getText("text");
      if (next(4) === 0) text.delete(next(text.length - 2), 1);
      else text.insert(next(text.length), "some more words ".repeat(next(9)));
      const other = tabs[next(3)] ?? server;
      if (i % 20 === 0)
        Y.applyUpdate(other, Y.encodeStateAsUpdate(tab, Y.encodeStateVector(other)));
    }
    const all = new Y.Doc();
    for (const tab of tabs) Y.applyUpdate(all, Y.encodeStateAsUpdate(tab));
    const parts = partsOf(Y.encodeStateAsUpdate(all, Y.encodeStateVector(server)), 2_000);
    expect(parts.length).toBeGreaterThan(20);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(2_100);
    takeIn(parts, server);
    expect(textOf(server)).toBe(textOf(all));
    expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(all));
    // Taken in once more, or as a whole, nothing changes.
    takeIn([...parts, Y.encodeStateAsUpdate(all)], server);
    expect(textOf(server)).toBe(textOf(all));
  });

  it("hold no more pieces and deletions than a server takes at once, however short they are", () => {
    const server = new Y.Doc();
    server.getText("text").insert(0, ".".repeat(9_000));
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(server));
    // Hours of small corrections: a letter out here, a letter in there.
    for (let at = 0; at < 2_500; at++) {
      away.getText("text").delete(at * 3, 1);
      away.getText("text").insert(at * 3 + 1, "x");
    }
    const whole = Y.encodeStateAsUpdate(away, Y.encodeStateVector(server));
    const counted = (update: Uint8Array): number => {
      const { structs, ds } = Y.decodeUpdate(update);
      return structs.length + [...ds.clients.values()].reduce((sum, all) => sum + all.length, 0);
    };
    expect(counted(whole)).toBeGreaterThan(limits.updatePieces);
    const parts = partsOf(whole, 2 * whole.byteLength);
    for (const part of parts) expect(counted(part)).toBeLessThanOrEqual(limits.updatePieces / 2);
    takeIn(parts, server);
    expect(textOf(server)).toBe(textOf(away));
  });
});
