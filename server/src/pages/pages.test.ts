import {
  callCircle,
  circleId,
  evolve,
  firstPlan,
  isRejection,
  pageId,
} from "@beside/shared/domain";
import { pageText } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { memoryStores } from "../adapters/memory/memoryStores.ts";
import type { LiveCircle } from "../circles/liveCircle.ts";
import { plainChance } from "../ports/chance.fake.ts";
import { makeCircles } from "../ports/openedStores.acceptance.ts";
import { type MovedTime, movedTime } from "../ports/time.fake.ts";
import { createBeat } from "./beat.ts";
import { createGroupCommit } from "./groupCommit.ts";
import { type HeldStore, heldStore } from "./heldStore.fake.ts";
import { type NotedLog, notedLog } from "./notedLog.fake.ts";
import { type OpenPage, type Pages, createPages } from "./pages.ts";
import { seeded } from "./seeded.fake.ts";

const minute = 60_000;
const id = pageId("c.p");
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

let time: MovedTime;
let store: HeldStore;
let log: NotedLog;
let pages: Pages;
let live: LiveCircle;

beforeEach(async () => {
  time = movedTime();
  log = notedLog();
  const stores = memoryStores();
  await makeCircles(stores.circles, "c");
  store = heldStore(stores.pages);
  const commit = createGroupCommit({ store, time, beat: createBeat(), log });
  pages = createPages({ store, commit, time, log });
  live = aCircle();
});
afterEach(() => {
  pages.stop();
  expect(time.timers).toBe(0);
});

function aCircle(): LiveCircle {
  const base = { title: "Evening", intention: "", zone: "UTC", seatLimit: 12, plan: firstPlan };
  const settings = {
    ...base,
    keepDays: 14,
    agreements: ["We listen."],
    signed: true,
    help: { country: null, lines: [] },
    startsAt: time.now() + 60 * minute,
  };
  const links = { peer: "p", facilitator: "f" };
  const called = callCircle(circleId("c"), settings, links, {
    now: time.now(),
    entropy: "e",
    chance: plainChance,
  });
  if (isRejection(called)) throw new Error(called.rejected);
  return {
    id: circleId("c"),
    circle: evolve(null, called[0]),
    execute: () => Promise.reject(new Error("nobody commands here")),
    watch: () => () => undefined,
  };
}

/** Somebody's device, whose every change goes to the page. */
function writerOn(page: OpenPage) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, page.state());
  const text = doc.getText(pageText);
  doc.on("update", (update: Uint8Array) => {
    const verdict = page.judge(update);
    if (!verdict.ok) throw new Error(`refused: ${verdict.why}`);
    page.take(update, verdict, () => undefined);
  });
  return text;
}

/** Lets commits, and the compacting that is due, take place. */
async function moveOn(milliseconds: number): Promise<void> {
  const step = Math.max(50, milliseconds / 100);
  for (let at = 0; at < milliseconds; at += step) {
    time.move(step);
    await settled();
  }
}

async function stored() {
  const updates = await store.load("c", id);
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return {
    updates: updates.length,
    bytes: updates.reduce((sum, update) => sum + update.byteLength, 0),
    text: doc.getText(pageText).toJSON(),
    includes: (word: string) => updates.some((update) => Buffer.from(update).includes(word)),
  };
}

