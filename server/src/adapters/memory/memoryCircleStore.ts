import { type CircleStore, type Erasure, mustContinue } from "../../ports/circleStore.ts";
import { type KeptCircle, read, write } from "./keptCircle.ts";

/** Circles in a map that the page store shares. */
export const memoryCircleStore = (circles: Map<string, KeptCircle>): CircleStore => ({
  append: async (circleId, expectedVersion, records, due, erasure) => {
    mustContinue(expectedVersion, records);
    const circle = circles.get(circleId) ?? emptyCircle();
    if (circle.lines.length !== expectedVersion) return "conflict";
    if (erasure) takeOut(circle, erasure);
    circle.lines = [...circle.lines, ...records.map(write)];
    circle.due = due;
    circles.set(circleId, circle);
    return "appended";
  },
  load: async (circleId) => (circles.get(circleId)?.lines ?? []).map(read),
  listDue: async (before) =>
    [...circles]
      .flatMap(([circleId, { due }]) => (due !== null && due <= before ? [{ circleId, due }] : []))
      .toSorted((a, b) => a.due - b.due)
      .map(({ circleId }) => circleId),
  erase: async (circleId) => {
    circles.delete(circleId);
  },
});

const emptyCircle = (): KeptCircle => ({
  lines: [],
  due: null,
  pages: new Map(),
  erased: new Set(),
});

const takeOut = (circle: KeptCircle, { pages, records }: Erasure): void => {
  const said = new Map(records.map(({ version, event }) => [version, JSON.stringify(event)]));
  circle.lines = circle.lines.map((line) => ({
    ...line,
    json: said.get(line.version) ?? line.json,
  }));
  for (const pageId of pages) {
    circle.pages.delete(pageId);
    circle.erased.add(pageId);
  }
};
