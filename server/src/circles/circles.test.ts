import { type Settings, firstPlan, isRejection } from "@beside/shared/domain";
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
      if (id === damaged) throw new Error("SealBroken");
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

  it("when they are stopped no timer is left", async () => {
    const circles = service();
    await call(circles, hour);
    await circles.stop();
    expect(time.timers).toBe(0);
  });
});
