import { type Actor, type Command, isRejection, seatId, tokenHash } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { type Situation, commandNamed, coreAt, situations } from "./coreSituations.ts";
import type { CoreStory } from "./coreStory.ts";
import { type Cell, tablesIn } from "./table.ts";

// Who may ask for what, in every situation, with the second round in view. `done`; `same`, when it
// is so already; or the refusal, of which the long ones are cut as `short` says.

const ofSeats = tablesIn(`
  facilitator | gathering | waiting  | open     | moving on | paused   | grace    | ended    | set aside | closed
  openDoors   | already   | already  | already  | already   | already  | already  | already  | already   | closed
  start       | done      | already  | already  | already   | already  | already  | already  | already   | closed
  pause       | notNow    | done     | done     | movingOn  | notNow   | notNow   | notNow   | notNow    | closed
  resume      | notNow    | notNow   | notNow   | movingOn  | done     | notNow   | notNow   | done      | closed
  addTime     | notNow    | done     | done     | done      | done     | done     | done     | done      | closed
  setTime     | notNow    | done     | done     | done      | done     | done     | done     | done      | closed
  end         | notNow    | done     | done     | movingOn  | done     | done     | notNow   | done      | closed
  next        | notNow    | done     | done     | movingOn  | done     | done     | done     | done      | closed
  undo        | notNow    | nothing  | nothing  | done      | nothing  | nothing  | nothing  | nothing   | closed
  back        | notNow    | first    | done     | movingOn  | done     | done     | done     | first     | closed
  edit        | already   | already  | already  | already   | already  | already  | already  | already   | already
  hold        | notNow    | other    | done     | done      | done     | done     | done     | done      | closed
  share       | notNow    | other    | same     | same      | same     | same     | same     | same      | closed
  done, pass  | notNow    | other    | done     | done      | done     | done     | done     | other     | closed
  takeUp      | notNow    | other    | same     | same      | same     | same     | same     | other     | closed
  askTime     | notNow    | other    | done     | done      | done     | done     | done     | other     | closed
  agree       | same      | same     | same     | same      | same     | same     | same     | same      | same
  leave       | done      | done     | done     | done      | done     | done     | done     | done      | done
  promote     | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  timePassed  | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours

  peer, not agreed           | gathering | waiting  | open     | moving on | paused   | grace    | ended    | set aside | closed
  openDoors, start, edit     | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  pause, resume, end         | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  addTime, setTime           | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  next, undo, back           | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
  hold                       | notNow    | other    | done     | done      | done     | done     | done     | done      | closed
  share                      | notNow    | other    | same     | same      | same     | same     | same     | same      | closed
  done, pass                 | notNow    | other    | done     | done      | done     | done     | done     | other     | closed
  takeUp                     | notNow    | other    | same     | same      | same     | same     | same     | other     | closed
  askTime                    | notNow    | other    | done     | done      | done     | done     | done     | other     | closed
  leave                      | done      | done     | done     | done      | done     | done     | done     | done      | done
  promote, timePassed        | notYours  | notYours | notYours | notYours  | notYours | notYours | notYours | notYours  | notYours
`);

/** The one thing in which they differ. */
const agreeing = { peer: "same", "not agreed": "done" } as const;

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

const commands = (ofSeats.get("facilitator") ?? []).map(({ row }) => row);
const by =
  (name: string) =>
  (story: CoreStory): Actor => ({ kind: "seat", seat: story.seatOf(name) });
const withoutSeat = (): Actor => ({ kind: "seat", seat: seatId("of another circle") });
const withLink = (role: "peer" | "facilitator") => (): Actor => ({ kind: "link", role });

it("the tables are whole: each situation, each command", () => {
  expect(new Set(commands).size).toBe(21);
  for (const cells of [...ofSeats.values(), ...ofLinks.values()]) {
    expect([...new Set(cells.map(({ column }) => column))]).toEqual(situations);
  }
});

it.each([
  ["facilitator", by("Fay")],
  ["peer", by("Ann")],
  ["not agreed", by("Nel")],
] as const)("[CO1][CO5][PG6][PG8] what comes of all that a %s asks", (who, actor) => {
  const cells = ofSeats.get(who) ?? [];
  expect(cells.map((cell) => answered(cell, actor))).toEqual(cells);
});

it.each(["peer", "not agreed"] as const)("[AG1] what comes of it when a %s agrees", (who) => {
  const actor = by(who === "peer" ? "Ann" : "Nel");
  for (const column of situations) {
    const says = answered({ row: "agree", column, says: "" }, actor).says;
    expect([column, says]).toEqual([column, agreeing[who]]);
  }
});

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
  const decision = story.asks(actor(story), commandFor(row, story));
  if (isRejection(decision)) {
    return { row, column, says: short[decision.rejected] ?? decision.rejected };
  }
  return { row, column, says: decision.length === 0 ? "same" : "done" };
}

const commandFor = (name: string, story: CoreStory): Command =>
  name === "join"
    ? { type: "join", name: "Eve", token: tokenHash("token of Eve") }
    : commandNamed(name, story);

const short: Record<string, string> = {
  alreadyStarted: "already",
  circleClosed: "closed",
  otherRound: "other",
  noEarlierRound: "first",
  nothingToUndo: "nothing",
};
