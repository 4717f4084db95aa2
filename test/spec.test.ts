import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSources, repository } from "./harness/sources.ts";

/** A rule stands at the start of a list item: a code of two capital letters and a number, in square brackets. */
const RULE = /^\s*[-*]\s+\[([A-Z]{2}\d+)\]/gm;
/** A test's name begins with the codes of the rules it shows. What `describe` is told is no test's name. */
const CITED = /(?<!\bdescribe(?:\.\w+)*\(\s*)["'`]((?:\[[A-Z]{2}\d+\])+) /g;

const rules = codes(readFileSync(join(repository, "shared/SPEC.md"), "utf8"), RULE);
const cited = new Map<string, string>();
for (const { path, code } of readSources()) {
  if (!/\.test\.tsx?$/.test(path)) continue;
  for (const leading of codes(code, CITED)) {
    for (const rule of leading.slice(1, -1).split("][")) cited.set(rule, path);
  }
}

describe("SPEC.md and the tests", () => {
  it("there are rules, and each has a code of its own", () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([]);
  });

  it("every rule has a test whose name begins with its code", () => {
    expect(rules.filter((rule) => !cited.has(rule))).toEqual([]);
  });

  it("every code that a test cites is a rule", () => {
    const unknown = [...cited].filter(([rule]) => !rules.includes(rule));
    expect(unknown.map(([rule, path]) => `${path} cites ${rule}`)).toEqual([]);
  });
});

function codes(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, found = ""]) => found);
}
