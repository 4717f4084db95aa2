import {
  type Command,
  type PageId,
  type PlannedRound,
  circleId,
  minutesOfADay,
  usualRound,
} from "@beside/shared/domain";
import { decodeWords, live as names } from "@beside/shared/protocol";
import { Server } from "socket.io";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { callInto, countingRandom, settled } from "../circles/calledCircle.fixture.ts";
import { type OpenCircle, openCircle } from "../circles/openCircle.ts";
import { peopleOf } from "../circles/people.fixture.ts";
import { notedLog } from "../pages/notedLog.fake.ts";
import { movedTime } from "../ports/time.fake.ts";
import { type Hearth, createHearth } from "./hearth.ts";
import type { Person } from "./person.ts";
import { seatRoom } from "./rooms.ts";

const id = circleId("c");
const second = 1_000;
const twoMinutes = 120 * second;
const round = { ...usualRound, minutes: 10, prompt: "?", graceSeconds: 0 } as const;
const rounds: readonly PlannedRound[] = [
  { ...round, kind: "write" },
  { ...round, kind: "after", minutes: 5 * minutesOfADay, responses: ["sayBack"] },
];

let time: ReturnType<typeof movedTime>;
let log: ReturnType<typeof notedLog>;
let circle: OpenCircle;
let hearth: Hearth;
/** What left, for which room or screen, and what stood there by then. */
let sent: { readonly at: number; readonly to: string; readonly words: readonly unknown[] }[];
/** How many keys were pressed: it stands for what is written on every page. */
let written: number;
let commands: number;
let storeIsAway: boolean;
let begun: number;

const people = peopleOf(() => circle);
const does = async (name: string, command: Command): Promise<void> => {
  expect(await people.asks(name, command, `command${commands++}`)).toMatchObject({ ok: true });
};
/** A page of the days after is held until it is given. */
async function turn(name: string, type: "hold" | "share"): Promise<void> {
  const after = circle.circle.rounds.at(-1);
  if (after) await does(name, { type, round: after.id });
}
const page = (name: string): PageId => {
  const { seat } = people.seatOf(name);
  const found = [...circle.circle.pages.values()].findLast(({ author }) => author === seat);
  if (!found) throw new Error("no page of that name");
  return found.id;
};
const note = (to: string, frame: unknown): void => {
  const words = decodeWords(String(frame)).words.map((each) => [each.page, each.update[0]]);
  sent.push({ at: time.now() - begun, to, words });
};
const isHere = (name: string): Person => ({
  seat: people.seatOf(name).seat,
  show: () => undefined,
  lose: () => undefined,
  socket: {
    conn: {
      // All of it goes by Socket.io here, where it can be looked at.
      readyState: "opening",
      transport: { writable: false },
      request: { socket: { writableLength: 0, write: () => undefined } },
    },
    emit: (event, frame) => event === names.words && note(name, frame),
    disconnect: () => undefined,
  },
});

/** Second by second, so that what waits for the store is sent at its own time. */
async function goOn(milliseconds: number): Promise<void> {
  const end = time.now() + milliseconds;
  while (time.now() < end) {
    time.move(Math.min(second, end - time.now()));
    for (let times = 0; times < 3; times += 1) await settled();
  }
}
function write(name: string): void {
  written += 1;
  const update = Uint8Array.of(written);
  hearth.deliver([{ page: page(name), update }], []);
}
const others = () => sent.filter(({ to }) => to === "Ben");

beforeEach(async () => {
  time = movedTime();
  log = notedLog();
  sent = [];
  written = 0;
  commands = 0;
  storeIsAway = false;
  const store = memoryStores().circles;
  const random = countingRandom();
  await callInto(store, time, id, { plan: { rounds } });
  const opened = await openCircle(id, { store, time, random, log, onErased: () => undefined });
  if (!opened) throw new Error("no circle");
  circle = opened;
  for (const name of ["Fay", "Ann", "Ben"]) await people.comes(name);
  for (const name of ["Fay", "Ann", "Ben"]) await does(name, { type: "agree", version: 1 });
  await does("Fay", { type: "openDoors", seen: circle.circle.movedAt });
  await does("Fay", { type: "start", seen: circle.circle.movedAt });
  await does("Fay", { type: "next", seen: circle.circle.movedAt });
  await goOn(30 * second);
  const io = new Server();
  io.of("/").adapter.broadcast = (packet: { data: unknown[] }, { rooms: to }) => {
    if (packet.data[0] === names.words) note([...to].join(), packet.data[1]);
  };
  const stateOf = async () => {
    if (storeIsAway) throw new TypeError("somebody's words");
    return Uint8Array.of(written);
  };
  const circles = { open: () => Promise.resolve(circle) };
  const needs = { circles, clock: time, time, random, log, origins: [], stateOf };
  hearth = createHearth(io, circle, needs);
  for (const name of ["Ann", "Ben"]) hearth.came(isHere(name));
  await turn("Ann", "share");
  await goOn(twoMinutes - (time.now() % twoMinutes));
  begun = time.now();
  sent = [];
});

describe("in the days after", () => {
  it("[PR4] what somebody adds to a page that was given goes to the others every two minutes at most, as it stands then", async () => {
    for (let key = 0; key < 250; key += 1) {
      write("Ann");
      await goOn(second);
    }
    expect(others().map(({ at }) => at)).toEqual([twoMinutes, 2 * twoMinutes]);
    const standing = written;
    await goOn(10 * twoMinutes);
    expect(others().slice(2)).toEqual([
      { at: 3 * twoMinutes, to: "Ben", words: [[page("Ann"), standing]] },
    ]);
  });

  it("[PR4] each key goes to its author's own screens at once", async () => {
    write("Ann");
    const mine = seatRoom(id, people.seatOf("Ann").seat);
    expect(sent).toEqual([{ at: 0, to: mine, words: [[page("Ann"), written]] }]);
  });

  it("[PR4] the pages of all go together, and the moment does not say when a key was pressed", async () => {
    await turn("Ben", "share");
    await goOn(17 * second);
    write("Ann");
    await goOn(50 * second);
    write("Ben");
    await goOn(twoMinutes);
    expect(others()).toEqual([
      {
        at: twoMinutes,
        to: "Ben",
        words: [page("Ann"), page("Ben")].map((each) => [each, written]),
      },
    ]);
  });

  it("[PR4] what is held again meanwhile goes to nobody", async () => {
    write("Ann");
    await turn("Ann", "hold");
    write("Ann");
    await goOn(2 * twoMinutes);
    expect(others()).toEqual([]);
  });

  it("[PR4] what could not be loaded goes with the next step", async () => {
    write("Ann");
    storeIsAway = true;
    await goOn(twoMinutes);
    expect(others()).toEqual([]);
    storeIsAway = false;
    await goOn(twoMinutes);
    expect(others().map(({ at }) => at)).toEqual([2 * twoMinutes]);
    expect(JSON.stringify(log.lines)).not.toContain("somebody's words");
  });

  it("a key just before a step goes with the one after, and a hearth that was stopped leaves no timer", async () => {
    await goOn(twoMinutes - 500);
    write("Ann");
    await goOn(600);
    expect(others()).toEqual([]);
    hearth.stop();
    await circle.close();
    expect(time.timers).toBe(0);
    await goOn(twoMinutes);
    expect(others()).toEqual([]);
  });
});
