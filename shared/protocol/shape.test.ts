import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { pageId } from "../domain/index.ts";
import * as shape from "./shape.ts";

const kinds = ["arrive", "write"] as const;
const ours = shape.object({
  id: shape.named(pageId),
  name: shape.text,
  count: shape.whole,
  left: shape.number,
  isHere: shape.truth,
  kind: shape.oneOf(kinds),
  asks: shape.nullable(shape.whole),
  marks: shape.dictionary(shape.oneOf(["kept", "unkept"])),
  pages: shape.list(
    shape.either(
      shape.object({ words: shape.oneOf(["mine"]), id: shape.text }),
      shape.object({ words: shape.oneOf(["held", "passed"]) }),
    ),
  ),
});
const zods = z.object({
  id: z.string(),
  name: z.string(),
  count: z.int(),
  left: z.number(),
  isHere: z.boolean(),
  kind: z.enum(kinds),
  asks: z.nullable(z.int()),
  marks: z.record(z.string(), z.enum(["kept", "unkept"])),
  pages: z.array(
    z.discriminatedUnion("words", [
      z.object({ words: z.literal("mine"), id: z.string() }),
      z.object({ words: z.literal(["held", "passed"]) }),
    ]),
  ),
});

/** Mostly what fits, and now and then what does not. */
const orNoise = <T>(fits: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: fits }, { weight: 1, arbitrary: fc.jsonValue() });
const messages = orNoise(
  fc.record(
    {
      id: orNoise(fc.string()),
      name: orNoise(fc.string()),
      count: orNoise(fc.integer()),
      left: orNoise(fc.double({ noNaN: true, noDefaultInfinity: true })),
      isHere: orNoise(fc.boolean()),
      kind: orNoise(fc.constantFrom(...kinds)),
      asks: orNoise(fc.option(fc.integer())),
      marks: orNoise(fc.dictionary(fc.string(), orNoise(fc.constantFrom("kept", "unkept")))),
      pages: orNoise(
        fc.array(
          orNoise(
            fc.record({
              words: orNoise(fc.constantFrom("mine", "held", "passed")),
              id: orNoise(fc.string()),
            }),
          ),
        ),
      ),
      more: fc.anything(),
    },
    { requiredKeys: ["id", "name", "count", "left", "isHere", "kind", "asks", "marks"] },
  ),
);

describe("a shape", () => {
  it("takes what zod takes, and gives the same", () => {
    const taken = { yes: 0, no: 0 };
    const property = fc.property(messages, (raw) => {
      const theirs = zods.safeParse(raw);
      const read = ours.safeParse(raw);
      expect(read.success).toBe(theirs.success);
      if (read.success) expect(read.data).toEqual(theirs.data);
      taken[read.success ? "yes" : "no"] += 1;
    });
    fc.assert(property, { seed: 20_270_310, numRuns: 2_000 });
    expect(Math.min(taken.yes, taken.no)).toBeGreaterThan(200);
  });

  it("takes no number that is none", () => {
    for (const raw of [Number.NaN, Number.POSITIVE_INFINITY, "1", 2 ** 53]) {
      expect(shape.whole.safeParse(raw).success).toBe(false);
    }
    expect(shape.number.safeParse(Number.NaN).success).toBe(false);
    expect(shape.number.parse(0.5)).toBe(0.5);
    expect(shape.whole.safeParse(0.5).success).toBe(false);
  });

  it("takes null, false and nothing written for what they are", () => {
    expect(shape.nullable(shape.text).parse(null)).toBeNull();
    expect(shape.truth.parse(false)).toBe(false);
    expect(shape.text.parse("")).toBe("");
    expect(shape.textLike(/./s).safeParse("").success).toBe(false);
  });

  it("says what is wrong without a word of what it read", () => {
    expect(() => ours.parse({ name: "my secret" })).toThrow(/^this has another shape$/);
  });

  it("is not led astray by names that objects have", () => {
    const raw: unknown = JSON.parse('{"__proto__":"kept","constructor":"kept"}');
    const read = shape.dictionary(shape.text).parse(raw);
    expect(Object.keys(read)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });
});
