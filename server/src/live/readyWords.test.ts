import { live as names } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import { type WordsWay, readyWords } from "./readyWords.ts";

/** A person's socket; what reached the wire, and what was given to Socket.io instead. */
function person(
  changed: { readyState?: string; writable?: boolean; writableLength?: number } = {},
) {
  const { readyState = "open", writable = true, writableLength = 0 } = changed;
  const wire: Buffer[] = [];
  const emitted: unknown[][] = [];
  const way: WordsWay = {
    conn: {
      readyState,
      transport: { writable },
      request: { socket: { writableLength, write: (bytes) => wire.push(Buffer.from(bytes)) } },
    },
    emit: (...given) => emitted.push(given),
  };
  return { way, wire, emitted };
}

/** What a frame holds, by the lengths that it gives in each of the three ways. */
function payloadOf(frame: Buffer): Buffer {
  const short = frame[1] ?? 0;
  const head = short < 126 ? 2 : short === 126 ? 4 : 10;
  const length =
    short < 126 ? short : short === 126 ? frame.readUInt16BE(2) : Number(frame.readBigUInt64BE(2));
  expect(frame.length).toBe(head + length);
  return frame.subarray(head);
}

describe("a frame of words", () => {
  it.each([0, 4, 108, 112, 65_516, 65_520, 200_000])(
    "of %i letters is the message that Socket.io would send",
    (length) => {
      const words = "a".repeat(length);
      const { way, wire, emitted } = person();
      readyWords(words)(way);
      const [frame = Buffer.alloc(0)] = wire;
      expect([wire.length, frame[0]]).toEqual([1, 0x81]);
      expect(payloadOf(frame).toString("utf8")).toBe(`42${JSON.stringify([names.words, words])}`);
      expect(emitted).toEqual([]);
    },
  );

  it.each([{ readyState: "closing" }, { writable: false }, { writableLength: 1 }])(
    "goes behind what waits: %o",
    (changed) => {
      const { way, wire, emitted } = person(changed);
      readyWords("AAAA")(way);
      expect(wire).toEqual([]);
      expect(emitted).toEqual([[names.words, "AAAA"]]);
    },
  );
});
