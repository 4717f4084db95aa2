import { type Actor, type Command, circleId, tokenHash } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { movedTime } from "../ports/time.fake.ts";
import { refuse } from "./answers.ts";
import { callInto, countingRandom, settled, steeredStore } from "./calledCircle.fixture.ts";
import { type CircleNeeds, type OpenCircle, openCircle } from "./openCircle.ts";
import type { Outcome } from "./outcome.ts";
import { peopleOf } from "./people.fixture.ts";

const id = circleId("c");
const minute = 60_000;

let time: ReturnType<typeof movedTime>;
let store: ReturnType<typeof steeredStore>;
let needs: CircleNeeds;
let logged: object[];
let circle: OpenCircle;

beforeEach(async () => {
  time = movedTime();
  store = steeredStore(memoryStores().circles);
  logged = [];
  const log = (fields: object, message: string): void => void logged.push({ ...fields, message });
  needs = {
    store,
    time,
    random: countingRandom(),
    log: { info: log, warn: log, error: log },
    onErased: () => undefined,
  };
  await callInto(store, time, id);
  circle = await opened();
  store.appends.length = 0;
});

async function opened(): Promise<OpenCircle> {
  const found = await openCircle(id, needs);
  if (!found) throw new Error("the circle is not there");
  return found;
}

const { comes, asks, names } = peopleOf(() => circle);

/** Asks for the first, and for the others while the store is busy with it. */
async function whileBusy(
  first: () => Promise<Outcome>,
  others: () => readonly Promise<Outcome>[],
): Promise<readonly Outcome[]> {
  const free = store.busy();
  const busyWith = first();
  await isBusy();
  const waiting = others();
  await settled();
  free();
  return Promise.all([busyWith, ...waiting]);
}

/** The store has been asked to keep one thing more. */
async function isBusy(since = store.appends.length): Promise<void> {
  while (store.appends.length === since) await settled();
}

const commandsOfAppends = () =>
  store.appends.map(({ records }) => records.map(({ commandId }) => commandId));
const version = (number: number): Outcome => ({ ok: true, version: number });
const versionsTold = (): number[] => {
  const told: number[] = [];
  circle.watch((now) => void told.push(now.version));
  return told;
};

