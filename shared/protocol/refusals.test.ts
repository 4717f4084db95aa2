import { describe, expect, it } from "vitest";
import { rejectionCodes } from "../domain/index.ts";
import { answer, refusal } from "./answer.ts";
import { type EdgeCode, type RefusalCode, sentenceFor } from "./refusals.ts";

const edge: Record<EdgeCode, true> = {
  badRequest: true,
  tooLarge: true,
  noSuchCircle: true,
  noSeat: true,
  removed: true,
  tooManyTries: true,
  tooManyCircles: true,
  slowDown: true,
  manyAtOnce: true,
  notKept: true,
  trouble: true,
};
const codes = [...rejectionCodes, ...Object.keys(edge)] as RefusalCode[];

describe("refusals", () => {
  it.each(codes)("%s has a plain sentence that calls nobody out", (code) => {
    const sentence = sentenceFor(code);
    expect(sentence).toMatch(/^[A-Z].*[.]$/u);
    expect(sentence).not.toMatch(/[!]|undefined|NaN|\berror\b|\binvalid\b/iu);
    expect(sentence.length).toBeLessThan(120);
  });

  it("no two codes say the same", () => {
    expect(new Set(codes.map(sentenceFor)).size).toBe(codes.length);
  });

  it("an answer arrives as it was sent, also with a code that this client does not know", () => {
    for (const sent of [
      { ok: true },
      { ok: false, code: "stale", sentence: sentenceFor("stale") },
      { ok: false, code: "fromTheFuture", sentence: "Please wait." },
    ]) {
      expect(answer.parse(sent)).toEqual(sent);
    }
    expect(refusal.parse({ code: "noSeat", sentence: "No." })).toEqual({
      code: "noSeat",
      sentence: "No.",
    });
    expect(answer.safeParse({ ok: false, sentence: "No." }).success).toBe(false);
    expect(answer.safeParse({}).success).toBe(false);
  });
});
