import { type PageView, pageId, roundId, seatId } from "@beside/shared/domain";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { fakeView } from "./view.fake.ts";
import { createWordsStore } from "./wordsStore.ts";

const prompt = pageId("c.q");
const pageOf = (n: number) => pageId(`c.p${n}`);
const readable = (n: number): PageView => ({
  round: roundId("r1"),
  author: seatId(`other${n}`),
  standing: "writing",
  answer: null,
  words: "readable",
  note: null,
  id: pageOf(n),
});

/** So many people, each of whom writes letter by letter. */
function circleOf(people: number) {
  const unreadable = vi.fn<() => void>();
  const store = createWordsStore(unreadable);
  const numbers = Array.from({ length: people }, (_, n) => n);
  store.look(fakeView(1, numbers.map(readable), prompt));
  const docs = numbers.map(() => new Y.Doc());
  for (const [n, doc] of docs.entries()) {
    doc.on("update", (update: Uint8Array) => store.take([{ page: pageOf(n), update }]));
  }
  const write = (n: number, letters: string) => {
    const text = docs[n]?.getText("text");
    text?.insert(text.length, letters);
  };
  return { store, write, unreadable };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("words on the screen", () => {
  it("of all pages in sight change at the same moments, 200 ms apart", () => {
    const { store, write } = circleOf(3);
    const told: number[] = [];
    for (const n of [0, 1, 2])
      store.page(pageOf(n)).subscribe(() => told.push(Math.round(performance.now()), n));
    const begun = Math.round(performance.now());
    write(0, "a");
    vi.advanceTimersByTime(50);
    write(1, "b");
    vi.advanceTimersByTime(50);
    write(2, "c");
    write(0, "d");
    vi.advanceTimersByTime(1_000);
    const next = begun + 200;
    expect(told).toEqual([begun, 0, next, 1, next, 2, next, 0]);
    expect(store.page(pageOf(0)).get()).toBe("ad");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("of fifty pages out of sight come in turn, all of them within four seconds", () => {
    const { store, write } = circleOf(50);
    const told: number[] = [];
    for (let n = 0; n < 50; n++) store.page(pageOf(n), "outOfSight").subscribe(() => told.push(n));
    for (let n = 0; n < 50; n++) write(n, "x");
    vi.advanceTimersByTime(200);
    // The first page of all came at once, when nothing else was there yet.
    expect(told).toHaveLength(4);
    vi.advanceTimersByTime(3_600);
    expect(new Set(told).size).toBe(50);
  });

  it("of a page that comes into sight are all there", () => {
    const { store, write } = circleOf(20);
    for (let n = 0; n < 20; n++) store.page(pageOf(n), "outOfSight").subscribe(() => undefined);
    for (let n = 0; n < 20; n++) write(n, `page ${n}`);
    const near = store.page(pageOf(19));
    near.subscribe(() => undefined);
    expect(near.get()).toBe("page 19");
  });

  it("are read together when nobody asked for them meanwhile", () => {
    const { store, write } = circleOf(1);
    for (let n = 0; n < 450; n++) write(0, String(n % 10));
    expect(store.page(pageOf(0)).get()).toHaveLength(450);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("that nobody can read are asked for anew, and nothing breaks", async () => {
    const { store, unreadable } = circleOf(1);
    store.take([{ page: pageOf(0), update: Uint8Array.of(9, 9, 9) }]);
    expect(store.page(pageOf(0)).get()).toBe("");
    await Promise.resolve();
    expect(unreadable).toHaveBeenCalledOnce();
  });

  it("that nobody asks for do not gather for ever", async () => {
    const { store, write, unreadable } = circleOf(1);
    store.take([{ page: pageOf(0), update: Uint8Array.of(9, 9, 9) }]);
    for (let n = 0; n < 200; n++) write(0, "x");
    await Promise.resolve();
    // What cannot be read was noticed: so it was tried, though nobody looks.
    expect(unreadable).toHaveBeenCalledOnce();
  });

  it("that were taken back are gone at once, and no timer is left", () => {
    const { store, write } = circleOf(2);
    const page = store.page(pageOf(1));
    page.subscribe(() => undefined);
    write(1, "mine to read");
    write(1, " and more");
    store.look(fakeView(2, [readable(0)], prompt));
    expect(page.get()).toBe("");
    store.clear();
    expect(vi.getTimerCount()).toBe(0);
  });
});
