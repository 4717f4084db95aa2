import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

export const usage = "npm run chaos -- [--seed NUMBER] [--kills 20]";

/** What a run on the command line is to do; the seed is a new one each time unless it is given. */
export interface Options {
  readonly seed: number;
  readonly kills: number;
}

/** A command line that cannot be followed. */
export class OptionProblem extends Error {}

/** Reads the command line; throws an {@link OptionProblem} with a sentence when it says what is not known. */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  return {
    seed: values.seed === undefined ? randomInt(1_000_000) : whole("seed", values.seed),
    kills: whole("kills", values.kills),
  };
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new OptionProblem(`--${name} must be a whole number from 1 on.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { seed: { type: "string" }, kills: { type: "string", default: "20" } },
    }).values;
  } catch (problem) {
    throw new OptionProblem(problem instanceof Error ? problem.message : String(problem));
  }
}
