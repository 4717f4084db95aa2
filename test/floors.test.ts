import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repository } from "./harness/sources.ts";

/** The lowest versions without a known hole. Each holds for every copy in the lockfile, also those that others bring. */
const FLOORS = {
  "socket.io-parser": "4.2.7",
  "engine.io": "6.6.9",
  ws: "8.21.0",
  "path-to-regexp": "8.4.2",
  qs: "6.16.0",
  "body-parser": "2.2.1",
  vite: "8.0.16",
};

const lockfile = readFileSync(join(repository, "pnpm-lock.yaml"), "utf8");

it.each(Object.entries(FLOORS))("every copy of %s is %s or newer", (name, floor) => {
  const copies = resolved(name);
  expect(copies.length).toBeGreaterThan(0);
  expect(copies.filter((copy) => isBelow(copy, floor))).toEqual([]);
});

it("a version is compared by its numbers, and a pre-release is below its release", () => {
  expect(isBelow("8.9.0", "8.21.0")).toBe(true);
  expect(isBelow("8.21.0-rc.1", "8.21.0")).toBe(true);
  expect(isBelow("8.21.0", "8.21.0")).toBe(false);
  expect(isBelow("9.0.0", "8.21.0")).toBe(false);
});

/** The versions of all copies, from the keys `name@1.2.3:` and `name@1.2.3(peer@1.0.0):`. */
function resolved(name: string): string[] {
  const keys = lockfile.matchAll(/^ {2}'?((?:@[^@\s]+\/)?[^@\s']+)@(\d[^('\s:]*)/gm);
  return Array.from(keys).flatMap(([, key, version = ""]) => (key === name ? [version] : []));
}

function isBelow(version: string, floor: string): boolean {
  const [release = "", preRelease] = version.split("-");
  const order = release.localeCompare(floor, "en", { numeric: true });
  return order < 0 || (order === 0 && preRelease !== undefined);
}
