import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { passageAt, placeIn } from "./passage.ts";

const sentence = "The waiting was the gift.";
const before = "My teacher would just wait. ";

/** A page, and a reader's copy of it that hears of every change. */
function pageAndCopy() {
  const page = new Y.Doc();
  const copy = new Y.Doc();
  page.on("update", (update: Uint8Array) => Y.applyUpdate(copy, update));
  const [text, read] = [page.getText("text"), copy.getText("text")];
  text.insert(0, `${before}${sentence}`);
  return { text, read, place: { start: before.length, end: before.length + sentence.length } };
}

describe("a passage that stayed with a reader", () => {
  it("is named as the server takes it, and found again on the author's own page", () => {
    const { text, read, place } = pageAndCopy();
    const passage = passageAt(read, place);
    expect(passage.start).toMatch(/^[\w-]{1,64}$/);
    expect(passage.end).toMatch(/^[\w-]{1,64}$/);
    expect(placeIn(text, passage)).toEqual(place);
  });

  it("stays with its words when something is written before it and at its edges", () => {
    const { text, read, place } = pageAndCopy();
    const passage = passageAt(read, place);
    text.insert(place.end, " Still.");
    text.insert(place.start, "Yes. ");
    text.insert(0, "Often ");
    const now = placeIn(text, passage);
    expect(now && text.toJSON().slice(now.start, now.end)).toBe(sentence);
  });

  it("is what is left of it when words were taken out, and nothing when all of them were", () => {
    const { text, read, place } = pageAndCopy();
    const passage = passageAt(read, place);
    text.delete(place.start, "The ".length);
    const now = placeIn(text, passage);
    expect(now && text.toJSON().slice(now.start, now.end)).toBe("waiting was the gift.");
    text.delete(place.start, text.length - place.start);
    expect(placeIn(text, passage)).toBeNull();
  });

  it("is nothing when it names no place, another text, or words that are not here", () => {
    const { text, read, place } = pageAndCopy();
    const passage = passageAt(read, place);
    const another = new Y.Doc().getText("another");
    another.insert(0, "x");
    for (const wrong of [
      "",
      "_",
      "AAAA",
      "____________",
      passageAt(another, { start: 1, end: 1 }).start,
    ])
      expect(placeIn(text, { ...passage, start: wrong })).toBeNull();
    expect(placeIn(new Y.Doc().getText("text"), passage)).toBeNull();
    expect([...(text.doc?.share.keys() ?? [])]).toEqual(["text"]);
  });

  it("of the whole page ends where the page ends", () => {
    const { text, read } = pageAndCopy();
    const all = { start: 0, end: read.length };
    const passage = passageAt(read, all);
    text.insert(text.length, " More.");
    expect(placeIn(text, passage)).toEqual(all);
  });
});
