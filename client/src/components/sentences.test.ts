import { describe, expect, it } from "vitest";
import { sentencesIn, withoutEdges } from "./sentences.ts";

const said = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

describe("the sentences of a page", () => {
  it("are the whole text, each with the space after it", () => {
    const text = "She sat down. “Wait with me.”\n\nI did?  Yes…";
    expect(said(text).join("")).toBe(text);
    expect(said(text)[0]).toBe("She sat down. ");
    expect(said(text).every((each) => each.trim() !== "")).toBe(true);
  });

  it("are found where no space parts them, and from right to left", () => {
    expect(said("外婆不识字。她坐着。")).toEqual(["外婆不识字。", "她坐着。"]);
    expect(said("كنتُ أنتظر؟ أنا هنا.")).toHaveLength(2);
  });

  it("of an empty page are none", () => {
    expect(sentencesIn("")).toEqual([]);
  });
});

describe("a passage that somebody chose", () => {
  it("loses the spaces at its edges", () => {
    expect(withoutEdges("a word  and", { start: 1, end: 8 })).toEqual({ start: 2, end: 6 });
  });

  it("is none when only spaces were chosen", () => {
    expect(withoutEdges("a \n b", { start: 1, end: 4 })).toBeNull();
  });
});
