import { describe, expect, it } from "vitest";
import { stayedLines } from "./stayedLines.ts";

const by = (mark: string | null, start: number, end: number) => ({ mark, start, end });

describe("the lines of mine that stayed", () => {
  it("are told without a count: what two readers kept is one line", () => {
    const one = stayedLines([by(null, 3, 9)]);
    expect(stayedLines([by(null, 3, 9), by(null, 3, 9)])).toEqual(one);
    expect(stayedLines([by(null, 3, 9), by(null, 5, 12)])).toEqual([
      { start: 3, end: 12, names: [] },
    ]);
  });

  it("have the names of those who signed, and show nothing of who else is behind them", () => {
    const bo = [{ start: 3, end: 9, names: ["Bo"] }];
    expect(stayedLines([by("Bo", 3, 9)])).toEqual(bo);
    expect(stayedLines([by("Bo", 3, 9), by(null, 4, 9)])).toEqual(bo);
    expect(stayedLines([by("Bo", 3, 9), by("Ines", 3, 9)])[0]?.names).toEqual(["Bo", "Ines"]);
  });

  it("come in the order of the page", () => {
    const lines = stayedLines([by(null, 20, 30), by("Bo", 12, 15), by(null, 0, 4)]);
    expect(lines.map(({ start }) => start)).toEqual([0, 12, 20]);
  });
});
