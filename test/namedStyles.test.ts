import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { repository } from "./harness/sources.ts";

const client = join(repository, "client", "src");

/** A name that its stylesheet does not know is no error to anybody: the class is simply not there. */
it("every style that a component names is in its stylesheet", () => {
  const missing: string[] = [];
  let named = 0;
  for (const file of readdirSync(client, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".tsx")) continue;
    const text = readFileSync(join(client, file), "utf8");
    const sheet = /import styles from "(.+\.module\.css)"/.exec(text)?.[1];
    if (sheet === undefined) continue;
    const css = readFileSync(join(client, dirname(file), sheet), "utf8");
    for (const [, name = ""] of text.matchAll(/styles\["(\w+)"\]/g)) {
      named += 1;
      if (!new RegExp(`\\.${name}\\b`).test(css)) missing.push(`${file}: ${name}`);
    }
  }
  expect(named).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});
