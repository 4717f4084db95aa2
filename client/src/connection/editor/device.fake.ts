import * as Y from "yjs";
import { FakeArea } from "./area.fake.ts";
import { bindEditor } from "./bindEditor.ts";

/** One person's device: a document, and a textarea bound to it. */
export function device(most = 100_000) {
  const doc = new Y.Doc();
  const text = doc.getText("text");
  const area = new FakeArea();
  const page = new EventTarget();
  const unbind = bindEditor(area, text, { most, page });
  return { doc, text, area, page, unbind };
}

const network = {};
/** Brings what one document has to another. */
const carry = (from: Y.Doc, to: Y.Doc): void =>
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), network);
/** Someone else's words, put into this document as if they came from afar. */
export function elsewhere(here: Y.Doc, change: (text: Y.Text) => void): void {
  const there = new Y.Doc();
  carry(here, there);
  change(there.getText("text"));
  carry(there, here);
}

/** Gathers what is written here, until it is delivered. */
export function outbox(doc: Y.Doc): (to: Y.Doc) => void {
  let waiting: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== network) waiting.push(update);
  });
  return (to) => {
    for (const update of waiting) Y.applyUpdate(to, update, network);
    waiting = [];
  };
}
