import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type PlannedRound,
  agreementBounds,
  cleanAgreement,
  cleanLine,
  cleanText,
  minutesOfADay,
  onwards,
  openings,
  planBounds,
  planFits,
  responseKinds,
  usualRound,
} from "../domain/index.ts";
import { limits } from "./limits.ts";
import {
  type PlanSheet,
  planFileOf,
  readPlanFile,
  sheetBounds,
  writePlanFile,
} from "./planFile.ts";

/** Letters of many scripts, signs that a line loses, and what JSON has to escape. */
const sign = fc.constantFrom(
  ...'aZ é ø 中 ע ب 🌻 👩🏽‍💻 “ " \\ \n \r \t / < \u2028 \u202e \u200b \u200d \u0301 \u0000 ff'.split(
    " ",
  ),
  " ",
);
const words = (most: number) =>
  fc.array(sign, { maxLength: Math.floor(most / 8) }).map((signs) => signs.join(""));
const line = (most: number) =>
  words(most).map((raw) => (raw.trim() === "" ? "" : (cleanLine(raw, most) ?? "")));
const filled = (most: number) => line(most).map((text) => (text === "" ? "Ours" : text));
const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  fc.integer({ min: least, max: most });

const common = {
  prompt: words(planBounds.promptLength).map(cleanText),
  script: words(planBounds.scriptLength).map(cleanText),
  graceSeconds: within(planBounds.graceSeconds),
  onward: fc.constantFrom(...onwards),
};
const answers = {
  responses: fc.subarray([...responseKinds], { minLength: 1 }),
  replies: fc.boolean(),
  witnesses: within(planBounds.witnesses),
};
const written: fc.Arbitrary<PlannedRound> = fc
  .record({
    ...common,
    kind: fc.constantFrom("arrive", "write", "close"),
    minutes: within(planBounds.minutes),
    opening: fc.constantFrom(...openings),
    silence: within(planBounds.silenceSeconds),
  })
  .map(({ silence, ...round }) => ({
    ...usualRound,
    ...round,
    silenceSeconds: round.opening === "oneByOne" ? silence : 0,
  }));
const received: fc.Arbitrary<PlannedRound> = fc
  .record({ ...common, ...answers, minutes: within(planBounds.minutes) })
  .map((round) => ({ ...usualRound, ...round, kind: "respond" }));
const after: fc.Arbitrary<PlannedRound> = fc
  .record({ ...common, ...answers, days: within(planBounds.days) })
  .map(({ days, ...round }) => ({
    ...usualRound,
    ...round,
    kind: "after",
    minutes: days * minutesOfADay,
  }));
const first: PlannedRound = { ...usualRound, kind: "write", minutes: 10, prompt: "" };

const sheets: fc.Arbitrary<PlanSheet> = fc.record({
  name: filled(sheetBounds.name),
  purpose: line(sheetBounds.purpose),
  people: fc.option(
    fc
      .tuple(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 50, max: 100 }))
      .map(([least, most]) => ({ least, most })),
  ),
  source: line(sheetBounds.source),
  rules: fc.array(filled(agreementBounds.length.most), { maxLength: sheetBounds.rules }),
  rounds: fc
    .tuple(fc.array(fc.oneof(written, received), { maxLength: 18 }), fc.option(after))
    .map(([rounds, last]) => [first, ...rounds, ...(last === null ? [] : [last])]),
});

const plain: PlanSheet = {
  name: "Thursdays",
  purpose: "",
  people: null,
  source: "",
  rules: [],
  rounds: [first],
};

describe("a plan's file", () => {
  it("is read as it was written", () => {
    let long = 0;
    fc.assert(
      fc.property(sheets, (sheet) => {
        expect(planFits(sheet)).toBe(true);
        expect(readPlanFile(writePlanFile(sheet))).toEqual({ ok: true, sheet });
        if (sheet.rounds.length > 5) long += 1;
      }),
    );
    expect(long).toBeGreaterThan(0);
  });

  it("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.json(), (file) => {
        expect(readPlanFile(file).ok).toBe(false);
      }),
    );
    const fields = Object.keys({ ...planFileOf(plain), ...first });
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.jsonValue(),
        fc.boolean(),
        (field, value, deep) => {
          const file = deep
            ? { ...planFileOf(plain), rounds: [{ ...first, [field]: value }] }
            : { ...planFileOf(plain), [field]: value };
          const read = readPlanFile(JSON.stringify(file));
          expect(read.ok ? planFits(read.sheet) : read.problems.length > 0).toBe(true);
        },
      ),
    );
  });

  it("may leave out what has a usual value", () => {
    const file = { format: "beside-plan", version: 1, name: "Short" };
    const round = { kind: "write", minutes: 10, prompt: "" };
    expect(readPlanFile(JSON.stringify({ ...file, rounds: [round] }))).toEqual({
      ok: true,
      sheet: { ...plain, name: "Short", rounds: [{ ...usualRound, ...round }] },
    });
  });

  it("brings no controls, no turned directions, and nothing that cannot be seen", () => {
    const dirty = "a\u202eb\u0007\u200bc";
    const sheet = {
      ...plain,
      name: dirty,
      purpose: dirty,
      source: dirty,
      rules: [dirty],
      rounds: [{ ...first, prompt: `${dirty}\r\n\r\n${dirty}`, script: `\n${dirty} ` }],
    };
    expect(readPlanFile(writePlanFile(sheet))).toMatchObject({
      sheet: {
        name: "abc",
        purpose: "abc",
        source: "abc",
        rules: ["abc"],
        rounds: [{ prompt: "abc\n\nabc", script: "abc" }],
      },
    });
  });

  it("has room for the longest plan that fits", () => {
    const round: PlannedRound = {
      ...first,
      prompt: "🌻".repeat(planBounds.promptLength),
      script: "🌻".repeat(planBounds.scriptLength),
    };
    const rule = "🌻".repeat(agreementBounds.length.most);
    expect(cleanAgreement(rule)).toBe(rule);
    const sheet: PlanSheet = {
      name: "🌻".repeat(sheetBounds.name),
      purpose: "🌻".repeat(sheetBounds.purpose),
      people: { least: 2, most: 100 },
      source: "🌻".repeat(sheetBounds.source),
      rules: Array.from({ length: sheetBounds.rules }, () => rule),
      rounds: Array.from({ length: planBounds.rounds.most }, () => round),
    };
    const file = writePlanFile(sheet);
    const bytes = encodeURIComponent(file).replaceAll(/%../gu, "b").length;
    expect(bytes).toBeGreaterThan(20 * 1500 * 4);
    expect(bytes).toBeLessThan(limits.planFileBytes);
    expect(readPlanFile(file)).toEqual({ ok: true, sheet });
  });
});