describe("what is asked while the store is busy", () => {
  it("is kept in one append, each under its own command and actor, and shown once", async () => {
    const told = versionsTold();
    await comes("Ann");
    const answers = await whileBusy(
      () => comes("Ben"),
      () => [comes("Cem"), asks("Ann", { type: "openDoors", seen: 2 }), comes("Dia")],
    );
    expect(answers).toEqual([version(3), version(4), version(5), version(6)]);
    expect(commandsOfAppends()).toEqual([
      ["join-Ann"],
      ["join-Ben"],
      ["join-Cem", "openDoors-Ann", "join-Dia"],
    ]);
    expect(store.appends[2]?.records.map(({ actor, version }) => [actor, version])).toEqual([
      ["link", 4],
      [circle.circle.seats[0]?.id, 5],
      ["link", 6],
    ]);
    expect(told).toEqual([2, 3, 6]);
    expect((await opened()).circle).toEqual(circle.circle);
  });

  it("is neither shown nor answered before it is kept", async () => {
    const told = versionsTold();
    const free = store.busy();
    const answered: string[] = [];
    const group = ["Ann", "Ben", "Cem"].map((name) => comes(name).then(() => answered.push(name)));
    await isBusy();
    expect(store.appends).toHaveLength(1);
    expect([answered, told, names()]).toEqual([[], [], []]);
    free();
    await Promise.all(group);
    expect([answered, told]).toEqual([["Ann", "Ben", "Cem"], [4]]);
  });

  it("[CO3] is done once when it comes twice, and answered the same", async () => {
    const answers = await whileBusy(
      () => comes("Ann", "a"),
      () => [comes("Ben", "b"), comes("Ann", "a"), comes("Ben", "b"), comes("Ben", "b")],
    );
    expect(answers).toEqual([version(2), version(3), version(2), version(3), version(3)]);
    expect(names()).toEqual(["Ann", "Ben"]);
    expect(commandsOfAppends()).toEqual([["a"], ["b"]]);
  });

  it("is refused in the middle of others without any harm to them", async () => {
    await comes("Ann");
    const answers = await whileBusy(
      () => comes("Ben"),
      () => [comes("Cem"), asks("Ann", { type: "start", seen: 2 }), comes("\u200b"), comes("Dia")],
    );
    const no = [refuse("doorsClosed"), refuse("nameUnusable")];
    expect(answers).toEqual([version(3), version(4), ...no, version(5)]);
    expect(names()).toEqual(["Ann", "Ben", "Cem", "Dia"]);
    expect(await asks("Ann", { type: "start", seen: 2 })).toEqual(answers[2]);
  });

  it("sees what was decided before it in the same group", async () => {
    await comes("Ann");
    const [, , first, second] = await whileBusy(
      () => comes("Ben"),
      () => [
        asks("Ann", { type: "openDoors", seen: 1 }),
        asks("Ann", { type: "start", seen: 2 }, "start-1"),
        asks("Ann", { type: "start", seen: 2 }, "start-2"),
      ],
    );
    expect([first?.ok, second]).toEqual([true, refuse("stale")]);
    expect(store.appends).toHaveLength(3);
    expect(circle.circle.status).toBe("running");
  });

  it("waits for nobody else's defect: a command that cannot be decided fails alone", async () => {
    const broken: Command = {
      get type(): "leave" {
        throw new TypeError("Ann's words");
      },
    };
    const answers = await whileBusy(
      () => comes("Ann"),
      () => [comes("Ben"), circle.execute(broken, { kind: "server" }, "broken"), comes("Cem")],
    );
    expect(answers).toEqual([version(2), version(3), refuse("notKept"), version(4)]);
    expect(logged).toEqual([
      { circle: "hashed 1", commands: 1, reason: "TypeError", message: "commands not kept" },
    ]);
  });

  it("is done before the circle is idle, and before it is closed", async () => {
    const free = store.busy();
    const answers = [comes("Ann"), comes("Ben"), comes("Cem")];
    let closed = false;
    const closing = circle.close().then(() => (closed = true));
    await isBusy();
    expect([circle.idle, closed]).toEqual([false, false]);
    free();
    await closing;
    expect(await store.load(id)).toHaveLength(4);
    expect(await Promise.all(answers)).toEqual([version(2), version(3), version(4)]);
    expect(circle.idle).toBe(true);
  });
});

it("what lies in the sockets while a store holds up the whole process is one group, too", async () => {
  // Each in a turn of the event loop of its own, as requests come, and the store never waits for anything.
  const all: Promise<Outcome>[] = [];
  for (const name of ["Ann", "Ben", "Cem"]) setImmediate(() => void all.push(comes(name)));
  await isBusy();
  await Promise.all(all);
  expect(commandsOfAppends()).toEqual([["join-Ann", "join-Ben", "join-Cem"]]);
});

