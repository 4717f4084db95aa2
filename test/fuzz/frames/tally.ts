/** What became of a frame. `ok`, `bad`, `resync` and `full` are the guard's. */
export type Outcome = "ok" | "bad" | "resync" | "full" | "unreadable" | "answered" | "ignored";

/** How often which kind of frame came to which end: the proof that a run was not empty. */
export interface Tally {
  add(kinds: Iterable<string>, outcome: Outcome): void;
  count(kind: string, outcome?: Outcome): number;
  /** A table for people, the kinds in the order of the alphabet. */
  table(): string;
}

/** Nothing counted yet. */
export function createTally(): Tally {
  const counts = new Map<string, Map<Outcome, number>>();
  const count = (kind: string, outcome?: Outcome): number => {
    const row = counts.get(kind);
    if (outcome) return row?.get(outcome) ?? 0;
    return [...(row?.values() ?? [])].reduce((sum, each) => sum + each, 0);
  };
  return {
    add(kinds, outcome) {
      for (const kind of kinds) {
        const row = counts.get(kind) ?? new Map<Outcome, number>();
        counts.set(kind, row.set(outcome, (row.get(outcome) ?? 0) + 1));
      }
    },
    count,
    table() {
      const used = outcomes.filter((each) => [...counts.values()].some((row) => row.has(each)));
      const line = (head: string, cells: readonly (string | number)[]) =>
        head.padEnd(28) + cells.map((cell) => String(cell).padStart(11)).join("");
      const rows = [...counts.keys()]
        .toSorted()
        .map((kind) => line(kind, [count(kind), ...used.map((each) => count(kind, each))]));
      return [line("", ["all", ...used]), ...rows].join("\n");
    },
  };
}

const outcomes: readonly Outcome[] = [
  "ok",
  "bad",
  "resync",
  "full",
  "unreadable",
  "answered",
  "ignored",
];
