import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, whatever folder the command was called in. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const NOT_A_SOURCE = /^(node_modules|dist|\..*)$|\.test\.tsx?$/;

/**
 * One short text for what is in these files and folders, and for the kind of machine: it changes when they do. Contents
 * count, not dates, because git sets dates anew.
 * @param {string[]} paths
 */
export function fingerprint(paths) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const path of paths.flatMap(sources))
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest("hex").slice(0, 32);
}

/**
 * What an earlier run wrote down under this name.
 * @param {string} name
 */
export function readStamp(name) {
  const file = join(root, ".beside", name);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/**
 * @param {string} name
 * @param {string} text
 */
export function writeStamp(name, text) {
  mkdirSync(join(root, ".beside"), { recursive: true });
  writeFileSync(join(root, ".beside", name), text);
}

/**
 * To be called before the work that a stamp speaks of: work that was broken off must not look done.
 * @param {string} name
 */
export function dropStamp(name) {
  rmSync(join(root, ".beside", name), { force: true });
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function sources(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const names = readdirSync(full).filter((name) => !NOT_A_SOURCE.test(name));
  return names.toSorted().flatMap((name) => sources(`${path}/${name}`));
}