describe("when an append fails", () => {
  it("nobody of the group is told that it was done, and the circle stays as it was", async () => {
    await comes("Ann");
    const before = circle.circle;
    const told = versionsTold();
    store.will("fails");
    const both = [comes("Ben", "b"), comes("Ben", "b")];
    const group = [asks("Ann", { type: "start", seen: 2 }), comes("Cem"), comes("\u200b", "none")];
    const late = asks("Ann", { type: "openDoors", seen: 2 });
    const answers = await Promise.all([...both, ...group, late]);
    const no = refuse("notKept");
    expect(answers).toEqual([no, no, no, no, no, no]);
    expect([circle.circle, told]).toEqual([before, []]);
    expect(logged).toMatchObject([{ commands: 6 }]);
    expect(await store.load(id)).toHaveLength(2);
  });

  it("what was refused on the circle as it is stays refused", async () => {
    await comes("Ann");
    store.will("fails");
    const start = { type: "start", seen: 2 } as const;
    const answers = await Promise.all([asks("Ann", start), comes("Ben"), asks("Ann", start)]);
    expect(answers).toEqual([refuse("doorsClosed"), refuse("notKept"), refuse("doorsClosed")]);
  });

  it("all of it works when it is asked again with the same ids", async () => {
    store.will("fails");
    const group = () => Promise.all([comes("Ann"), comes("Ben"), comes("Cem")]);
    expect(await group()).toEqual([refuse("notKept"), refuse("notKept"), refuse("notKept")]);
    expect(await group()).toEqual([version(2), version(3), version(4)]);
    expect(names()).toEqual(["Ann", "Ben", "Cem"]);
  });

  it("[CO3] and was kept all the same, all of it is answered as done when it is asked again", async () => {
    store.will("keepsAndFails");
    const group = () => Promise.all([comes("Ann"), comes("Ben"), comes("Cem")]);
    expect(await group()).toEqual([refuse("notKept"), refuse("notKept"), refuse("notKept")]);
    await settled();
    expect(names()).toEqual(["Ann", "Ben", "Cem"]);
    expect(await group()).toEqual([version(2), version(3), version(4)]);
    expect(names()).toEqual(["Ann", "Ben", "Cem"]);
    expect(await store.load(id)).toHaveLength(4);
  });
});

describe("when another process was first", () => {
  it("the command that lost is refused, and those behind it are decided on what is there now", async () => {
    const other = await opened();
    await comes("Ann", "a", other);
    const told = versionsTold();
    const answers = await Promise.all([comes("Ben"), comes("Cem"), comes("\u200b"), comes("Dia")]);
    const no = [refuse("stale"), refuse("nameUnusable")];
    expect(answers).toEqual([no[0], version(3), no[1], version(4)]);
    expect(names()).toEqual(["Ann", "Cem", "Dia"]);
    expect(told).toEqual([2, 4]);
    expect(await comes("Ben")).toEqual(no[0]);
    expect((await opened()).circle).toEqual(circle.circle);
  });

  it("[CO3] and did the very same, that counts as done", async () => {
    const other = await opened();
    await comes("Ann", "a", other);
    const answers = await Promise.all([comes("Ann", "a"), comes("Ben"), comes("Ann", "a")]);
    expect(answers).toEqual([version(2), version(3), version(2)]);
    expect(names()).toEqual(["Ann", "Ben"]);
  });

  it("and erased the circle, everybody is refused", async () => {
    await comes("Ann");
    await store.erase(id);
    const answers = await Promise.all([comes("Ben"), comes("Cem")]);
    expect(answers).toEqual([refuse("stale"), refuse("circleClosed")]);
    expect([circle.circle.status, await store.load(id)]).toEqual(["erased", []]);
  });
});

describe("a deadline", () => {
  it("that comes while the store is busy happens at its instant, before what is decided after it", async () => {
    time.move(45 * minute - 1);
    const byPeers: Actor = { kind: "link", role: "peer" };
    const peer = (name: string): Promise<Outcome> =>
      circle.execute({ type: "join", name, token: tokenHash(name) }, byPeers, `peer-${name}`);
    expect(await peer("Early")).toEqual(refuse("doorsClosed"));
    const answers = await whileBusy(
      () => comes("Ann"),
      () => {
        const group = [peer("Ben"), peer("Cem")];
        time.move(1);
        return group;
      },
    );
    expect(answers).toEqual([version(2), version(4), version(5)]);
    expect(commandsOfAppends().map(({ length }) => length)).toEqual([1, 1, 2]);
    expect(store.appends[1]?.records).toMatchObject([
      { actor: "server", at: time.now(), event: { type: "doorsOpened" } },
    ]);
  });
});