describe("a page that rests", () => {
  it("is one update in the store, without the text that was taken out", async () => {
    const page = await pages.open(live, id);
    const text = writerOn(page);
    text.insert(0, "I told Mirabelle about it");
    text.delete(7, 9);
    text.insert(7, "her");
    await moveOn(100);
    expect((await stored()).includes("Mirabelle")).toBe(true);
    page.release();
    await moveOn(2 * minute);
    const after = await stored();
    expect(after).toMatchObject({ updates: 1, text: "I told her about it" });
    expect(after.includes("Mirabelle")).toBe(false);
    expect(await pages.textOf(live, id)).toBe("I told her about it");
  });

  it("is left alone when it is one update already, or nothing", async () => {
    const page = await pages.open(live, id);
    writerOn(page).insert(0, "one");
    await moveOn(100);
    const [before] = await store.load("c", id);
    page.release();
    await moveOn(2 * minute);
    expect(await store.load("c", id)).toEqual([before]);
    await pages.textOf(live, pageId("c.unwritten"));
    await moveOn(2 * minute);
    expect(await store.load("c", "c.unwritten")).toEqual([]);
  });

  it("stays, and is tried again, while the store cannot take it, and its words are all there", async () => {
    const page = await pages.open(live, id);
    const text = writerOn(page);
    text.insert(0, "all of ");
    text.insert(7, "this");
    await moveOn(100);
    page.release();
    store.fail(true);
    await moveOn(2.5 * minute);
    expect(log.lines.filter((line) => line.message === "page not compacted")).toHaveLength(2);
    store.fail(false);
    expect(await stored()).toMatchObject({ updates: 2, text: "all of this" });
    await moveOn(2 * minute);
    expect(await stored()).toMatchObject({ updates: 1, text: "all of this" });
  });

  it("stays for somebody who comes back while it is being compacted", async () => {
    const page = await pages.open(live, id);
    const text = writerOn(page);
    text.insert(0, "I was ");
    text.insert(6, "away");
    await moveOn(100);
    page.release();
    store.hold();
    await moveOn(minute + 200);
    const loads = store.loads;
    const again = await pages.open(live, id);
    writerOn(again).insert(0, "Back: ");
    store.letGo();
    await moveOn(10 * minute);
    expect(again.text()).toBe("Back: I was away");
    expect(store.loads).toBe(loads);
    expect(await stored()).toMatchObject({ updates: 2, text: "Back: I was away" });
    again.release();
    await moveOn(2 * minute);
    expect(await stored()).toMatchObject({ updates: 1, text: "Back: I was away" });
  });

  it("that was erased is forgotten, and asked for anew", async () => {
    const page = await pages.open(live, id);
    writerOn(page).insert(0, "here");
    await moveOn(100);
    await store.replace("c", id, Uint8Array.of(0, 0));
    expect(await pages.textOf(live, id)).toBe("here");
    pages.forget(id);
    expect(await pages.textOf(live, id)).toBe("");
    page.release();
  });
});

describe("a page in use", () => {
  it("typed, taken out and typed again a thousand times stays small, in the store and in memory", async () => {
    const page = await pages.open(live, id);
    const text = writerOn(page);
    let mostUpdates = 0;
    for (let time = 0; time < 1000; time += 1) {
      for (const word of ["a ", "secret"]) text.insert(text.length, word);
      text.delete(0, text.length);
      if (time % 50 === 0) await moveOn(200);
      if (time % 50 === 0) mostUpdates = Math.max(mostUpdates, (await stored()).updates);
    }
    text.insert(0, "and this stays");
    await moveOn(200);
    expect(mostUpdates).toBeGreaterThan(1_900);
    expect(mostUpdates).toBeLessThan(2_300);
    expect(page.state().byteLength).toBeLessThan(200);
    page.release();
    await moveOn(2 * minute);
    const after = await stored();
    expect(after).toMatchObject({ updates: 1, text: "and this stays" });
    expect(after.bytes).toBeLessThan(200);
    expect(after.includes("secret")).toBe(false);
  });

  it("weighs no more after many leaps than its text does, once it was compacted", async () => {
    const page = await pages.open(live, id);
    const text = writerOn(page);
    for (let time = 0; time < 1500; time += 1) {
      text.insert(0, "back and forth ");
      text.delete(0, text.length);
    }
    await moveOn(200);
    text.insert(0, "x");
    const leap = new Y.Doc();
    leap.getText(pageText).insert(0, "a leap");
    const verdict = page.judge(Y.encodeStateAsUpdate(leap));
    expect(verdict.ok && verdict.work).toBeLessThan(50);
    await moveOn(100);
    page.release();
  });

  it("loses no word, whatever is on its way when it is compacted", async () => {
    const random = seeded(7);
    const page = await pages.open(live, id);
    const text = writerOn(page);
    for (let step = 0; step < 3000; step += 1) {
      if (random.chance(0.002)) {
        store.letGo();
        store.hold();
      }
      if (random.chance(0.01)) store.letGo();
      if (random.chance(0.002)) store.fail(true);
      if (random.chance(0.01)) store.fail(false);
      const at = random.below(text.length + 1);
      if (random.chance(0.6)) text.insert(at, "word ");
      else text.delete(at, Math.min(6, text.length - at));
      if (random.chance(0.1)) await moveOn(50);
    }
    store.fail(false);
    store.letGo();
    await moveOn(5000);
    const expected = text.toJSON();
    const after = await stored();
    expect(after.text).toBe(expected);
    expect(after.updates).toBeLessThan(1500);
    page.release();
    await moveOn(2 * minute);
    expect(await stored()).toMatchObject({ updates: 1, text: expected });
  });
});
