import { existsSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { ask } from "./child.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

const VERSION = "24.21.0";
const STAMP = `node-${VERSION}`;

/**
 * The path of a Node that runs TypeScript as it is: this one, or one that npm fetches. It also comes first on the PATH of
 * all that is started later. Its path is written down, because asking npx takes longer than all else in a warm start.
 */
export async function findNode() {
  const node = isNewEnough() ? process.execPath : (remembered() ?? (await fetchNode()));
  process.env["PATH"] = `${dirname(node)}${delimiter}${process.env["PATH"] ?? ""}`;
  return node;
}

function isNewEnough() {
  return Number(process.versions.node.split(".")[0]) >= 24;
}

function remembered() {
  const path = readStamp(STAMP);
  return path !== undefined && existsSync(path) ? path : undefined;
}

async function fetchNode() {
  const wanted = [
    "--yes",
    "--prefer-offline",
    "-p",
    `node@${VERSION}`,
    "node",
    "-p",
    "process.execPath",
  ];
  const { code, out } = await ask("npx", wanted);
  const path = out.trim();
  if (code !== 0 || !existsSync(path)) {
    throw new Error(
      `Beside needs Node 24. npm could not fetch it: install Node 24 or newer, then try again.`,
    );
  }
  writeStamp(STAMP, path);
  return path;
}
