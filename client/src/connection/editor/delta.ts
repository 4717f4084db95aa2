/** What happened to a text, from its start to its end, as a Y.Text tells it. Lengths are UTF-16 units. */
export type Delta = readonly Step[];
type Step =
  | { readonly kind: "retain"; readonly length: number }
  | { readonly kind: "insert"; readonly length: number }
  | { readonly kind: "delete"; readonly length: number };

/** One step as Yjs writes it. */
export interface YStep {
  readonly retain?: number | undefined;
  readonly delete?: number | undefined;
  readonly insert?: unknown;
}

export function deltaOf(steps: readonly YStep[]): Delta {
  return steps.map((step) => {
    if (step.retain !== undefined) return { kind: "retain", length: step.retain };
    if (step.delete !== undefined) return { kind: "delete", length: step.delete };
    // A page holds text and nothing else; anything but a string would count as one unit.
    return { kind: "insert", length: typeof step.insert === "string" ? step.insert.length : 1 };
  });
}

/** On which side of words that were put in at this very place a position stays. */
export type Side = "before" | "after";

/** Where a position in the text before stands in the text after. */
export function moved(delta: Delta, position: number, side: Side): number {
  let old = 0;
  let shift = 0;
  for (const { kind, length } of delta) {
    if (kind === "insert") {
      if (old < position || (old === position && side === "after")) shift += length;
    } else if (old > position || (old === position && side === "before")) {
      break;
    } else {
      if (kind === "delete") shift -= Math.min(length, position - old);
      old += length;
    }
  }
  return position + shift;
}

/** A stretch of text: from `start` up to `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is left of a stretch in the text after: words may have been put into it, or taken out. */
export function survivors(delta: Delta, { start, end }: Stretch): readonly Stretch[] {
  const left: Stretch[] = [];
  let old = 0;
  let now = 0;
  const keep = (length: number) => {
    const from = Math.max(start, old);
    const to = Math.min(end, old + length);
    if (from < to) left.push({ start: now + from - old, end: now + to - old });
    old += length;
    now += length;
  };
  for (const { kind, length } of delta) {
    if (kind === "retain") keep(length);
    else if (kind === "insert") now += length;
    else old += length;
  }
  keep(Infinity);
  return left;
}

/** The end of the last thing that a delta did, where an undo leaves the caret. Null when it did nothing. */
export function lastTouched(delta: Delta): number | null {
  let now = 0;
  let last: number | null = null;
  for (const { kind, length } of delta) {
    if (kind !== "delete") now += length;
    if (kind !== "retain") last = now;
  }
  return last;
}
