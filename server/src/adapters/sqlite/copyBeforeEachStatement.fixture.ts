import { cpSync } from "node:fs";
import { join } from "node:path";
import { StatementSync } from "node:sqlite";
import { onTestFinished } from "vitest";

/** Folders, one for each statement that was run, and the way to make no more of them. */
export interface CopiedStatements {
  readonly copies: readonly string[];
  readonly stop: () => void;
}

/**
 * For tests: copies a folder before each statement that SQLite runs from now on, into numbered folders. Such a copy is
 * what a process that is killed right there leaves behind: what was written is with the system, the rest is lost.
 */
export const copyBeforeEachStatement = (folder: string, to: string): CopiedStatements => {
  const copies: string[] = [];
  const copy = (): void => {
    const next = join(to, `${copies.length}`);
    cpSync(folder, next, { recursive: true });
    copies.push(next);
  };
  const undo = ["run", "all"].map((way) => beforeEach(way, copy));
  const stop = (): void => undo.forEach((each) => each());
  onTestFinished(stop);
  return { copies, stop };
};

const beforeEach = (way: string, step: () => void): (() => void) => {
  const original: unknown = Reflect.get(StatementSync.prototype, way);
  if (typeof original !== "function") throw new Error(`A statement has no way to ${way}.`);
  Reflect.set(StatementSync.prototype, way, function (this: unknown, ...parameters: unknown[]) {
    step();
    const result: unknown = Reflect.apply(original, this, parameters);
    return result;
  });
  return () => void Reflect.set(StatementSync.prototype, way, original);
};
