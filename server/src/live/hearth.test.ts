import {
  type Actor,
  type Command,
  type PageId,
  type SeatId,
  callCircle,
  circleId,
  firstPlan,
  isRejection,
  tokenHash,
} from "@beside/shared/domain";
import { type Presence, decodeWords, live as names } from "@beside/shared/protocol";
import { Server } from "socket.io";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { settled } from "../circles/calledCircle.fixture.ts";
import { type OpenCircle, openCircle } from "../circles/openCircle.ts";
import { plainChance } from "../ports/chance.fake.ts";
import { movedTime } from "../ports/time.fake.ts";
import { type Hearth, createHearth } from "./hearth.ts";
import type { Person } from "./person.ts";
import { facilitatorsRoom, seatRoom } from "./rooms.ts";

const id = circleId("c");
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

interface Sent {
  readonly name: unknown;
  readonly body: unknown;
  readonly rooms: readonly string[];
}

let time: ReturnType<typeof movedTime>;
let circle: OpenCircle;
let hearth: Hearth;
let sent: Sent[];
let commands: number;

/** What leaves for a room, without a socket that would carry it. */
function listening(): Server {
  const io = new Server();
  io.of("/").adapter.broadcast = (packet: { data: unknown[] }, { rooms }) => {
    sent.push({ name: packet.data[0], body: packet.data[1], rooms: [...rooms].map(String) });
  };
  return io;
}

const ask = (actor: Actor, command: Command) =>
  circle.execute(command, actor, `command${commands++}`);
const join = (name: string, role: "peer" | "facilitator") =>
  ask({ kind: "link", role }, { type: "join", name, token: tokenHash(name) });
const seat = (name: string): SeatId => {
  const found = circle.circle.seats.find((each) => each.name === name);
  if (!found) throw new Error("nobody of that name");
  return found.id;
};
const does = (name: string, command: Command) => ask({ kind: "seat", seat: seat(name) }, command);
/** In the next round Ann's page carries no name. */
async function annUnsigned(): Promise<void> {
  await does("Ann", { type: "signPages", signed: false });
  await does("Fay", { type: "next", seen: circle.circle.movedAt });
  time.move(60_000);
  await settled();
  sent = [];
}
const page = (name: string): PageId => {
  const found = [...circle.circle.pages.values()].findLast((each) => each.author === seat(name));
  if (!found) throw new Error("no page of that name");
  return found.id;
};
const change = (name: string, type: "hold" | "share" | "pass" | "takeUp") => {
  const round = circle.circle.rounds[0]?.id;
  if (!round) throw new Error("no round");
  return does(name, { type, round });
};

beforeEach(async () => {
  time = movedTime();
  sent = [];
  commands = 0;
  let ids = 0;
  const nextId = (): string => `random${ids++}-`;
  const random = { id: nextId, token: nextId, chance: () => plainChance, hashed: () => "hashed" };
  const store = memoryStores().circles;
  const base = {
    title: "Evening",
    intention: "",
    zone: "UTC",
    seatLimit: 12,
    keepDays: 14,
    agreements: ["We listen."],
    signed: true,
    help: { country: null, lines: [] },
    plan: firstPlan,
  };
  const settings = { ...base, startsAt: time.now() };
  const links = { peer: "p", facilitator: "f" };
  const called = callCircle(id, settings, links, {
    now: time.now(),
    entropy: "call-",
    chance: plainChance,
  });
  if (isRejection(called)) throw new Error(called.rejected);
  const [event] = called;
  const record = { version: 1, at: time.now(), commandId: "call", actor: "caller", event };
  await store.append(id, 0, [record], null);
  const opened = await openCircle(id, { store, time, random, log, onErased: () => undefined });
  if (!opened) throw new Error("no circle");
  circle = opened;
  await join("Fay", "facilitator");
  await join("Ann", "peer");
  await does("Fay", { type: "start", seen: circle.circle.movedAt });
  const stateOf = () => Promise.resolve(new Uint8Array());
  const circles = { open: () => Promise.resolve(circle) };
  const needs = { circles, clock: time, time, random, log, origins: [], stateOf };
  hearth = createHearth(listening(), circle, needs);
  sent = [];
});

const writing = (): unknown => {
  time.move(200);
  const signs = sent.filter(({ name }) => name === names.presence);
  return (signs.at(-1)?.body as Presence | undefined)?.writing ?? [];
};

