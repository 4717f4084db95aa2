import { type Command, type SeatId, isRejection, seatId } from "@beside/shared/domain";
import { expect, it } from "vitest";
import { settingsAt } from "../harness/settings.fixture.ts";
import { type CoreStory, coreStory, sits } from "./coreStory.ts";
import { type Cell, tablesIn } from "./table.ts";

// Who may do what with a talking piece, wherever it is. What is written here was decided first, and the rules are held
// against it. `movePiece` offers it to Ben; `orderRing` turns the ring the other way round.

const places = [
  "offered to Ann",
  "held by Ann",
  "in silence",
  "offered to Nel",
  "home",
  "ended",
] as const;

const tables = tablesIn(`
  facilitator   | offered to Ann | held by Ann | in silence | offered to Nel | home     | ended
  takePiece     | notYours       | notYours    | notYours   | notYours       | notYours | notNow
  passPiece     | notYours       | notYours    | notYours   | notYours       | notYours | notNow
  movePiece     | done           | done        | done       | done           | notNow   | notNow
  orderRing     | done           | done        | done       | done           | done     | notNow

  Ann           | offered to Ann | held by Ann | in silence | offered to Nel | home     | ended
  takePiece     | done           | notYours    | notYours   | notYours       | notYours | notNow
  passPiece     | done           | done        | notYours   | notYours       | notYours | notNow
  movePiece     | notYours       | notYours    | notYours   | notYours       | notYours | notNow
  orderRing     | notYours       | notYours    | notYours   | notYours       | notYours | notNow

  another peer  | offered to Ann | held by Ann | in silence | offered to Nel | home     | ended
  takePiece     | notYours       | notYours    | notYours   | notYours       | notYours | notNow
  passPiece     | notYours       | notYours    | notYours   | notYours       | notYours | notNow
  movePiece     | notYours       | notYours    | notYours   | notYours       | notYours | notNow
  orderRing     | notYours       | notYours    | notYours   | notYours       | notYours | notNow

  not agreed    | offered to Ann | held by Ann | in silence | offered to Nel | home     | ended
  takePiece     | notYours       | notYours    | notYours   | agreeFirst     | notYours | notNow
  passPiece     | notYours       | notYours    | notYours   | done           | notYours | notNow
  movePiece     | notYours       | notYours    | notYours   | notYours       | notYours | notNow
  orderRing     | notYours       | notYours    | notYours   | notYours       | notYours | notNow

  left, stranger | offered to Ann | held by Ann | in silence | offered to Nel | home     | ended
  takePiece      | notYours       | notYours    | notYours   | notYours       | notYours | notYours
  passPiece      | notYours       | notYours    | notYours   | notYours       | notYours | notYours
  movePiece      | notYours       | notYours    | notYours   | notYours       | notYours | notYours
  orderRing      | notYours       | notYours    | notYours   | notYours       | notYours | notYours
`);

const names: Record<string, string> = {
  facilitator: "Fay",
  Ann: "Ann",
  "another peer": "Ben",
  "not agreed": "Nel",
  left: "Lou",
};

it.each([...tables])("[OB2][OB4][OB5] what comes of all that is asked by: %s", (who, cells) => {
  expect(cells.map((cell) => answered(cell, who))).toEqual(cells);
  expect(new Set(cells.map(({ column }) => column))).toEqual(new Set(places));
});

/** The same cell, with what the rules say. */
function answered({ row, column }: Cell, who: string): Cell {
  const story = ringAt(column as (typeof places)[number]);
  const name = names[who];
  const seat = name === undefined ? seatId("of another circle") : story.seatOf(name);
  const decision = story.asks({ kind: "seat", seat }, commandNamed(row, story));
  if (isRejection(decision)) return { row, column, says: decision.rejected };
  return { row, column, says: decision.length === 0 ? "same" : "done" };
}

function commandNamed(name: string, story: CoreStory): Command {
  switch (name) {
    case "takePiece":
    case "passPiece":
      return { type: name };
    case "movePiece":
      return { type: name, to: story.seatOf("Ben") };
    case "orderRing":
      return { type: name, order: ringOf(story).toReversed() };
    default:
      throw new Error(`no command is called ${name}`);
  }
}

const ringOf = ({ circle }: CoreStory): readonly SeatId[] => circle.rounds[0]?.piece?.order ?? [];

/** Fay, Ann, Ben and Nel sit in the ring, and the piece is in this place; Lou has left, and Nel has not agreed. */
function ringAt(place: (typeof places)[number]): CoreStory {
  const { plan } = settingsAt(0);
  const rounds = plan.rounds.map((each) => ({
    ...each,
    opening: "oneByOne" as const,
    silenceSeconds: 20,
  }));
  const story = coreStory({ plan: { rounds } });
  const does = (name: string, command: Command): void =>
    story.does({ kind: "seat", seat: story.seatOf(name) }, command);
  const fay = (type: "openDoors" | "start" | "end"): void =>
    does("Fay", { type, seen: story.circle.movedAt });

  sits(story, "Fay", "facilitator");
  if (story.circle.status === "scheduled") fay("openDoors");
  for (const name of ["Ann", "Ben", "Nel", "Lou"]) sits(story, name, "peer");
  for (const name of ["Fay", "Ann", "Ben", "Lou"]) does(name, { type: "agree", version: 1 });
  fay("start");
  does("Lou", { type: "leave" });

  const way: readonly (() => void)[] = [
    () => {
      does("Fay", { type: "takePiece" });
      does("Fay", { type: "passPiece" });
      story.wait(20_000);
    },
    () => does("Ann", { type: "takePiece" }),
    () => does("Ann", { type: "passPiece" }),
    () => {
      story.wait(20_000);
      does("Ben", { type: "passPiece" });
    },
    () => {
      // Each has let it go by, and is asked once more.
      for (const name of ["Nel", "Ben", "Nel"]) does(name, { type: "passPiece" });
    },
    () => {
      fay("end");
      fay("end");
    },
  ];
  for (const step of way.slice(0, places.indexOf(place) + 1)) step();
  return story;
}
