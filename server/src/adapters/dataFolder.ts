import type { KeyObject } from "node:crypto";
import { accessSync, constants, mkdirSync } from "node:fs";
import { join } from "node:path";
import { StartupProblem } from "../startupProblem.ts";
import { lockFolder } from "./folderLock.ts";
import { keyFromFile } from "./keyFile.ts";

/** The folder that holds everything Beside keeps, held by this process alone until `close`. */
export interface DataFolder {
  readonly path: string;
  /** Where the words and their keys are or will be. */
  readonly files: ReturnType<typeof filesIn>;
  /** The server's key: the one given, else that of the key file. */
  readonly key: KeyObject;
  /** Lets another process have the folder; harmless when called twice. Close the stores first. */
  close(): void;
}

/**
 * Makes the folder where there is none and takes it. A StartupProblem says in words when it cannot be written to, when
 * another server has it, or when its key is missing. `startedAt` is what another server will tell its operator.
 */
export const openDataFolder = (
  path: string,
  givenKey: KeyObject | undefined,
  startedAt: Date,
): DataFolder => {
  inWords(path, () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  });
  const close = inWords(path, () => lockFolder(path, startedAt));
  const files = filesIn(path);
  try {
    const key =
      givenKey ?? inWords(path, () => keyFromFile(join(path, "key"), Object.values(files)));
    return { path, files, key, close };
  } catch (failure) {
    close();
    throw failure;
  }
};

/** The databases of a data folder: two, so that words and keys can be backed up apart. */
export const filesIn = (path: string): { readonly words: string; readonly keys: string } => ({
  words: join(path, "beside.db"),
  keys: join(path, "keys.db"),
});

const inWords = <T>(path: string, step: () => T): T => {
  try {
    return step();
  } catch (failure) {
    if (failure instanceof StartupProblem) throw failure;
    throw new StartupProblem(
      `The data folder ${path} cannot be used (${codeOf(failure)}). Make it a folder that Beside may write to, or name another with BESIDE_DATA.`,
      { cause: failure },
    );
  }
};

const codeOf = (failure: unknown): string =>
  failure instanceof Error && "code" in failure ? String(failure.code) : "for an unknown reason";
