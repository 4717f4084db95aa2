import { compareIDs } from "yjs";
import { type Known, learning, nothing } from "./known.ts";
import { type Journal, type PlacedRun, type Run, createRuns } from "./runs.ts";

/**
 * The letters of a page in their order, without the letters: where Yjs puts each run, and what its
 * writer must have known. With it the guard sees what a document would make of an update, and how
 * long it would take, before any document is given it.
 */
export interface Line {
  /** So many runs, and entries in what their writers knew, are kept here. */
  readonly weight: number;
  /** Whether the neighbours of this run stand side by side, at the ends of their runs: nothing is in its way. */
  isOpen(run: Run): boolean;
  /**
   * How many pieces Yjs walks along to place this run; beyond `most` they are not counted. Null when
   * nobody who saw this page could have written it: its neighbours stand the other way round, or
   * between them is something that its writer knew. Each document makes another order of such runs.
   */
  steps(run: Run, most: number): number | null;
  /** Places a run, the way Yjs does. What it leans on is there. */
  place(run: Run): void;
  /** Does this, and then everything is as it was. */
  draft<T>(act: () => T): T;
}

/** An empty line; `pieces` is asked how many pieces a stretch of one run is made of. */
export function createLine(pieces: (writer: number, from: number, to: number) => number): Line {
  const journal: Journal = { undo: null };
  const runs = createRuns(journal);
  const knownBy = new Map<number, Known>();
  let first: PlacedRun | null = null;
  let entries = 0;

  const after = (run: PlacedRun | null): PlacedRun | null => (run ? run.next : first);

  function link(left: PlacedRun | null, run: PlacedRun | null): void {
    if (left) left.next = run;
    else first = run;
  }

  /** What its writer knows: all that they knew before, both neighbours, and what those had known. */
  function knownFor({ writer, origin, right }: Run): Known {
    let known = knownBy.get(writer) ?? nothing;
    for (const id of [origin, right]) {
      if (id && id.client !== writer) known = learning(known, id, runs.holding(id).known);
    }
    return known;
  }

  /** The runs between which it belongs: to the right of `left`, before `stop`. */
  function gapFor({ origin, right }: Run): { left: PlacedRun | null; stop: PlacedRun | null } {
    const stop = right ? runs.beginningWith(right) : null;
    return { left: origin ? runs.endingWith(origin) : null, stop };
  }

  function isOpen({ origin, right }: Run): boolean {
    const left = origin && runs.holding(origin);
    const stop = right && runs.holding(right);
    if (left && left.clock + left.length !== (origin?.clock ?? 0) + 1) return false;
    return after(left) === stop && stop?.clock === right?.clock;
  }

  function steps(run: Run, most: number): number | null {
    const { left, stop } = gapFor(run);
    const known = knownFor(run);
    let count = 0;
    for (let each = after(left); each !== stop && count <= most; each = each.next) {
      if (each === null) return null;
      if (each.writer === run.writer || each.clock < (known.get(each.writer) ?? 0)) return null;
      count += pieces(each.writer, each.clock, each.clock + each.length);
    }
    return count;
  }

  /** Among runs that were written at the same spot at the same time. This is the rule of Yjs. */
  function leftAmongOthers(run: Run, origin: PlacedRun | null, stop: PlacedRun | null) {
    let left = origin;
    const passed = new Set<PlacedRun>();
    const sinceLeft = new Set<PlacedRun>();
    for (let each = after(origin); each && each !== stop; each = each.next) {
      passed.add(each);
      sinceLeft.add(each);
      if (compareIDs(each.origin, run.origin)) {
        if (each.writer > run.writer) {
          if (compareIDs(each.right, run.right)) break;
          continue;
        }
      } else {
        const itsOrigin = each.origin && runs.holding(each.origin);
        if (!itsOrigin || !passed.has(itsOrigin)) break;
        if (sinceLeft.has(itsOrigin)) continue;
      }
      left = each;
      sinceLeft.clear();
    }
    return left;
  }

  function place(run: Run): void {
    const known = knownFor(run);
    const gap = gapFor(run);
    const left = leftAmongOthers(run, gap.left, gap.stop);
    const before = knownBy.get(run.writer);
    if (left && goesOn(left, run, known)) {
      left.length += run.length;
      journal.undo?.push(() => (left.length -= run.length));
      return;
    }
    const placed: PlacedRun = { ...run, known, next: after(left) };
    const learnt = known === before ? 0 : known.size;
    link(left, placed);
    runs.append(placed);
    knownBy.set(run.writer, known);
    entries += learnt;
    journal.undo?.push(() => {
      link(left, placed.next);
      if (before) knownBy.set(run.writer, before);
      else knownBy.delete(run.writer);
      entries -= learnt;
    });
  }

  return {
    get weight() {
      return runs.count + entries;
    },
    isOpen,
    steps,
    place,
    draft(act) {
      const undo: (() => void)[] = [];
      journal.undo = undo;
      try {
        return act();
      } finally {
        journal.undo = null;
        for (const each of undo.toReversed()) each();
      }
    },
  };
}

/** Whether a run and the one to its left are one: written on, with nothing learnt in between. */
const goesOn = (left: PlacedRun, run: Run, known: Known): boolean =>
  left.writer === run.writer &&
  left.clock + left.length === run.clock &&
  run.origin?.client === run.writer &&
  left.known === known &&
  compareIDs(left.right, run.right);
