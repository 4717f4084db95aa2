import { syncFrame } from "@beside/server/pages/frames.ts";
import type { Seeded } from "@beside/server/pages/seeded.fake.ts";
import { pageText } from "@beside/shared/protocol";
import * as Y from "yjs";
import type { PageLife } from "./pageLife.ts";

/** A browser that does nothing unusual, on a page where somebody else sends noise. */
export interface HonestWriter {
  readonly client: number;
  readonly doc: Y.Doc;
  /** Somebody wrote under its number. Only its author could, from another tab; Yjs cannot tell them apart. */
  readonly posedAs: boolean;
  /** The frames of one thing that a person does. */
  strokes(): readonly Buffer[];
  leave(): void;
}

const words = ["a", "word ", "é", "🌿", "日本", "\n", "क्षि", "👩🏽‍🌾", "e\u0301", "שלום"] as const;

/** Comes with all that was written so far, and follows all that others write. */
export function createHonestWriter(life: PageLife, random: Seeded): HonestWriter {
  const doc = new Y.Doc({ gc: true });
  // As a browser would, a writer of its own; but the same one for the same seed.
  doc.clientID = 1 + random.below(2 ** 32 - 1);
  const text = doc.getText(pageText);
  for (const news of life.sent) Y.applyUpdate(doc, news, "server");
  const isNotMine = ({ id, length }: { id: Y.ID; length: number }): boolean =>
    id.client === doc.clientID && id.clock + length > Y.getState(doc.store, doc.clientID);
  let posedAs = false;
  const leave = life.onNews((news) => {
    posedAs ||= Y.decodeUpdate(news).structs.some(isNotMine);
    if (!posedAs) Y.applyUpdate(doc, news, "server");
  });
  const undo = new Y.UndoManager(text, { captureTimeout: 0 });
  let said: Buffer[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") said.push(syncFrame("update", update));
  });

  function act(): void {
    if (random.chance(0.08)) return void undo.undo();
    if (random.chance(0.05)) return void undo.redo();
    const at = random.below(text.length + 1);
    if (text.length > 0 && random.chance(0.35)) {
      const from = Math.min(at, text.length - 1);
      return text.delete(from, Math.min(text.length - from, 1 + random.below(6)));
    }
    text.insert(random.chance(0.6) ? text.length : at, random.pick(words));
  }

  return {
    client: doc.clientID,
    doc,
    leave,
    get posedAs() {
      return posedAs;
    },
    strokes() {
      said = [];
      act();
      return said;
    },
  };
}
