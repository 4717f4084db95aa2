import type { KeyObject } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { newServerKeyText, readServerKey } from "../serverKey.ts";
import { StartupProblem } from "../startupProblem.ts";

/**
 * The server's key from its file, or a new one where there is no file. `neededFor` are files that a lost key would make
 * unreadable: where one is there without a key, a new key would help nobody, and the operator is told instead.
 */
export const keyFromFile = (file: string, neededFor: readonly string[]): KeyObject => {
  if (!existsSync(file)) {
    if (neededFor.some((needed) => existsSync(needed))) throw lost(file);
    writeDurably(file, `${newServerKeyText()}\n`);
  }
  onlyForOwner(file);
  const key = readServerKey(readFileSync(file, "utf8").trim());
  if (key === undefined) throw garbled(file);
  return key;
};

// A key that is gone after a power failure takes every word with it: so it is on the disk, under its name, before it is used.
const writeDurably = (file: string, text: string): void => {
  const half = `${file}.new`;
  const handle = openSync(half, "w", ownerOnly);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, file);
  syncFolder(dirname(file));
};

const syncFolder = (folder: string): void => {
  // Windows cannot open a folder, and keeps its names by itself.
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

// A backup that was put back often has the usual mode; the key is nobody else's to read.
const onlyForOwner = (file: string): void => {
  if ((statSync(file).mode & 0o777) !== ownerOnly) chmodSync(file, ownerOnly);
};

const ownerOnly = 0o600;

const lost = (file: string): StartupProblem =>
  new StartupProblem(
    `The data folder has a database but no key file ${file}. Put the key file back, or set BESIDE_KEY to the key that the folder was made with.`,
  );

const garbled = (file: string): StartupProblem =>
  new StartupProblem(
    `The key file ${file} does not hold a key. Put back the one that the folder was made with, or set BESIDE_KEY.`,
  );
