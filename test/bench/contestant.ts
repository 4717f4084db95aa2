import type { ServerProcess } from "../harness/serverProcess.ts";
import type { Load } from "./loads.ts";
import type { Tally } from "./measure/tally.ts";

/** One of the servers that are compared. */
export interface Contestant {
  /** Its word on the command line. */
  readonly key: string;
  readonly name: string;
  /** Starts it as a process of its own, with nothing in it. */
  start(options: readonly string[]): ServerProcess;
  readonly road: Road;
}

/** How people come into one kind of server, write there, and hear what others write. */
export interface Road {
  /** Brings everybody in, and waits until all of them can type. Each of them is one function, which presses a key. */
  enter(address: string, load: Load, tally: Tally): Promise<Crowd>;
  /** Gets circles with words in them ready to be joined; null for a server that holds no words. */
  readonly expect: ((address: string, storm: Storm) => Promise<Arrivals>) | null;
}

/** Everybody in one server. */
export interface Crowd {
  readonly keys: readonly (() => void)[];
  leave(): void;
}

/** Many who come at once. */
export interface Storm {
  readonly circles: number;
  /** In each circle, whoever wrote before included. */
  readonly people: number;
  /** UTF-16 units of words that are in each circle already, in so many pieces. */
  readonly words: number;
  readonly pieces: number;
}

/** Each of them comes when called, and resolves when everything is there. */
export interface Arrivals {
  readonly come: readonly (() => Promise<void>)[];
  leave(): void;
}
