import { heartbeatFrame, syncFrame } from "@beside/server/pages/frames.ts";
import { pageText } from "@beside/shared/protocol";
import * as Y from "yjs";

/**
 * Frames as clients of Yjs send them, for all kinds of documents, to be spoiled: each keystroke of
 * some writing, whole states, state vectors, presence, and some of what no page of ours has.
 */
export function realFrames(): [Buffer, ...Buffer[]] {
  const doc = new Y.Doc();
  doc.clientID = 1_234_567;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = doc.getText(pageText);
  for (let at = 0; at < 30; at++) {
    text.insert(Math.floor(text.length / 2), `word ${at} 🌿`);
    if (at % 3 === 2) text.delete(1, 4);
  }
  const plainState = Y.encodeStateAsUpdate(doc);
  const vector = Y.encodeStateVector(doc);
  doc.getMap("other").set("key", { value: [1, 2, 3] });
  text.insert(0, "bold", { bold: true });
  text.insertEmbed(0, { image: "x" });
  doc.getXmlFragment("xml").insert(0, [new Y.XmlElement("p")]);
  doc.getArray("documents").insert(0, [new Y.Doc(), Uint8Array.of(1, 2), null]);
  return [
    heartbeatFrame,
    syncFrame("step1", vector),
    syncFrame("step2", plainState),
    syncFrame("step2", Y.encodeStateAsUpdate(doc)),
    syncFrame("step2", Y.encodeStateAsUpdateV2(doc)),
    ...updates.map((update) => syncFrame("update", update)),
  ];
}
