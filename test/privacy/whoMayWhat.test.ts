import { type PageId, type SeatId, canRead, penFor, seatId } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { type Situation, coreAt, situations } from "./coreSituations.ts";
import { type CoreStory, noSuchPage } from "./coreStory.ts";
import { type Cell, tablesIn } from "./table.ts";

// Who may read and write which page, in every situation. What is written here was decided first, and
// the rules are held against it; `whoMayOpen.test.ts` asks the same of the real sockets.

const people = [
  "facilitator",
  "peer",
  "not agreed",
  "asked again",
  "left",
  "removed",
  "stranger",
  "elsewhere",
];

/** `writes`; `late`, for what was written while away; `no`. While the circle gathers, of its first round. */
const pens = tablesIn(`
  gathering, waiting                 | own    | another's | prompt | none
  facilitator                        | no     | no        | writes | no
  peer, not agreed, asked again      | no     | no        | no     | no
  left, removed, stranger, elsewhere | no     | no        | no     | no

  open, moving on, paused, grace     | own    | another's | prompt | none
  facilitator                        | writes | no        | writes | no
  peer                               | writes | no        | no     | no
  not agreed, asked again            | no     | no        | no     | no
  left, removed, stranger, elsewhere | no     | no        | no     | no

  ended, set aside                   | own    | another's | prompt | none
  facilitator                        | late   | no        | writes | no
  peer                               | late   | no        | no     | no
  not agreed, asked again            | no     | no        | no     | no
  left, removed, stranger, elsewhere | no     | no        | no     | no

  closed                             | own    | another's | prompt | none
  facilitator, peer                  | late   | no        | no     | no
  not agreed, asked again            | no     | no        | no     | no
  left, removed, stranger, elsewhere | no     | no        | no     | no
`);

/** Whoever has not agreed yet, or is asked again, reads along. What Hal holds is read by him alone. */
const readers = tablesIn(`
  gathering, waiting                    | own   | another's | held | prompt | none
  facilitator                           | no    | no        | no   | reads  | no
  peer, not agreed                      | no    | no        | no   | no     | no
  asked again                           | no    | no        | no   | reads  | no
  left, removed, stranger, elsewhere    | no    | no        | no   | no     | no

  open, moving on, paused, grace, ended | own   | another's | held | prompt | none
  facilitator, peer, not agreed         | reads | reads     | no   | reads  | no
  asked again                           | reads | reads     | no   | reads  | no
  left, removed, stranger, elsewhere    | no    | no        | no   | no     | no

  set aside                             | own   | another's | held | prompt | none
  facilitator                           | reads | no        | no   | reads  | no
  peer, not agreed                      | reads | no        | no   | no     | no
  asked again                           | reads | no        | no   | reads  | no
  left, removed, stranger, elsewhere    | no    | no        | no   | no     | no

  closed                                | own   | another's | held | prompt | none
  facilitator, peer, not agreed         | reads | no        | no   | reads  | no
  asked again                           | reads | no        | no   | reads  | no
  left, removed, stranger, elsewhere    | no    | no        | no   | no     | no
`);

it("the tables are whole: each situation, and each person in it", () => {
  for (const tables of [pens, readers]) {
    expect([...tables.keys()].toSorted()).toEqual(situations.toSorted());
    for (const cells of tables.values()) {
      expect([...new Set(cells.map(({ row }) => row))]).toEqual(people);
    }
  }
});

describe.each(situations)("the second round, when it is %s", (situation) => {
  it("[PG2][PG3][PG4][PG5][AG1][AG5] every pen is as it is written here", () => {
    const story = coreAt(situation);
    const said = { open: "writes", catchUp: "late", no: "no" } as const;
    const filled = fill(pens.get(situation), (row, column) => {
      const page = pageFor(row, column, situation, story);
      return said[penFor(story.circle, seatFor(row, story), page)];
    });
    expect(filled).toEqual(pens.get(situation));
  });

  it("[VI1][VI2][VI4][VI5][VI6][VI7] everyone reads what is written here, and nothing else", () => {
    const story = coreAt(situation);
    const filled = fill(readers.get(situation), (row, column) => {
      const page = pageFor(row, column, situation, story);
      return canRead(story.circle, seatFor(row, story), page) ? "reads" : "no";
    });
    expect(filled).toEqual(readers.get(situation));
  });
});

/** The same table, filled in by what the rules say. */
const fill = (
  cells: readonly Cell[] = [],
  ask: (row: string, column: string) => string,
): readonly Cell[] => cells.map(({ row, column }) => ({ row, column, says: ask(row, column) }));

const names: Record<string, string> = {
  facilitator: "Fay",
  peer: "Ann",
  "not agreed": "Nel",
  "asked again": "Ina",
  left: "Lou",
  removed: "Rem",
};

/** The seat of somebody who has none here is one that this circle never gave. */
function seatFor(row: string, story: CoreStory): SeatId {
  const name = names[row];
  return name === undefined ? seatId(`seat of ${row}`) : story.seatOf(name);
}

function pageFor(row: string, column: string, situation: Situation, story: CoreStory): PageId {
  const round = situation === "gathering" ? 1 : 2;
  const name = names[row];
  switch (column) {
    case "own":
      return name === undefined ? noSuchPage(story.circle) : story.page(name, round);
    case "another's":
      return story.page("Ben", round);
    case "held":
      return story.page("Hal", round);
    case "prompt":
      return story.prompt(round);
    case "none":
      return noSuchPage(story.circle);
    default:
      throw new Error(`no page is called ${column}`);
  }
}
