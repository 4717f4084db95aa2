import { firstPlan } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { council } from "./council.ts";
import { sheetOf } from "./sheetOf.ts";

const told = { name: " Ours\u202e ", purpose: "", rules: ["We listen."] };

describe("the sheet of a plan that is kept", () => {
  it("has its own name, cleaned, and the source of what it was made from", () => {
    expect(sheetOf(told, firstPlan.rounds, council)).toEqual({
      ok: true,
      sheet: {
        name: "Ours",
        purpose: "",
        people: council.people,
        source: council.source,
        rules: ["We listen."],
        rounds: firstPlan.rounds,
      },
    });
    expect(sheetOf(told, firstPlan.rounds, null)).toMatchObject({
      sheet: { people: null, source: "" },
    });
  });

  it("is none while the plan does not fit, or nobody can read its name", () => {
    const halfTyped = firstPlan.rounds.map((round) => ({ ...round, minutes: Number.NaN }));
    expect(sheetOf(told, halfTyped, null)).toMatchObject({
      ok: false,
      problems: [{ round: 0, fault: "minutes" }, { round: 1 }, { round: 2 }],
    });
    expect(sheetOf({ ...told, name: "\u200b" }, firstPlan.rounds, null)).toEqual({
      ok: false,
      problems: [{ round: null, fault: "unusable", field: "name" }],
    });
  });
});
