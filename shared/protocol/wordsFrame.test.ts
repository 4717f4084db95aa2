import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageId } from "../domain/index.ts";
import { type KeptNote, type PageWords, decodeWords, encodeWords } from "./wordsFrame.ts";

const seeded = { seed: 20_270_103, numRuns: 500 };
const words: fc.Arbitrary<PageWords> = fc.record({
  page: fc.string({ unit: "grapheme" }).map(pageId),
  update: fc.uint8Array({ maxLength: 300 }),
});
const notes: fc.Arbitrary<KeptNote> = fc.record({ name: fc.maxSafeNat(), more: fc.nat() });

describe("a frame of words", () => {
  it("arrives as it was sent", () => {
    const property = fc.property(fc.array(words), fc.array(notes), (sent, kept) => {
      expect(decodeWords(encodeWords(sent, kept))).toEqual({ words: sent, kept });
    });
    fc.assert(property, seeded);
  });

  it("is text that stays as it is in a text frame", () => {
    const update = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(encodeWords([{ page: pageId("c.1"), update }])).toMatch(/^[\w+/]+=*$/);
    expect(encodeWords([])).toBe("AA==");
  });

  it("that was cut short throws, or gives whole pages alone", () => {
    const sent = [1, 2, 3].map((n) => ({
      page: pageId(`c.${n}`),
      update: Uint8Array.of(n, n, n, n),
    }));
    const frame = encodeWords(sent);
    const whole = [0, 1, 2, 3].map((count) => encodeWords(sent.slice(0, count)));
    for (let length = 0; length < frame.length; length += 4) {
      const cut = frame.slice(0, length);
      if (whole.includes(cut))
        expect(decodeWords(cut).words).toEqual(sent.slice(0, whole.indexOf(cut)));
      else expect(() => decodeWords(cut)).toThrow(Error);
    }
  });

  it("of noise throws", () => {
    for (const noise of [
      "",
      "/////w==",
      "AwEBAg==",
      "AANjMg==",
      "AAVjLjE=",
      "AAFjBQ==",
      "gICAgICAgICAgA==",
    ]) {
      expect(() => decodeWords(noise)).toThrow(Error);
    }
  });
});
