import { type Actor, type Command, isRejection, seatId, tokenHash } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { asks, shortOf } from "./askTable.ts";
import { type Situation, commandNamed, coreAt, situations } from "./coreSituations.ts";
import { type CoreStory, noSuchPage } from "./coreStory.ts";
import { type Cell, tablesIn } from "./table.ts";

// The table of `askTable.ts` against the rules; `whoMayOpen.test.ts` asks the same at the real socket.

/** The one thing in which they differ. */
const agreeing = { peer: "same", "not agreed": "done", "asked again": "done" } as const;
const named = { peer: "Ann", "not agreed": "Nel", "asked again": "Ina" } as const;

/** With a link in hand, and no seat. A peer may be given the facilitator's part by one link alone. */
const ofLinks = tablesIn(`
  peers' link        | gathering | waiting  | open     | moving on | paused   | grace    | ended    | set aside | closed
  join               | done      | done     | done     | done      | done     | done     | done     | done      | closed
  promote            | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | closed
  next, hold, leave  | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours

  facilitators' link | gathering | waiting  | open     | moving on | paused   | grace    | ended    | set aside | closed
  join, promote      | done      | done     | done     | done      | done     | done     | done     | done      | closed
  next, hold, leave  | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
`);

/** Anyone who has agreed may ring for a pause: in this peers are as facilitators, and not as those who have not agreed. */
const rings = tablesIn(`
  peer        | gathering | waiting    | open       | moving on | paused     | grace      | ended      | set aside  | closed
  ringPause   | notNow    | done       | done       | notNow    | notNow     | done       | notNow     | notNow     | closed

  not agreed  | gathering | waiting    | open       | moving on | paused     | grace      | ended      | set aside  | closed
  ringPause   | notNow    | agreeFirst | agreeFirst | notNow    | agreeFirst | agreeFirst | agreeFirst | agreeFirst | closed
`);

const commands = (asks.get("facilitator") ?? []).map(({ row }) => row);
const by =
  (name: string) =>
  (story: CoreStory): Actor => ({ kind: "seat", seat: story.seatOf(name) });
const withoutSeat = (): Actor => ({ kind: "seat", seat: seatId("of another circle") });
const withLink = (role: "peer" | "facilitator") => (): Actor => ({ kind: "link", role });

it("the tables are whole: each situation, each command", () => {
  expect(new Set(commands).size).toBe(38);
  for (const cells of [...asks.values(), ...ofLinks.values()]) {
    expect([...new Set(cells.map(({ column }) => column))]).toEqual(situations);
  }
});

it.each([
  ["facilitator", by("Fay")],
  ["peer", by("Ann")],
  ["not agreed", by("Nel")],
] as const)("[CO1][CO5][PG6][PG8][AG4] what comes of all that a %s asks", (who, actor) => {
  const cells = asks.get(who) ?? [];
  expect(cells.map((cell) => answered(cell, actor))).toEqual(cells);
});

it.each(["peer", "not agreed"] as const)(
  "[CA1] what comes of it when a %s rings for a pause",
  (who) => {
    const cells = rings.get(who) ?? [];
    expect(cells).toHaveLength(situations.length);
    expect(cells.map((cell) => answered(cell, by(named[who])))).toEqual(cells);
  },
);

it.each(["peer", "not agreed", "asked again"] as const)(
  "[AG1][AG5] what comes of it when a %s agrees",
  (who) => {
    const actor = by(named[who]);
    for (const column of situations) {
      const says = answered({ row: "agree", column, says: "" }, actor).says;
      expect([column, says]).toEqual([column, agreeing[who]]);
    }
  },
);

it.each([
  ["somebody who left", by("Lou")],
  ["a stranger, or somebody of another circle", withoutSeat],
] as const)("[SE6][VI7] nothing comes of anything that %s asks", (_who, actor) => {
  for (const row of new Set(commands)) {
    for (const column of situations) {
      const cell = { row, column, says: "notYours" };
      expect(answered(cell, actor)).toEqual(cell);
    }
  }
});

it.each([
  ["peers' link", withLink("peer")],
  ["facilitators' link", withLink("facilitator")],
] as const)("[SE2][SE4][SE8] what comes of all that somebody with the %s asks", (who, actor) => {
  const cells = ofLinks.get(who) ?? [];
  expect(cells.map((cell) => answered(cell, actor))).toEqual(cells);
});

/** The same cell, with what the rules say. */
function answered({ row, column }: Cell, actor: (story: CoreStory) => Actor): Cell {
  const story = coreAt(column as Situation);
  const who = actor(story);
  const decision = story.asks(who, commandFor(row, who, story));
  if (isRejection(decision)) {
    return { row, column, says: shortOf(decision.rejected) };
  }
  return { row, column, says: decision.length === 0 ? "same" : "done" };
}

function commandFor(name: string, who: Actor, story: CoreStory): Command {
  const mine = [...story.circle.pages.values()].find(
    ({ author, round }) => who.kind === "seat" && author === who.seat && round === story.round(2),
  );
  switch (name) {
    case "join":
      return { type: name, name: "Eve", token: tokenHash("token of Eve") };
    case "erasePage":
      return { type: name, page: mine?.id ?? noSuchPage(story.circle) };
    case "eraseBens":
      return { type: "erasePage", page: story.page("Ben", 2) };
    case "remove":
      return { type: name, seat: story.seatOf("Ben") };
    default:
      return commandNamed(name, story);
  }
}
