import { type Circle, type PageId, circleId } from "@beside/shared/domain";
import { beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import type { CircleStore } from "../ports/circleStore.ts";
import { movedTime } from "../ports/time.fake.ts";
import { refuse } from "./answers.ts";
import { callInto, countingRandom, settled } from "./calledCircle.fixture.ts";
import { type OpenCircle, openCircle } from "./openCircle.ts";
import { peopleOf } from "./people.fixture.ts";

const id = circleId("c");

let time: ReturnType<typeof movedTime>;
let store: CircleStore;
/** Which of the store's ways reject from now on: `half` does what was asked, and rejects all the same. */
let rejects: { append?: "half" | "all"; erase?: "half"; load?: "all" };
let erased: PageId[];
let logged: string[];
let told: Circle["status"][];
let circle: OpenCircle;

beforeEach(async () => {
  time = movedTime();
  [rejects, erased, logged, told] = [{}, [], [], []];
  const memory = memoryStores().circles;
  const away = (): never => {
    throw new Error("Ann's words");
  };
  store = {
    ...memory,
    async append(...all) {
      if (rejects.append === "all") away();
      const answer = await memory.append(...all);
      return rejects.append === "half" ? away() : answer;
    },
    async erase(which) {
      await memory.erase(which);
      if (rejects.erase) away();
    },
    load: async (which) => (rejects.load ? away() : memory.load(which)),
  };
  const log = (_fields: object, message: string): void => void logged.push(message);
  await callInto(store, time, id);
  const opened = await openCircle(id, {
    store,
    time,
    random: countingRandom(),
    log: { info: log, warn: log, error: log },
    onErased: (pages) => erased.push(...pages),
  });
  if (!opened) throw new Error("the circle is not there");
  circle = opened;
  circle.watch(({ status }) => void told.push(status));
});

const { comes, asks, names, seatOf } = peopleOf(() => circle);

/** Ann and Ben are in a running circle, and everyone was told. */
async function running(): Promise<void> {
  await comes("Ann");
  await comes("Ben");
  await asks("Ann", { type: "openDoors", seen: circle.circle.movedAt });
  await asks("Ann", { type: "start", seen: circle.circle.movedAt });
  told.length = 0;
}

function pageOf(name: string): PageId {
  const { seat } = seatOf(name);
  const mine = [...circle.circle.pages.values()].find(({ author }) => author === seat);
  if (!mine) throw new Error(`${name} has no page`);
  return mine.id;
}

describe("a circle whose store has rejected what it was to keep", () => {
  it("becomes what was kept all the same, and everybody is told: a page that is gone takes no words", async () => {
    await running();
    const page = pageOf("Ben");
    rejects = { append: "half" };
    expect(await asks("Ben", { type: "erasePage", page })).toEqual(refuse("notKept"));
    await settled();
    expect([circle.circle.pages.has(page), erased, told]).toEqual([false, [page], ["running"]]);
    expect(circle.circle.version).toBe((await store.load(id)).length);
    rejects = {};
    expect(await asks("Ben", { type: "erasePage", page })).toMatchObject({ ok: true });
    expect(erased).toEqual([page]);
  });

  it("becomes it before anything else is decided", async () => {
    rejects = { append: "half" };
    const first = comes("Ann");
    await Promise.resolve();
    const answers = await Promise.all([first, settled().then(async () => comes("Ben"))]);
    expect(answers[0]).toEqual(refuse("notKept"));
    rejects = {};
    await comes("Cem");
    expect(names()).toEqual(["Ann", "Ben", "Cem"]);
    expect((await store.load(id)).map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });

  it("is gone for everybody when all of it was erased, and only the rest failed", async () => {
    await comes("Ann");
    const prompts = circle.circle.rounds.map(({ prompt }) => prompt);
    rejects = { erase: "half" };
    expect(await asks("Ann", { type: "eraseCircle" })).toEqual(refuse("notKept"));
    await settled();
    expect([circle.circle.status, told.at(-1), erased]).toEqual(["erased", "erased", prompts]);
    expect((await comes("Ben")).ok).toBe(false);
    expect([await store.load(id), time.timers]).toEqual([[], 0]);
  });

  it("is gone when its days were over, and only the rest failed", async () => {
    const days = 24 * 3_600_000;
    rejects = { erase: "half" };
    for (let passed = 0; passed < 60; passed++) {
      time.move(days / 2);
      await settled();
    }
    expect([circle.circle.status, time.timers]).toEqual(["erased", 0]);
    expect(logged).toEqual(["deadline not kept"]);
  });

  it("stays as it was when nothing was kept, and its next deadline comes all the same", async () => {
    await comes("Ann");
    const before = circle.circle;
    rejects = { append: "all" };
    expect(await comes("Ben")).toEqual(refuse("notKept"));
    await settled();
    expect(circle.circle).toBe(before);
    rejects = {};
    time.move(45 * 60_000);
    await settled();
    expect(circle.circle.status).toBe("gathering");
  });

  it("decides nothing as long as it cannot be read, and is read again each second", async () => {
    await running();
    const page = pageOf("Ben");
    rejects = { append: "half", load: "all" };
    expect(await asks("Ben", { type: "erasePage", page })).toEqual(refuse("notKept"));
    await settled();
    rejects = { load: "all" };
    expect(await comes("Cem")).toEqual(refuse("notKept"));
    expect(circle.circle.pages.has(page)).toBe(true);
    time.move(1000);
    await settled();
    expect(logged).toContain("circle in doubt");
    rejects = {};
    time.move(1000);
    await settled();
    expect([circle.circle.pages.has(page), erased]).toEqual([false, [page]]);
    expect(names()).toEqual(["Ann", "Ben"]);
  });

  it("that another process erased is gone here too", async () => {
    await comes("Ann");
    await store.erase(id);
    expect(await comes("Ben")).toEqual(refuse("stale"));
    expect([circle.circle.status, told.at(-1)]).toEqual(["erased", "erased"]);
  });
});

describe("a circle that cannot be brought up to date when it is opened", () => {
  it("leaves no timer behind", async () => {
    await circle.close();
    const before = time.timers;
    time.move(45 * 60_000);
    rejects = { append: "all" };
    const quiet = (): void => undefined;
    const opening = openCircle(id, {
      store,
      time,
      random: countingRandom(),
      log: { info: quiet, warn: quiet, error: quiet },
      onErased: () => undefined,
    });
    await expect(opening).rejects.toThrow(Error);
    await settled();
    time.move(2000);
    await settled();
    expect([before, time.timers]).toEqual([0, 0]);
  });
});

it("a deadline whose timer rings early, because the clock was set back, comes in its time", async () => {
  const rung: (() => void)[] = [];
  let now = time.now();
  const setBack = {
    now: () => now,
    after(_milliseconds: number, run: () => void) {
      rung.push(run);
      return () => void rung.splice(rung.indexOf(run), 1);
    },
  };
  const quiet = (): void => undefined;
  const doors = await openCircle(id, {
    store,
    time: setBack,
    random: countingRandom(),
    log: { info: quiet, warn: quiet, error: quiet },
    onErased: () => undefined,
  });
  now += 44 * 60_000;
  rung.shift()?.();
  await settled();
  expect([doors?.circle.status, rung.length]).toEqual(["scheduled", 1]);
  now += 60_000;
  rung.shift()?.();
  await settled();
  expect(doors?.circle.status).toBe("gathering");
});
