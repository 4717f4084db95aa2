import { type Laid, overlap } from "../../components/runs.ts";
import type { Place } from "../../connection/passage.ts";

/** A line that stayed, and the names of those who said so with their name. */
export interface StayedLine extends Place {
  readonly names: readonly string[];
}

/**
 * The lines of a page that stayed with others, in the order of the page. How many stand behind a line nobody can tell: passages
 * without a name that lie on one another are one line, and a line with names is the same with and without others behind it.
 */
export function stayedLines(marks: readonly Laid<string | null>[]): readonly StayedLine[] {
  const signed = new Map<string, StayedLine>();
  for (const { start, end, mark } of marks) {
    if (mark === null) continue;
    const names = signed.get(`${start} ${end}`)?.names ?? [];
    signed.set(`${start} ${end}`, { start, end, names: [...new Set([...names, mark])] });
  }
  const unsigned: StayedLine[] = [];
  for (const { start, end } of marks.filter(({ mark }) => mark === null).toSorted(byStart)) {
    const last = unsigned.at(-1);
    if (last && overlap(last, { start, end }))
      unsigned[unsigned.length - 1] = { ...last, end: Math.max(last.end, end) };
    else unsigned.push({ start, end, names: [] });
  }
  const alone = unsigned.filter(
    (line) =>
      ![...signed.values()].some((named) => named.start <= line.start && named.end >= line.end),
  );
  return [...signed.values(), ...alone].toSorted(byStart);
}

const byStart = (a: Place, b: Place): number => a.start - b.start || a.end - b.end;
