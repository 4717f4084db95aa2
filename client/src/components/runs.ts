import type { Place } from "../connection/passage.ts";

/** A piece of a text that all of the same marks lie on. */
export interface Run<M> {
  readonly text: string;
  readonly marks: readonly M[];
}

/** Something that lies on a place of a text. */
export type Laid<M> = Place & { readonly mark: M };

/** Cuts a part of a text wherever a mark begins or ends; put together again, the runs are that part to the letter. */
export function runsOf<M>(
  text: string,
  marks: readonly Laid<M>[],
  within: Place = { start: 0, end: text.length },
): readonly Run<M>[] {
  const here = marks.filter((each) => overlap(each, within));
  const inside = (at: number): boolean => at > within.start && at < within.end;
  const cuts = new Set(here.flatMap(({ start, end }) => [start, end]).filter(inside));
  const edges = [within.start, ...[...cuts].toSorted((a, b) => a - b), within.end];
  return edges.slice(1).flatMap((end, at) => {
    const start = edges[at] ?? end;
    if (start >= end) return [];
    const on = here.filter((each) => each.start <= start && each.end >= end);
    return [{ text: text.slice(start, end), marks: on.map(({ mark }) => mark) }];
  });
}

/** Whether two places have a letter in common. */
export const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;
