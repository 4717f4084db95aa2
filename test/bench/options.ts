import { parseArgs } from "node:util";
import { type Load, loadNamed, loads } from "./loads.ts";

/** What a run of the benchmark is to do. */
export interface Options {
  readonly rounds: number;
  /** For how long typing counts, in each round for each load. */
  readonly seconds: number;
  readonly loads: readonly Load[];
  readonly storm: boolean;
  /** Whether one person's screen is watched instead of the servers. */
  readonly screen: boolean;
  /** The words for the servers to compare; null for all. */
  readonly servers: readonly string[] | null;
  /** Whether docs/ gets the result. */
  readonly write: boolean;
  /** A folder for a CPU profile of every server, or null. */
  readonly profile: string | null;
}

export const usage = `npm run bench -- [--rounds 3] [--seconds 10] [--only 60x12,storm] [--servers beside,y-websocket,hocuspocus,relay]
                 [--write] [--profile FOLDER]
npm run bench -- --screen [--rounds 3] [--seconds 10]`;

/** Reads the command line; throws with a sentence when it says what is not known. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "10" },
      only: { type: "string" },
      servers: { type: "string" },
      screen: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      profile: { type: "string" },
    },
  });
  const only = values.only?.split(",");
  return {
    rounds: positive("rounds", values.rounds),
    seconds: positive("seconds", values.seconds),
    loads: only ? only.filter((name) => name !== "storm").map(loadOrThrow) : loads,
    storm: only ? only.includes("storm") : true,
    screen: values.screen,
    servers: values.servers?.split(",") ?? null,
    write: values.write,
    profile: values.profile ?? null,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} must be a whole number from 1 on.`);
}

function loadOrThrow(name: string): Load {
  const load = loadNamed(name);
  if (load) return load;
  throw new Error(
    `"${name}" is no load: 60x12 is sixty circles of twelve, a hundred at most in each.`,
  );
}
