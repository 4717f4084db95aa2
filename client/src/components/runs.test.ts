import { describe, expect, it } from "vitest";
import { overlap, runsOf } from "./runs.ts";

const laid = (mark: string, start: number, end: number) => ({ mark, start, end });

describe("a text and the marks on it", () => {
  it("is cut where a mark begins and where it ends", () => {
    expect(runsOf("waiting with me", [laid("a", 8, 12)])).toEqual([
      { text: "waiting ", marks: [] },
      { text: "with", marks: ["a"] },
      { text: " me", marks: [] },
    ]);
  });

  it("has both marks where two lie on one another", () => {
    const runs = runsOf("abcdef", [laid("a", 0, 4), laid("b", 2, 6)]);
    expect(runs.map(({ text, marks }) => [text, ...marks])).toEqual([
      ["ab", "a"],
      ["cd", "a", "b"],
      ["ef", "b"],
    ]);
  });

  it("gives one part of it alone, with the marks that reach in from outside", () => {
    expect(runsOf("abcdef", [laid("a", 0, 3), laid("b", 5, 6)], { start: 2, end: 5 })).toEqual([
      { text: "c", marks: ["a"] },
      { text: "de", marks: [] },
    ]);
  });

  it("with nothing in it has no runs", () => {
    expect(runsOf("", [])).toEqual([]);
  });

  it("is the same text to the letter, and each letter has just the marks that lie on it", () => {
    const text = "abcde";
    const ends = [0, 1, 2, 3, 4, 5];
    const places = ends.flatMap((start) =>
      ends.filter((end) => end >= start).map((end) => ({ start, end })),
    );
    for (const one of places) {
      for (const other of places) {
        const marks = [one, other].map((place, mark) => ({ ...place, mark }));
        const letters = runsOf(text, marks).flatMap((run) =>
          run.text.split("").map((letter) => ({ letter, marks: run.marks })),
        );
        expect(letters).toEqual(
          text.split("").map((letter, at) => ({
            letter,
            marks: marks
              .filter((mark) => overlap(mark, { start: at, end: at + 1 }))
              .map(({ mark }) => mark),
          })),
        );
      }
    }
  });
});
