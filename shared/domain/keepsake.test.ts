import { describe, expect, it } from "vitest";
import { pageId } from "./ids.ts";
import {
  type Keepsake,
  type KeepsakeAnswer,
  type KeepsakePage,
  keepsakeHeading,
  saysSomething,
} from "./keepsake.ts";
import { keepsakeJson } from "./keepsakeJson.ts";
import { keepsakeMarkdown } from "./keepsakeMarkdown.ts";

const page = (change: Partial<KeepsakePage>): KeepsakePage => ({
  id: pageId("c.1"),
  by: "Ann",
  kind: "write",
  prompt: "What stays?",
  note: null,
  text: "Mine.",
  answer: null,
  said: [],
  stayed: [],
  ...change,
});
const answer = (change: Partial<KeepsakeAnswer>): KeepsakeAnswer => ({
  to: "Ann",
  kind: "sayBack",
  gesture: null,
  quote: null,
  ...change,
});
const keepsake = (pages: readonly KeepsakePage[], change: Partial<Keepsake> = {}): Keepsake => ({
  title: "Evening",
  intention: "To listen.",
  startsAt: 0,
  zone: "Europe/Budapest",
  name: "Ann",
  keepDays: 14,
  keptUntil: null,
  pages,
  given: [],
  ...change,
});
const withTexts = (...texts: readonly string[]): Keepsake =>
  keepsake(texts.map((text) => page({ text })));

describe("the keepsake", () => {
  it("[KS1] holds the words of every round, each under the prompt it answered", () => {
    const pages = [
      page({ kind: "arrive", prompt: "How are you?", text: "Here." }),
      page({ prompt: "One line.\nAnd another." }),
      page({ kind: "after", prompt: "", text: "Later." }),
    ];
    expect(keepsakeMarkdown(keepsake(pages), "1 January 2027")).toBe(
      [
        "# Evening",
        "1 January 2027",
        "To listen.",
        "## Arriving",
        "> How are you?",
        "Here.",
        "## Writing",
        "> One line.\n> And another.",
        "Mine.",
        "## The days after",
        "Later.\n",
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
    expect(keepsakeMarkdown(withTexts("first", text), "today")).toContain(`\n\n${text}\n`);
    expect(JSON.parse(keepsakeJson(withTexts(text)))).toMatchObject({ pages: [{ text }] });
  });

  it("[KS1] leaves out a page that stayed empty", () => {
    const markdown = keepsakeMarkdown(withTexts("", " \n", "Words."), "today");
    expect(markdown.match(/^## /gmu)).toHaveLength(1);
  });

  it("[KS1] leaves no gap where there is no intention", () => {
    const markdown = keepsakeMarkdown({ ...withTexts("", ""), intention: "" }, "today");
    expect(markdown).toBe("# Evening\n\ntoday\n");
  });

  it("[KS1] names each kind of round", () => {
    expect((["arrive", "write", "close", "after"] as const).map(keepsakeHeading)).toEqual([
      "Arriving",
      "Writing",
      "Closing",
      "The days after",
    ]);
  });

  it("[KS2] has under a page what was said to it and what stayed, and with a response whom it answers", () => {
    const said = { id: pageId("c.2"), by: "Ben", text: "I hear.", note: null, answer: answer({}) };
    const gesture = answer({ kind: "withYou", gesture: "bow" });
    const mine = page({
      said: [said, { ...said, by: "Cem", text: "", answer: gesture }],
      stayed: [
        { text: "Mi", by: [] },
        { text: "ne", by: ["Ben", "Cem"] },
      ],
    });
    const toBen = answer({ to: "Ben", kind: "stays", quote: "a line\nof Ben" });
    const toNobody = answer({ to: null });
    const pages = [
      mine,
      page({ kind: "respond", text: "I stay.", answer: toBen }),
      page({ kind: "respond", text: "To whom.", answer: toNobody }),
    ];
    expect(keepsakeMarkdown(keepsake(pages, { intention: "" }), "today")).toBe(
      [
        "# Evening",
        "today",
        "## Writing",
        "> What stays?",
        "Mine.",
        "### Said to me",
        "**Ben says it back**",
        "I hear.",
        "**Cem is there**",
        "*I bow to you*",
        "### What stayed",
        "> Mi",
        "> ne\n>\n> Ben, Cem",
        "## Responding",
        "**To Ben, on what stays**",
        "> a line\n> of Ben",
        "I stay.",
        "## Responding",
        "**To somebody, saying it back**",
        "To whom.\n",
      ].join("\n\n"),
    );
  });

  it("[CN5] says a content note before the words that it is about", () => {
    const said = {
      ...page({ by: "Ben", text: "I hear.", note: "About my own" }),
      answer: answer({}),
    };
    const pages = [page({ note: "About a *birth*", said: [said] })];
    const markdown = keepsakeMarkdown(keepsake(pages), "today");
    expect(markdown.slice(markdown.indexOf("> What"))).toBe(
      [
        "> What stays?",
        "*Content note: About a *birth**",
        "Mine.",
        "### Said to me",
        "**Ben says it back**",
        "*Content note: About my own*",
        "I hear.\n",
      ].join("\n\n"),
    );
    const json = keepsakeJson(keepsake(pages));
    expect(json.indexOf("About a *birth*")).toBeLessThan(json.indexOf("Mine."));
  });

  it("[KS3] has what others gave to the circle apart, each with its name", () => {
    const said = {
      id: pageId("c.2"),
      by: "Cem",
      text: "I hear.",
      note: null,
      answer: answer({ to: "Ben" }),
    };
    const given = [page({ by: "Ben", text: "For all.", said: [said] }), page({ text: "" })];
    const markdown = keepsakeMarkdown({ ...withTexts("Mine."), given }, "today");
    expect(markdown.slice(markdown.indexOf("Mine."))).toBe(
      [
        "Mine.",
        "# Given to the circle",
        "## Ben, writing",
        "> What stays?",
        "For all.",
        "### Said to Ben",
        "**Cem says it back**",
        "I hear.\n",
      ].join("\n\n"),
    );
  });

  it("[KS5] as JSON names its format and version, and has no ids", () => {
    const hours = { startsAt: Date.UTC(2027, 0, 1, 18), keptUntil: Date.UTC(2027, 0, 15, 18) };
    const json = keepsakeJson(keepsake([page({})], hours));
    expect(JSON.parse(json)).toMatchObject({
      format: "beside-keepsake",
      version: 1,
      startsAt: "2027-01-01T18:00:00.000Z",
      keptUntil: "2027-01-15T18:00:00.000Z",
      pages: [{ by: "Ann", text: "Mine.", prompt: "What stays?" }],
      given: [],
    });
    expect(json).not.toContain("c.1");
  });

  it("[KS1] a response may say something without a word", () => {
    const without = (one: KeepsakeAnswer | null) => saysSomething({ text: " ", answer: one });
    expect(without(null)).toBe(false);
    expect(without(answer({}))).toBe(false);
    expect(without(answer({ kind: "silence" }))).toBe(true);
    expect(without(answer({ kind: "withYou", gesture: "light" }))).toBe(true);
  });
});
