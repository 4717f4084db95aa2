import { usualAgreements } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { rulesAmong, withRules } from "./withRules.ts";

describe("a plan's rules among the agreements", () => {
  it("come after what is there, each once", () => {
    expect(withRules(["a", "b"], [], ["b", "c"])).toEqual({ lines: ["a", "b", "c"], leftOut: 0 });
  });

  it("take the place of those of the plan before, and of no line that somebody wrote", () => {
    expect(withRules(["a", "old", "both", "mine"], ["old", "both"], ["both", "new"])).toEqual({
      lines: ["a", "both", "mine", "new"],
      leftOut: 0,
    });
  });

  it("come as far as there is room, and it is told how many did not", () => {
    const nine = Array.from({ length: 9 }, (_, n) => `line ${n}`);
    expect(withRules(nine, [], ["x", "y", "z"])).toEqual({ lines: [...nine, "x"], leftOut: 2 });
    const eleven = [...nine, "p", "q"];
    expect(withRules(eleven, [], ["x"])).toEqual({ lines: eleven, leftOut: 1 });
  });

  it("are those that are not the usual ones and can be read", () => {
    expect(rulesAmong([...usualAgreements, " We listen. ", "", "\u200b"])).toEqual(["We listen."]);
  });
});
