import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import type { PageUpdate } from "../ports/pageStore.ts";
import { type MovedTime, movedTime } from "../ports/time.fake.ts";
import { type Beat, createBeat } from "./beat.ts";
import { type GroupCommit, createGroupCommit } from "./groupCommit.ts";
import { type HeldStore, heldStore } from "./heldStore.fake.ts";
import { type NotedLog, notedLog } from "./notedLog.fake.ts";

let time: MovedTime;
let store: HeldStore;
let log: NotedLog;
let beat: Beat;
let commit: GroupCommit;
let kept: number[];

beforeEach(() => {
  time = movedTime();
  store = heldStore(memoryStores().pages);
  log = notedLog();
  beat = createBeat();
  commit = createGroupCommit({ store, time, beat, log });
  kept = [];
});
afterEach(() => expect(time.timers).toBe(0));

const word = (number: number): PageUpdate => ({
  circleId: "c",
  pageId: "c.p",
  update: Uint8Array.of(number),
});
const write = (number: number): void => commit.append(word(number), () => kept.push(number));
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("the group commit", () => {
  it("leaves soon after a pause, and takes along what comes meanwhile", async () => {
    write(1);
    time.move(4);
    write(2);
    expect(store.groups).toEqual([]);
    time.move(1);
    expect(store.groups).toEqual([[1, 2]]);
    await settled();
    expect(kept).toEqual([1, 2]);
  });

  it("says kept only after the durable commit, in order", async () => {
    store.hold();
    write(1);
    time.move(5);
    write(2);
    await settled();
    expect(kept).toEqual([]);
    store.letGo();
    await settled();
    expect(kept).toEqual([1]);
    time.move(25);
    await settled();
    expect(kept).toEqual([1, 2]);
  });

  it("goes out once in 25 milliseconds, however much comes", async () => {
    for (let at = 0; at < 100; at++) {
      write(at);
      time.move(5);
      await settled();
    }
    time.move(25);
    await settled();
    expect(kept).toHaveLength(100);
    expect(store.groups.length).toBeLessThanOrEqual(21);
  });

  it("goes out on the beat, which is longer for many", async () => {
    beat.goesTo(100);
    for (let at = 0; at < 100; at++) {
      write(at);
      time.move(5);
      await settled();
    }
    time.move(100);
    await settled();
    expect(kept).toHaveLength(100);
    expect(store.groups).toHaveLength(6);
  });

  it("tells when everything that is newly kept was told, and when a commit has failed", async () => {
    const ended: string[] = [];
    commit.afterEach(() => ended.push(kept.join()));
    write(1);
    write(2);
    time.move(5);
    expect(ended).toEqual([]);
    await settled();
    expect(ended).toEqual(["1,2"]);
    commit.whenKept(() => kept.push(0));
    expect(ended).toEqual(["1,2", "1,2,0"]);
    store.fail(true);
    write(3);
    time.move(25);
    await settled();
    expect(ended).toEqual(["1,2", "1,2,0", "1,2,0"]);
    store.fail(false);
    time.move(100);
    await settled();
    expect(ended.at(-1)).toBe("1,2,0,3");
  });

  it("tells who asks when all that came before is kept, at once when it is", async () => {
    const told: string[] = [];
    commit.whenKept(() => told.push("nothing waits"));
    write(1);
    commit.whenKept(() => told.push(`after ${kept.join()}`));
    expect(told).toEqual(["nothing waits"]);
    store.hold();
    time.move(5);
    commit.whenKept(() => told.push("under way"));
    await settled();
    expect(told).toHaveLength(1);
    store.letGo();
    await settled();
    expect(told).toEqual(["nothing waits", "after 1", "under way"]);
  });

  it("keeps everything while the store fails, tries again for ever, and then says kept", async () => {
    store.fail(true);
    write(1);
    time.move(5);
    await settled();
    expect(commit.healthy).toBe(false);
    write(2);
    for (let tries = 0; tries < 8; tries++) {
      time.move(2_000);
      await settled();
    }
    expect(kept).toEqual([]);
    expect(store.groups).toHaveLength(9);
    store.fail(false);
    time.move(2_000);
    await settled();
    expect(kept).toEqual([1, 2]);
    expect(commit.healthy).toBe(true);
    expect(log.lines.map(({ fields }) => Object.keys(fields).toSorted())).toContainEqual([
      "againIn",
      "reason",
      "updates",
    ]);
    expect(log.lines.at(-1)).toEqual({ fields: { updates: 2 }, message: "words are kept again" });
  });

  it("tries what failed before what came meanwhile: a page is read back in the order of its updates", async () => {
    store.fail(true);
    store.hold();
    write(1);
    time.move(5);
    write(2);
    store.letGo();
    await settled();
    store.fail(false);
    time.move(100);
    await settled();
    expect([store.groups, kept]).toEqual([
      [[1], [1, 2]],
      [1, 2],
    ]);
  });

  it("waits longer from try to try, up to two seconds", async () => {
    store.fail(true);
    write(1);
    time.move(5);
    const waits: number[] = [];
    for (let tries = 0; tries < 7; tries++) {
      await settled();
      let waited = 0;
      for (const before = store.groups.length; store.groups.length === before; waited += 10)
        time.move(10);
      waits.push(waited);
    }
    expect(waits).toEqual([100, 200, 400, 800, 1600, 2000, 2000]);
    store.fail(false);
    time.move(2000);
    await settled();
    expect(kept).toEqual([1]);
  });

  it("stop writes what waits, and resolves when it is kept", async () => {
    store.hold();
    write(1);
    write(2);
    let stopped = false;
    const stopping = commit.stop().then(() => {
      stopped = true;
    });
    await settled();
    expect(store.groups).toEqual([[1, 2]]);
    expect(stopped).toBe(false);
    write(3);
    store.letGo();
    await settled();
    time.move(25);
    await stopping;
    expect(kept).toEqual([1, 2, 3]);
  });
});
