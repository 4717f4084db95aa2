import { limits, pageText } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createPage } from "./page.ts";
import { seeded } from "./seeded.fake.ts";

/** Letters of one unit and of several, and some that are joined out of many. */
const alphabet = ["a", "word ", "é", "e\u0301", "🌿", "👩🏽‍🌾", "🇭🇺", "日本", "क्षि", "שלום", "ที่", "\n"];

/** A device as it behaves: a document that forgets deleted text, words that wait while it is offline. */
function createDevice(page: ReturnType<typeof createPage>, devices: Set<Device>): Device {
  const doc = new Y.Doc();
  const text = doc.getText(pageText);
  const undo = new Y.UndoManager(text, { captureTimeout: 0 });
  const device: Device = { doc, text, undo, online: false, deliver, sync };

  function deliver(update: Uint8Array): void {
    const verdict = page.judge(update);
    expect(verdict).toMatchObject({ ok: true });
    if (!verdict.ok || !verdict.news) return;
    const news = page.take(update, verdict);
    for (const other of devices) {
      if (other !== device && other.online) Y.applyUpdate(other.doc, news, "server");
    }
  }

  /** Both steps of the protocol, each way. */
  function sync(): void {
    const missing = page.diffFor(Y.encodeStateVector(doc));
    expect(missing).not.toBeNull();
    const mine = Y.encodeStateAsUpdate(doc, page.stateVector());
    if (missing) Y.applyUpdate(doc, missing, "server");
    deliver(mine);
    device.online = true;
  }

  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (device.online && origin !== "server") deliver(update);
  });
  devices.add(device);
  return device;
}

interface Device {
  readonly doc: Y.Doc;
  readonly text: Y.Text;
  readonly undo: Y.UndoManager;
  online: boolean;
  deliver(update: Uint8Array): void;
  sync(): void;
}

describe("honest writing", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "150 rounds in four tabs, offline in between: nothing is refused (seed %i)",
    { timeout: 60_000 },
    (seed) => {
      const { below, chance } = seeded(seed);
      const stored: Uint8Array[] = [];
      const page = createPage(stored);
      const devices = new Set<Device>();
      for (let count = 0; count < 4; count++) createDevice(page, devices);
      let deletions = 0;

      for (let round = 0; round < 150; round++) {
        for (const device of devices) {
          if (!device.online && chance(0.3)) device.sync();
          else if (chance(0.1)) device.online = false;
          for (let strokes = below(6); strokes > 0; strokes--) write(device);
        }
      }
      for (const device of devices) device.sync();
      for (const device of devices) device.sync();

      expect(deletions).toBeGreaterThan(100);
      for (const { text } of devices) expect(text.toJSON()).toBe(page.text());
      expect(createPage([page.state()]).text()).toBe(page.text());

      function write({ doc, text, undo }: Device): void {
        if (chance(0.05)) return void undo.undo();
        if (chance(0.05)) return void undo.redo();
        const at = below(text.length + 1);
        if (chance(0.4) && text.length > 0) {
          const from = Math.min(at, text.length - 1);
          text.delete(from, Math.min(text.length - from, 1 + below(5)));
          deletions += 1;
          return;
        }
        doc.transact(() => {
          text.insert(at, alphabet[below(alphabet.length)] ?? "");
          if (chance(0.2)) text.delete(below(text.length), 1);
        });
      }
    },
  );

  it("in a tab that was loaded anew a hundred times and more, each time with a few words and a correction", () => {
    const page = createPage([]);
    const openings = limits.pageWriters - 1;
    for (let opening = 0; opening < openings; opening++) {
      const devices = new Set<Device>();
      const { text, sync } = createDevice(page, devices);
      sync();
      text.insert(text.length, "some words that were written now, ");
      text.insert(Math.floor(text.length / 2), "and ");
      text.delete(text.length - 2, 2);
    }
    expect(openings).toBeGreaterThan(100);
    expect(page.text()).toHaveLength(openings * 36);
    expect(createPage([page.compacted()]).text()).toBe(page.text());
  });
});
