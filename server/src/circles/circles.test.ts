import { type Settings, firstPlan, isRejection, tokenHash } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { createMachineRandom } from "../adapters/machineRandom.ts";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import type { CircleStore } from "../ports/circleStore.ts";
import { movedTime } from "../ports/time.fake.ts";
import { type CircleService, createCircles } from "./circles.ts";

const minute = 60_000;
const hour = 60 * minute;

let time: ReturnType<typeof movedTime>;
let store: CircleStore;
let loads: string[];
let damaged: string;
let logged: string[];

beforeEach(() => {
  time = movedTime();
  const memory = memoryStores().circles;
  [loads, logged, damaged] = [[], [], ""];
  store = {
    ...memory,
    load: async (id) => {
      loads.push(id);
      if (id === damaged) {
        await settled();
        throw new Error("SealBroken");
      }
      return memory.load(id);
    },
  };
});

function service(): CircleService {
  const log = (_fields: object, message: string): void => void logged.push(message);
  const random = createMachineRandom();
  return createCircles({
    store,
    time,
    random,
    log: { info: log, warn: log, error: log },
    onErased: () => undefined,
  });
}

async function call(circles: CircleService, startsIn: number) {
  const settings: Settings = {
    title: "Evening",
    intention: "",
    startsAt: time.now() + startsIn,
    zone: "UTC",
    seatLimit: 12,
    keepDays: 14,
    agreements: ["We listen."],
    signed: true,
    help: { country: null, lines: [] },
    plan: firstPlan,
  };
  const called = await circles.call(settings);
  if (isRejection(called)) throw new Error(called.rejected);
  return called;
}

/** What was begun in the background has come to its end. */
const settled = async (): Promise<void> => new Promise((done) => setImmediate(done));

describe("the circles of a server", () => {
  it("one that cannot be read keeps no other from being woken", async () => {
    const before = service();
    const first = await call(before, hour);
    const second = await call(before, hour);
    await before.stop();
    damaged = first.id;
    time.move(50 * minute);
    const after = service();
    await after.wake();
    expect(logged).toEqual(["circle not opened"]);
    expect((await after.open(second.id))?.circle.status).toBe("gathering");
    await after.stop();
  });

  it("one that begins in a week leaves the memory, and its doors open in time all the same", async () => {
    const circles = service();
    const { id } = await call(circles, 7 * 24 * hour);
    const atFirst = loads.length;
    for (let n = 0; n < 3; n++) {
      time.move(minute);
      await settled();
    }
    expect((await circles.open(id))?.circle.status).toBe("scheduled");
    expect(loads.length).toBe(atFirst + 1);
    for (let passed = 0; passed < 7 * 24 * hour; passed += minute) {
      time.move(minute);
      await settled();
    }
    const kept = await store.load(id);
    expect(kept.map(({ event }) => event)).toContainEqual({ type: "doorsOpened" });
    expect(kept.find(({ version }) => version === 2)?.at).toBeLessThan(time.now());
    await circles.stop();
  });

  it("one that was just asked for stays: whoever asked hears of what happens in it once they listen", async () => {
    const circles = service();
    const { id } = await call(circles, 7 * 24 * hour);
    for (let n = 0; n < 3; n++) {
      time.move(minute);
      await settled();
    }
    time.move(minute - 1);
    const asked = await circles.open(id);
    time.move(1);
    await settled();
    const told: number[] = [];
    asked?.watch(({ version }) => void told.push(version));
    const join = { type: "join", name: "Fay", token: tokenHash("t") } as const;
    const found = await circles.open(id);
    await found?.execute(join, { kind: "link", role: "facilitator" }, "join-fay");
    expect([told, found === asked]).toEqual([[2], true]);
    await circles.stop();
  });

  it("when one cannot be read just then, all others are let go and stopped all the same", async () => {
    const circles = service();
    const bad = await call(circles, 7 * 24 * hour);
    const other = await call(circles, 7 * 24 * hour);
    for (let n = 0; n < 3; n++) {
      time.move(minute);
      await settled();
    }
    damaged = bad.id;
    const atFirst = loads.length;
    const opening = Promise.allSettled([circles.open(bad.id)]);
    await circles.open(other.id);
    await circles.stop();
    expect(await opening).toMatchObject([{ status: "rejected" }]);
    expect([time.timers, loads.length - atFirst]).toEqual([0, 2]);
  });

  it("when they are stopped no timer is left", async () => {
    const circles = service();
    await call(circles, hour);
    await circles.stop();
    expect(time.timers).toBe(0);
  });
});
