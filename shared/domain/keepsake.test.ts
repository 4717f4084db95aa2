import { describe, expect, it } from "vitest";
import { pageId } from "./ids.ts";
import { type Keepsake, keepsakeHeading, keepsakeMarkdown } from "./keepsake.ts";

const keepsake = (...texts: readonly string[]): Keepsake => ({
  title: "Evening",
  intention: "To listen.",
  startsAt: 0,
  zone: "Europe/Budapest",
  name: "Ann",
  pages: texts.map((text, at) => ({
    id: pageId(`c.${at}`),
    kind: "write",
    prompt: "What stays?",
    text,
  })),
});

describe("the keepsake", () => {
  it("[KS1] holds the words of every round, each under the prompt it answered", () => {
    const pages = [
      { id: pageId("c.1"), kind: "arrive", prompt: "How are you?", text: "Here." },
      { id: pageId("c.2"), kind: "write", prompt: "One line.\nAnd another.", text: "Mine." },
    ] as const;
    expect(keepsakeMarkdown({ ...keepsake(), pages }, "1 January 2027")).toBe(
      [
        "# Evening",
        "1 January 2027",
        "To listen.",
        "## Arriving",
        "> How are you?",
        "Here.",
        "## Writing",
        "> One line.\n> And another.",
        "Mine.\n",
      ].join("\n\n"),
    );
  });

  it.each([
    "  two spaces before, two after  ",
    "\n\nempty lines\n\n\nbetween\n",
    "# not a heading, `not code`, <b>not bold</b> & not escaped",
    "tab\tand \u00a0 and \u200d and \u202e",
    "e\u0301 is not \u00e9",
    "$& $1 $$ \\n",
    "👩🏽\u200d💻🌻",
  ])("[KS1] keeps %j to the character", (text) => {
    expect(keepsakeMarkdown(keepsake("first", text), "today")).toContain(`\n\n${text}\n`);
  });

  it("[KS1] leaves out a page that stayed empty", () => {
    const markdown = keepsakeMarkdown(keepsake("", "Words."), "today");
    expect(markdown.match(/^## /gmu)).toHaveLength(1);
  });

  it("[KS1] leaves no gap where there is no intention", () => {
    const markdown = keepsakeMarkdown({ ...keepsake(), intention: "" }, "today");
    expect(markdown).toBe("# Evening\n\ntoday\n");
  });

  it("[KS1] names each kind of round", () => {
    expect((["arrive", "write", "close"] as const).map((kind) => keepsakeHeading(kind))).toEqual([
      "Arriving",
      "Writing",
      "Closing",
    ]);
  });
});
