import { pageText } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createPage } from "./page.ts";

/** A document, and every update that it made. */
function writer() {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  return { doc, text: doc.getText(pageText), updates };
}

function takeAll(
  page: ReturnType<typeof createPage>,
  updates: readonly Uint8Array[],
): Uint8Array[] {
  return updates.map((update) => {
    const verdict = page.judge(update);
    if (!verdict.ok) throw new Error(`refused: ${verdict.why}`);
    return page.take(update, verdict);
  });
}

describe("a page", () => {
  it("that is empty says nothing", () => {
    const page = createPage([]);
    expect(page.text()).toBe("");
    expect(page.stateVector()).toEqual(Uint8Array.of(0));
    expect(page.state()).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
  });

  it("comes back from its updates as it was", () => {
    const { text, updates } = writer();
    text.insert(0, "I sat with it");
    text.insert(0, "Then ");
    text.delete(5, 2);
    const page = createPage([]);
    takeAll(page, updates);
    expect(page.text()).toBe("Then sat with it");
    const again = createPage(updates);
    expect(again.text()).toBe(page.text());
    expect(again.stateVector()).toEqual(page.stateVector());
    expect(again.state()).toEqual(page.state());
  });

  it("gives what is missing, and nothing for what cannot be read", () => {
    const { doc, text, updates } = writer();
    text.insert(0, "first");
    const page = createPage(updates);
    const early = Y.encodeStateVector(doc);
    text.insert(5, " second");
    takeAll(page, updates.slice(1));
    const diff = page.diffFor(early);
    expect(
      diff && Y.decodeUpdate(diff).structs.map(({ id, length }) => [id.clock, length]),
    ).toEqual([[5, 7]]);
    expect(page.diffFor(Uint8Array.of(9, 9))).toBeNull();
  });

  it("forgets what was taken out", () => {
    const { text, updates } = writer();
    text.insert(0, "not for anybody");
    text.delete(0, 15);
    const page = createPage([]);
    takeAll(page, updates);
    expect(Buffer.from(page.state()).includes("anybody")).toBe(false);
  });

  it("passes on only what is new of an update that repeats", () => {
    const { doc, text, updates } = writer();
    text.insert(0, "known ");
    const page = createPage(updates);
    text.insert(6, "new");
    const [news] = takeAll(page, [Y.encodeStateAsUpdate(doc)]);
    const reader = new Y.Doc();
    for (const update of [updates[0], news]) if (update) Y.applyUpdate(reader, update);
    expect(reader.getText(pageText).toJSON()).toBe("known new");
    expect(news && Buffer.from(news).includes("known")).toBe(false);
  });

  it("does not let a repeated piece say something else than it said", () => {
    const { doc, text, updates } = writer();
    text.insert(0, "true");
    const page = createPage(updates);
    const forged = new Y.Doc();
    forged.clientID = doc.clientID;
    forged.getText(pageText).insert(0, "lies and more");
    const [news] = takeAll(page, [Y.encodeStateAsUpdate(forged)]);
    expect(news && Buffer.from(news).includes("lies")).toBe(false);
    expect(page.text()).toBe("true and more");
  });

  it("takes thousands of keystrokes and still knows them all", () => {
    const { text, updates } = writer();
    for (let at = 0; at < 3000; at++) text.insert(at, "x");
    const page = createPage([]);
    takeAll(page, updates);
    expect(page.text()).toHaveLength(3000);
    expect(page.state().byteLength).toBeLessThan(3100);
  });
});
