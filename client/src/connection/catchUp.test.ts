import { type PageId, type PageView, pageId, roundId, seatId } from "@beside/shared/domain";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { catchUp, keepCaughtUp } from "./catchUp.ts";
import type { CircleState } from "./circleConnection.ts";
import { noteOpen } from "./page/openPages.ts";
import type { Keeping, PageConnection } from "./pageConnection.ts";
import { createStore } from "./store.ts";
import { fakeView } from "./view.fake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const [a, b, c] = [pageId("c.a"), pageId("c.b"), pageId("c.c")];

const mine = (id: PageId, pen: "open" | "catchUp" | "no" = "catchUp"): PageView => ({
  round: roundId("r"),
  author: seatId("s"),
  standing: "writing",
  answer: null,
  words: "mine",
  id,
  signed: true,
  curtain: "shared",
  choice: null,
  note: null,
  pen,
});

const viewOf = (pages: readonly PageView[]) => fakeView(1, pages, pageId("c.prompt"));

function world(unkept: readonly PageId[]) {
  const log: string[] = [];
  const keepings = new Map<PageId, ReturnType<typeof createStore<Keeping>>>();
  const open = (page: PageId): PageConnection => {
    log.push(`open ${page}`);
    const keeping = createStore<Keeping>("onDevice");
    keepings.set(page, keeping);
    return {
      text: createStore(""),
      ready: createStore(true),
      keeping,
      attach: () => () => {},
      setPen: () => {},
      close: () => void log.push(`close ${page}`),
    };
  };
  const keep = (page: PageId, how: Keeping = "kept") => keepings.get(page)?.set(how);
  return { needs: { unkept: () => unkept, open }, log, keep };
}

describe("catching up", () => {
  it("opens one page of mine after the other, until each is kept", () => {
    const { needs, log, keep } = world([a, b, pageId("other.x")]);
    catchUp(viewOf([mine(a), mine(b), mine(c)]), needs);
    vi.advanceTimersByTime(1_500);
    expect(log).toEqual(["open c.a"]);
    keep(a);
    expect(log).toEqual(["open c.a", "close c.a", "open c.b"]);
    keep(b);
    expect(log.at(-1)).toBe("close c.b");
    expect([log.length, vi.getTimerCount()]).toEqual([4, 0]);
  });

  it("leaves pages alone that the screen has open, that are not mine, or have no pen", () => {
    const { needs, log } = world([a, b, c]);
    const close = noteOpen(a);
    const readable: PageView = {
      round: roundId("r"),
      author: seatId("t"),
      standing: "done",
      answer: null,
      words: "readable",
      note: null,
      id: c,
    };
    catchUp(viewOf([mine(a), mine(b, "no"), readable]), needs);
    vi.advanceTimersByTime(2_000);
    expect(log).toEqual([]);
    close();
  });

  it("does not wait for a page that is full", () => {
    const { needs, log, keep } = world([a, b]);
    catchUp(viewOf([mine(a), mine(b)]), needs);
    vi.advanceTimersByTime(1_500);
    keep(a, "full");
    expect(log).toEqual(["open c.a", "close c.a", "open c.b"]);
    keep(b);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not wait for ever for one of them, and closes what is open when it is stopped", () => {
    const { needs, log } = world([a, b]);
    const stop = catchUp(viewOf([mine(a), mine(b)]), needs);
    vi.advanceTimersByTime(1_500 + 20_000);
    expect(log).toEqual(["open c.a", "close c.a", "open c.b"]);
    stop();
    expect(log.at(-1)).toBe("close c.b");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("begins anew on each coming back", () => {
    const presence = { here: [], writing: [] };
    const live = (online: boolean): CircleState => ({
      phase: "live",
      view: viewOf([]),
      presence,
      online,
    });
    const state = createStore<CircleState>({ phase: "connecting" });
    const log: string[] = [];
    const stop = keepCaughtUp(state, () => {
      log.push("start");
      return () => void log.push("stop");
    });
    for (const online of [true, true, false, true]) state.set(live(online));
    stop();
    expect(log).toEqual(["start", "stop", "start", "stop"]);
  });
});
