import { type Actor, type Command, circleId, tokenHash } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import { movedTime } from "../ports/time.fake.ts";
import { callInto, countingRandom, settled, steeredStore } from "./calledCircle.fixture.ts";
import { type CircleNeeds, type OpenCircle, openCircle } from "./openCircle.ts";

const id = circleId("c");
const minute = 60_000;
const byFacilitatorLink: Actor = { kind: "link", role: "facilitator" };

let time: ReturnType<typeof movedTime>;
let store: ReturnType<typeof steeredStore>;
let needs: CircleNeeds;
let logged: object[];

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
});

async function opened(): Promise<OpenCircle> {
  const circle = await openCircle(id, needs);
  if (!circle) throw new Error("the circle is not there");
  return circle;
}

const join = { type: "join", name: "Fay", token: tokenHash("t") } as const;

/** A circle whose facilitator is in, and how she asks for things on the newest picture. */
async function facilitated() {
  const circle = await opened();
  await circle.execute(join, byFacilitatorLink, "join-fay");
  const [fay] = circle.circle.seats;
  if (!fay) throw new Error("nobody is in");
  const actor: Actor = { kind: "seat", seat: fay.id };
  const seen = (): number => circle.circle.movedAt;
  const asks = (command: Command, commandId: string) => circle.execute(command, actor, commandId);
  return { circle, actor, seen, asks };
}

describe("a command that comes twice", () => {
  it("[CO3] is done once and answered the same", async () => {
    const { circle, asks } = await facilitated();
    const first = await asks({ type: "agree", version: 1 }, "agree-once");
    await asks({ type: "openDoors", seen: circle.circle.movedAt }, "open-doors");
    expect(await asks({ type: "agree", version: 1 }, "agree-once")).toEqual(first);
    expect(first).toEqual({ ok: true, version: 3 });
    expect(circle.circle.version).toBe(4);
  });

  it("[CO3] is done once also when both come at the same moment", async () => {
    const circle = await opened();
    const both = [1, 2].map(() => circle.execute(join, byFacilitatorLink, "join-twice"));
    const [first, second] = await Promise.all(both);
    expect(first).toEqual(second);
    expect(circle.circle.seats).toHaveLength(1);
  });

  it("[CO3] is refused the same, also when it could be done by now", async () => {
    const { circle, asks, seen } = await facilitated();
    const start = { type: "start", seen: seen() } as const;
    const refused = await asks(start, "start-early");
    expect(refused).toMatchObject({ ok: false, code: "doorsClosed" });
    await asks({ type: "openDoors", seen: seen() }, "open-doors");
    expect(await asks({ ...start, seen: seen() }, "start-early")).toEqual(refused);
    expect(circle.circle.status).toBe("gathering");
  });

  it("[CO3] is known again after the circle was loaded from the store", async () => {
    const { circle, actor, asks, seen } = await facilitated();
    await asks({ type: "openDoors", seen: seen() }, "open-doors");
    const start = { type: "start", seen: seen() } as const;
    const first = await asks(start, "start-once");
    await circle.close();
    const again = await opened();
    expect(await again.execute(start, actor, "start-once")).toEqual(first);
    expect(again.circle).toEqual(circle.circle);
  });

  it("[CO3] one id from two people is two commands", async () => {
    const { circle, asks } = await facilitated();
    await circle.execute({ ...join, name: "Flo" }, byFacilitatorLink, "same-id");
    expect(await asks({ type: "agree", version: 1 }, "same-id")).toEqual({ ok: true, version: 4 });
  });

  it("[CO3] is answered as done when the store had kept it before it fell silent", async () => {
    const { circle, asks } = await facilitated();
    store.will("keepsAndFails");
    expect(await asks({ type: "agree", version: 1 }, "agree-once")).toMatchObject({
      ok: false,
      code: "notKept",
    });
    expect(await asks({ type: "agree", version: 1 }, "agree-once")).toEqual({
      ok: true,
      version: 3,
    });
    expect(circle.circle.seats[0]?.agreedTo).toBe(1);
    expect(await store.load(id)).toHaveLength(3);
  });
});

