import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildClient } from "./client.mjs";
import { root } from "./stamp.mjs";

/** @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[] }>} Manifest */

const DIST = "client/dist";
const PAGE = "index.html";
const CIRCLE = "src/screens/liveCircle.tsx";

/**
 * The most that a person's browser loads, in bytes of JavaScript as gzip leaves them. A phone on a train is the measure. React,
 * Yjs and the sockets are 101 KB of the circle; every kind of round, care, the close and the keepsakes are the rest.
 */
const LIMITS = { page: 80_000, circle: 175_000 };

/** Builds the client, prints what it weighs, and gives 0 when it is within its limits. */
export async function checkSizes() {
  await buildClient();
  const manifest = JSON.parse(readFileSync(join(root, DIST, ".vite/manifest.json"), "utf8"));
  const found = weigh(manifest, (file) => gzipSync(readFileSync(join(root, DIST, file))).length);
  for (const { what, sizes, bytes, limit } of found) {
    console.log(`${inKb(bytes)} KB of at most ${inKb(limit)}  ${what}`);
    for (const each of sizes) console.log(`${inKb(each.bytes)} KB  ${each.file}`);
  }
  return found.every(({ bytes, limit }) => bytes <= limit) ? 0 : 1;
}

/**
 * What each limit speaks of: the page with all that it imports before it is shown, and the circle with that and with
 * everything it may load later. A chunk counts once, wherever it comes from.
 * @param {Manifest} manifest
 * @param {(file: string) => number} bytesOf
 */
export function weigh(manifest, bytesOf) {
  const page = reach(manifest, PAGE, false);
  const circle = new Set([...page, ...reach(manifest, CIRCLE, true)]);
  /** @param {Set<string>} files */
  const sum = (files) => {
    const sizes = [...files].map((file) => ({ file, bytes: bytesOf(file) }));
    return { sizes, bytes: sizes.reduce((all, { bytes }) => all + bytes, 0) };
  };
  return [
    { what: "the page that joins", limit: LIMITS.page, ...sum(page) },
    { what: "the circle in all", limit: LIMITS.circle, ...sum(circle) },
  ];
}

/**
 * @param {Manifest} manifest
 * @param {string} from
 * @param {boolean} later Whether imports count that are made later.
 */
function reach(manifest, from, later) {
  /** @type {Set<string>} */
  const seen = new Set();
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} key */
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the client's build has no ${key}`);
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
    // The page's own later imports are other screens; what the circle loads later is part of the circle.
    if (later && key !== PAGE) for (const next of chunk.dynamicImports ?? []) visit(next);
  };
  visit(from);
  return files;
}

/** @param {number} bytes */
const inKb = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
