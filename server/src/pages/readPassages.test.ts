import { pageText } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readPassages } from "./readPassages.ts";

function written(words: string): { readonly doc: Y.Doc; readonly text: Y.Text } {
  const doc = new Y.Doc();
  const text = doc.getText(pageText);
  text.insert(0, words);
  return { doc, text };
}
const named = (text: Y.Text, index: number, side: number): string =>
  Buffer.from(
    Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, side)),
  ).toString("base64url");
const passage = (text: Y.Text, from: number, to: number) => ({
  start: named(text, from, 0),
  end: named(text, to, -1),
});
const read = (doc: Y.Doc, ...passages: Parameters<typeof readPassages>[1]) =>
  readPassages(Y.encodeStateAsUpdate(doc), passages);

describe("passages of a page", () => {
  it("are found where they stand now, whatever was written around them", () => {
    const { doc, text } = written("She sat down. Come and sit. We sat.");
    const [line, whole] = [passage(text, 14, 27), passage(text, 0, 35)];
    text.insert(0, "Then: ");
    text.insert(text.length, " Long.");
    expect(read(doc, line, whole)).toEqual([
      { from: 20, to: 33, text: "Come and sit." },
      { from: 6, to: 41, text: "She sat down. Come and sit. We sat." },
    ]);
  });

  it("are none when no letter of them is left", () => {
    const { doc, text } = written("one two three");
    const two = passage(text, 4, 7);
    text.delete(3, 4);
    expect(read(doc, two)).toEqual([null]);
  });

  it("are none where a browser sent what is no place of this page", () => {
    const { doc, text } = written("one two three");
    const elsewhere = Buffer.from(
      Y.encodeRelativePosition(new Y.RelativePosition(null, "elsewhere", null, 0)),
    ).toString("base64url");
    const other = passage(written("another page").text, 0, 3);
    const { start, end } = passage(text, 0, 3);
    for (const nonsense of ["AA", "_____", "A", elsewhere, other.start])
      expect(read(doc, { start: nonsense, end }, { start, end: nonsense })).toEqual([null, null]);
    expect(read(doc, { start: end, end: start })).toEqual([null]);
  });

  it("are none for whatever bytes come as a position, and no bytes throw", () => {
    const { doc, text } = written("one two three");
    const { end } = passage(text, 0, 3);
    let seed = 20_270_101;
    const next = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let times = 0; times < 600; times += 1) {
      const bytes = Uint8Array.from({ length: next(24) }, () => next(next(2) === 0 ? 6 : 256));
      const start = Buffer.from(bytes).toString("base64url");
      expect(read(doc, { start, end: start })).toEqual([null]);
      expect(() => read(doc, { start, end })).not.toThrow();
    }
    expect(read(doc, { start: "AwAA", end: "AwAA" })).toEqual([null]);
  });
});