describe("one thing at a time", () => {
  it("what is asked later sees what was decided earlier", async () => {
    const { circle, asks, seen } = await facilitated();
    await asks({ type: "openDoors", seen: seen() }, "open-doors");
    const start = { type: "start", seen: seen() } as const;
    const [first, second] = await Promise.all([asks(start, "start-1"), asks(start, "start-2")]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, code: "stale" });
    expect(circle.circle.status).toBe("running");
  });

  it("a lost race is refused as stale, and the circle is then as the winner left it", async () => {
    const { circle, asks, actor } = await facilitated();
    const other = await opened();
    await other.execute({ ...join, name: "Flo" }, byFacilitatorLink, "join-flo");
    expect(await asks({ type: "agree", version: 1 }, "agree-late")).toMatchObject({
      ok: false,
      code: "stale",
    });
    expect(circle.circle).toEqual(other.circle);
    expect(await circle.execute({ type: "agree", version: 1 }, actor, "agree-again")).toMatchObject(
      {
        ok: true,
      },
    );
  });

  it("a store that fails changes nothing, and the next command works", async () => {
    const { circle, asks } = await facilitated();
    const before = circle.circle;
    const told: number[] = [];
    circle.watch(({ version }) => void told.push(version));
    store.will("fails");
    expect(await asks({ type: "agree", version: 1 }, "agree-1")).toMatchObject({
      ok: false,
      code: "notKept",
    });
    expect([circle.circle, told]).toEqual([before, []]);
    expect(await asks({ type: "agree", version: 1 }, "agree-1")).toEqual({ ok: true, version: 3 });
    expect(told).toEqual([3]);
  });

  it("a log says what failed, and nothing of what people wrote", async () => {
    const { asks } = await facilitated();
    store.will("fails");
    await asks({ type: "agree", version: 1 }, "agree-1");
    expect(logged).toEqual([
      { circle: "hashed 1", commands: 1, reason: "Error", message: "commands not kept" },
    ]);
  });

  it("a command that changes nothing is answered with the version as it is", async () => {
    const { asks } = await facilitated();
    await asks({ type: "agree", version: 1 }, "agree-1");
    expect(await asks({ type: "agree", version: 1 }, "agree-2")).toEqual({ ok: true, version: 3 });
    expect(await store.load(id)).toHaveLength(3);
  });
});

describe("deadlines", () => {
  it("fire by themselves, are kept, and everybody is told", async () => {
    const circle = await opened();
    const told: string[] = [];
    circle.watch(({ status }) => void told.push(status));
    time.move(45 * minute);
    await settled();
    expect(told).toEqual(["gathering"]);
    expect((await store.load(id)).at(-1)).toMatchObject({ actor: "server", at: time.now() });
    expect(await store.listDue(time.now())).toEqual([]);
  });

  it("are waited for one after the other", async () => {
    const circle = await opened();
    time.move(45 * minute);
    await settled();
    time.move(24 * 60 * minute + 15 * minute);
    await settled();
    expect(circle.circle.status).toBe("closed");
  });

  it("are brought about before a command that comes at the same instant", async () => {
    const circle = await opened();
    const slow = circle.execute(
      { ...join, name: "Ann" },
      { kind: "link", role: "peer" },
      "join-ann",
    );
    expect(await slow).toMatchObject({ ok: false, code: "doorsClosed" });
    await circle.close();
    time.move(45 * minute);
    const now = circle.execute(
      { ...join, name: "Ann" },
      { kind: "link", role: "peer" },
      "join-again",
    );
    expect(await now).toEqual({ ok: true, version: 3 });
  });

  it("that the store did not keep are tried again in a second", async () => {
    const circle = await opened();
    store.will("fails");
    time.move(45 * minute);
    await settled();
    expect(circle.circle.status).toBe("scheduled");
    expect(logged).toEqual([{ circle: "hashed 1", reason: "Error", message: "deadline not kept" }]);
    time.move(1000);
    await settled();
    expect(circle.circle.status).toBe("gathering");
  });

  it("that passed while nobody had the circle open have happened when it is loaded", async () => {
    time.move(46 * minute);
    expect((await opened()).circle.status).toBe("gathering");
  });

  it("of two that have the circle open happen once", async () => {
    const [one, other] = [await opened(), await opened()];
    time.move(45 * minute);
    await settled();
    expect(one.circle).toEqual(other.circle);
    expect(await store.load(id)).toHaveLength(2);
  });
});

describe("letting go", () => {
  it("there is no circle of an id that nobody called", async () => {
    expect(await openCircle(circleId("none"), needs)).toBeNull();
    expect(time.timers).toBe(0);
  });

  it("a closed circle has no timer left, also when its store was away", async () => {
    const circle = await opened();
    expect(time.timers).toBe(1);
    store.will("fails");
    time.move(45 * minute);
    await circle.close();
    await settled();
    expect(time.timers).toBe(0);
  });

  it("is idle when nobody listens and nothing is under way", async () => {
    const circle = await opened();
    const stop = circle.watch(() => undefined);
    expect(circle.idle).toBe(false);
    stop();
    expect(circle.idle).toBe(true);
    const joining = circle.execute(join, byFacilitatorLink, "join-fay");
    expect(circle.idle).toBe(false);
    await joining;
    expect(circle.idle).toBe(true);
  });

  it("who stopped listening is told nothing more", async () => {
    const circle = await opened();
    const told: number[] = [];
    circle.watch(({ version }) => void told.push(version))();
    await circle.execute(join, byFacilitatorLink, "join-fay");
    expect(told).toEqual([]);
  });

  it("a listener that fails is noted, and holds back neither the others nor the answer", async () => {
    const circle = await opened();
    const told: number[] = [];
    circle.watch(() => {
      throw new RangeError("Ann's words");
    });
    circle.watch(({ version }) => void told.push(version));
    expect(await circle.execute(join, byFacilitatorLink, "join-fay")).toMatchObject({ ok: true });
    expect(told).toEqual([2]);
    expect(logged).toEqual([
      { circle: "hashed 1", reason: "RangeError", message: "change not shown" },
    ]);
  });
});
