import type { ID } from "yjs";
import type { Known } from "./known.ts";

/** So many letters of one writer, written between two neighbours. */
export interface Run {
  readonly writer: number;
  readonly clock: number;
  readonly length: number;
  /** The letter to the left of the first one, and the one to the right of the last, as its writer saw them. */
  readonly origin: ID | null;
  readonly right: ID | null;
}

/** A run in its place on the line. */
export interface PlacedRun extends Omit<Run, "length"> {
  length: number;
  /** What its writer knew of the others. */
  readonly known: Known;
  next: PlacedRun | null;
}

/** What has to be done to have everything as it was; null while nobody wants it back. */
export interface Journal {
  undo: (() => void)[] | null;
}

/** The runs of all writers, each found by any of its letters. */
export interface Runs {
  readonly count: number;
  /** The run that holds this letter, which is there. */
  holding(id: ID): PlacedRun;
  /** The run that begins with this letter; one that holds it is parted. */
  beginningWith(id: ID): PlacedRun;
  /** The run that ends with this letter; one that holds it is parted. */
  endingWith(id: ID): PlacedRun;
  /** Enters the newest run of a writer. */
  append(run: PlacedRun): void;
}

/** No runs yet. */
export function createRuns(journal: Journal): Runs {
  const byWriter = new Map<number, PlacedRun[]>();
  let count = 0;

  function find(id: ID): { all: PlacedRun[]; at: number; run: PlacedRun } {
    const all = byWriter.get(id.client) ?? [];
    const at = lastAtOrBefore(all, id.clock);
    const run = all[at];
    if (!run) throw new Error("a neighbour is not there");
    return { all, at, run };
  }

  function beginningWith(id: ID): PlacedRun {
    const { all, at, run } = find(id);
    const before = id.clock - run.clock;
    if (before === 0) return run;
    const origin = { client: id.client, clock: id.clock - 1 };
    const half = { ...run, clock: id.clock, length: run.length - before, origin };
    run.length = before;
    run.next = half;
    all.splice(at + 1, 0, half);
    count += 1;
    journal.undo?.push(() => {
      run.length += half.length;
      run.next = half.next;
      all.splice(at + 1, 1);
      count -= 1;
    });
    return half;
  }

  return {
    get count() {
      return count;
    },
    holding: (id) => find(id).run,
    beginningWith,
    endingWith(id) {
      const { run } = find(id);
      const last = run.clock + run.length - 1;
      if (id.clock < last) beginningWith({ client: id.client, clock: id.clock + 1 });
      return run;
    },
    append(run) {
      const all = byWriter.get(run.writer) ?? [];
      byWriter.set(run.writer, all);
      all.push(run);
      count += 1;
      journal.undo?.push(() => {
        all.pop();
        count -= 1;
      });
    },
  };
}

function lastAtOrBefore(runs: readonly PlacedRun[], clock: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((runs[middle]?.clock ?? Infinity) <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}
