import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CommandMessage, type LiveCommand, commandMessage } from "./command.ts";

const message = (command: unknown, id: unknown = "a-command-id"): unknown => ({ id, command });
const isTaken = (noise: unknown): boolean => commandMessage.safeParse(noise).success;

const seen = 7;
const round = "r1";
const commands: Record<LiveCommand["type"], object> = {
  openDoors: { seen },
  start: { seen },
  pause: { seen },
  resume: { seen },
  end: { seen },
  next: { seen },
  undo: { seen },
  back: { seen },
  addTime: { seen, seconds: -60 },
  setTime: { seen, seconds: 7_200 },
  hold: { round },
  share: { round },
  done: { round },
  pass: { round },
  takeUp: { round },
  askTime: { round },
  agree: { version: 1 },
  signPages: { signed: false },
  leave: {},
  takeAll: {},
  erasePage: { page: "c.1" },
  cover: { page: "c.1", note: "About loss" },
  remove: { seat: "s1" },
  ringPause: {},
  stepOut: {},
  comeBack: {},
  nameGuardian: { seat: null },
  whisper: { answers: null },
  giveWhisper: { page: "c.3", to: "s1" },
  takePiece: {},
  passPiece: {},
  movePiece: { to: "s1" },
  orderRing: { order: ["s2", "s1"] },
  respond: { to: "c.1", kind: "sayBack" },
  shape: { page: "c.2", kind: "withYou", gesture: "bow", quote: null },
  give: { page: "c.2" },
  takeBack: { page: "c.2" },
  hear: { page: "c.2", heard: "notQuite" },
  mark: { page: "c.1", signed: false, start: "AAAB", end: "AA_-" },
  unmark: { mark: "m1" },
  choose: { page: "c.1", choice: "circle" },
};
const all = Object.entries(commands).map(([type, rest]) => ({ type, ...rest }));

describe("a command on its way to the server", () => {
  it.each(all)("$type arrives as it was sent", (command) => {
    const sent = message(command);
    const read: CommandMessage = commandMessage.parse(JSON.parse(JSON.stringify(sent)));
    expect(read).toEqual(sent);
  });

  it.each(all)("$type with anything beside is refused", (command) => {
    expect(isTaken(message({ ...command, actor: "server" }))).toBe(false);
    expect(isTaken({ id: "a-command-id", command, seat: "s" })).toBe(false);
  });

  it.each([
    { type: "timePassed" },
    { type: "join", name: "Ann", token: "t" },
    { type: "promote", seat: "s" },
    { type: "edit", settings: {} },
    { type: "toString" },
    { type: ["agree"] },
    { type: "agree" },
    { type: "agree", version: 0 },
    { type: "agree", version: 1.5 },
    { type: "respond", to: "c.1", kind: "advice" },
    { type: "respond", to: "c.1", kind: "line" },
    { type: "choose", page: "c.1", choice: "everyone" },
    { type: "mark", page: "c.1", signed: false, start: "", end: "AA" },
    { type: "mark", page: "c.1", signed: false, start: "A".repeat(65), end: "AA" },
    { type: "mark", page: "c.1", signed: false, start: "words of mine", end: "AA" },
    { type: "next" },
    { type: "next", seen: -1 },
    { type: "next", seen: 1.5 },
    { type: "next", seen: "7" },
    { type: "setTime", seen, seconds: 7_201 },
    { type: "addTime", seen, seconds: -7_201 },
    { type: "addTime", seen, seconds: 0.5 },
    { type: "addTime", seen, seconds: Number.NaN },
    { type: "hold" },
    { type: "hold", round: "r".repeat(65) },
    { type: "hold", round: { toString: "r" } },
    null,
    "agree",
  ])("%j is refused", (command) => {
    expect(isTaken(message(command))).toBe(false);
  });

  it.each(["", "seven77", "i".repeat(65), 12_345_678, null])("an id of %j is refused", (id) => {
    expect(isTaken(message({ type: "agree", version: 1 }, id))).toBe(false);
  });

  it("noise is refused, and never throws", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (noise, inner) => {
        expect(isTaken(noise)).toBe(false);
        expect(isTaken(message(inner))).toBe(false);
      }),
      { seed: 20_270_102, numRuns: 2_000 },
    );
  });
});