describe("signs of writing", () => {
  it("[PR1] come from words that were taken in", () => {
    expect(writing()).toEqual([]);
    hearth.wrote(page("Ann"), seat("Ann"));
    expect(writing()).toEqual([seat("Ann")]);
  });

  it.each(["hold", "pass"] as const)("[PR2] there is none for a page after %s", async (what) => {
    await change("Ann", what);
    hearth.wrote(page("Ann"), seat("Ann"));
    expect(writing()).toEqual([]);
    expect(sent.filter(({ name }) => name === names.presence)).toEqual([]);
  });

  it.each(["hold", "pass"] as const)("[PR2] one that was there goes with %s", async (what) => {
    hearth.wrote(page("Ann"), seat("Ann"));
    expect(writing()).toEqual([seat("Ann")]);
    await change("Ann", what);
    expect(writing()).toEqual([]);
  });

  it("[UN5] there is none for an unsigned page", async () => {
    await annUnsigned();
    hearth.wrote(page("Ann"), seat("Ann"));
    expect(writing()).toEqual([]);
    expect(sent.filter(({ name }) => name === names.presence)).toEqual([]);
    hearth.wrote(page("Fay"), seat("Fay"));
    expect(writing()).toEqual([seat("Fay")]);
  });

  it("[PR2] it is back when the page is shared again", async () => {
    await change("Ann", "hold");
    await change("Ann", "share");
    hearth.wrote(page("Ann"), seat("Ann"));
    expect(writing()).toEqual([seat("Ann")]);
  });
});

/** Somebody's screen; what goes to it alone is sent to a room of their name. */
function present(name: string) {
  const seen: number[] = [];
  const person: Person = {
    seat: seat(name),
    show: () => seen.push(circle.circle.version),
    lose: () => undefined,
    socket: {
      conn: {
        // All of it goes by Socket.io here, where it can be looked at.
        readyState: "opening",
        transport: { writable: false },
        request: { socket: { writableLength: 0, write: () => undefined } },
      },
      emit: (event, body) => sent.push({ name: event, body, rooms: [name] }),
      disconnect: () => undefined,
    },
  };
  return { person, seen };
}

describe("pictures of the circle", () => {
  it("leave at once, and then less often the more people are here", async () => {
    const people = Array.from({ length: 100 }, () => present("Fay"));
    for (const { person } of people) hearth.came(person);
    const [first] = people;
    await change("Fay", "hold");
    await change("Fay", "share");
    await change("Fay", "hold");
    expect(first?.seen).toHaveLength(2);
    time.move(299);
    expect(first?.seen).toHaveLength(2);
    time.move(1);
    expect(first?.seen.at(-1)).toBe(circle.circle.version);
    expect(first?.seen).toHaveLength(3);
  });

  it("[VI7] whoever has no seat any more is told at once, also when others wait", async () => {
    const { person, seen } = present("Ann");
    hearth.came(person);
    await change("Fay", "hold");
    await change("Fay", "share");
    expect(seen).toHaveLength(2);
    await does("Ann", { type: "leave" });
    expect(seen).toHaveLength(3);
  });
});

describe("words on their way", () => {
  const update = Uint8Array.of(1, 2, 3);
  const deliver = (...pages: readonly PageId[]) => {
    hearth.deliver(
      pages.map((each) => ({ page: each, update })),
      [],
    );
    return sent.map(({ name, body, rooms }) => {
      expect(name).toBe(names.words);
      return [rooms, decodeWords(String(body)).words.map((words) => words.page)];
    });
  };

  it("[VI1] shared words go to everyone who is here, in one frame", () => {
    for (const name of ["Ann", "Fay"]) hearth.came(present(name).person);
    sent = [];
    expect(deliver(page("Ann"), page("Fay"))).toEqual([
      [["Ann"], [page("Ann"), page("Fay")]],
      [["Fay"], [page("Ann"), page("Fay")]],
    ]);
  });

  it("[VI1] held words go to their author's own screens alone", async () => {
    await change("Ann", "hold");
    expect(deliver(page("Ann"))).toEqual([[[seatRoom(id, seat("Ann"))], [page("Ann")]]]);
  });

  it("[VI1] the prompt of a round to come goes to facilitators alone", () => {
    const prompt = circle.circle.rounds[1]?.prompt;
    expect(prompt && deliver(prompt)).toEqual([[[facilitatorsRoom(id)], [prompt]]]);
  });
});

describe("what is kept", () => {
  const update = Uint8Array.of(1, 2, 3);
  const saidAloud = (name: string): unknown => {
    const note = { name: 7, more: 1 };
    const voice = { page: page(name), seat: seat(name), aloud: () => note, alone: () => undefined };
    hearth.deliver([{ page: page(name), update }], [voice]);
    return sent.flatMap(({ body }) => decodeWords(String(body)).kept);
  };

  it("is said in the frame that all read, of a signed page", () => {
    for (const name of ["Ann", "Fay"]) hearth.came(present(name).person);
    sent = [];
    expect(saidAloud("Ann")).toEqual([
      { name: 7, more: 1 },
      { name: 7, more: 1 },
    ]);
  });

  it("[UN3] is not said there of an unsigned one", async () => {
    for (const name of ["Ann", "Fay"]) hearth.came(present(name).person);
    await annUnsigned();
    sent = [];
    expect(saidAloud("Ann")).toEqual([]);
    expect(sent).toHaveLength(2);
  });
});

it("a hearth that was stopped leaves no timer of its own", async () => {
  hearth.wrote(page("Ann"), seat("Ann"));
  hearth.stop();
  await circle.close();
  expect(time.timers).toBe(0);
});
