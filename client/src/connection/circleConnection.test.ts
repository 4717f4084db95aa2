import { type PageView, pageId, roundId, seatId } from "@beside/shared/domain";
import { encodeWords, writeView } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { connectOver } from "./circleConnection.ts";
import { createEar } from "./circleEar.ts";
import { FakeLiveSocket } from "./liveSocket.fake.ts";
import { fakeHalves } from "./view.fake.ts";

const page = pageId("c.p1");
const prompt = pageId("c.q1");
const readable = {
  round: roundId("r1"),
  author: seatId("s2"),
  standing: "writing",
  answer: null,
  words: "readable",
  note: null,
  id: page,
} satisfies PageView;

/** The picture of this number on its connection; what stands in it says which it is. */
const view = (number: number, pages: readonly PageView[] = [readable], movedAt = number) =>
  [...writeView(fakeHalves(movedAt, pages, prompt)), number] as const;

const written = (text: string): Uint8Array => {
  const doc = new Y.Doc();
  doc.getText("text").insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};
const words = (of: typeof page, text: string) => encodeWords([{ page: of, update: written(text) }]);

function connected() {
  const socket = new FakeLiveSocket();
  const connection = connectOver(socket);
  socket.open();
  socket.says("view", ...view(1));
  return { socket, connection };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the connection to a circle", () => {
  it("lets this tab's pages hear what its frames say is kept, as long as it is there", () => {
    const socket = new FakeLiveSocket();
    const ear = createEar();
    const connection = connectOver(socket, ear);
    let heard = 0;
    ear.subscribe(() => {
      heard += 1;
    });
    expect(ear.isOpen.get()).toBe(false);
    socket.open();
    socket.says("view", ...view(1));
    expect(ear.isOpen.get()).toBe(true);
    socket.says("words", encodeWords([], [{ name: 7, more: 3 }]));
    socket.says("words", words(page, "nothing on what is kept"));
    expect([ear.moreFor(7), ear.moreFor(8), heard]).toEqual([3, 0, 1]);
    socket.cut(false);
    expect(ear.isOpen.get()).toBe(false);
    socket.open();
    socket.says("view", ...view(1));
    expect(ear.isOpen.get()).toBe(true);
    connection.close();
    expect(ear.isOpen.get()).toBe(false);
  });

  it("shows the latest view, and never an older one within one connection", () => {
    const { socket, connection } = connected();
    socket.says("view", ...view(5));
    socket.says("view", ...view(4));
    expect(connection.state.get()).toMatchObject({
      phase: "live",
      view: { movedAt: 5 },
      online: true,
    });
    socket.cut(false);
    expect(connection.state.get()).toMatchObject({ view: { movedAt: 5 }, online: false });
    socket.open();
    socket.says("view", ...view(1, [readable], 3));
    expect(connection.state.get()).toMatchObject({ view: { movedAt: 3 }, online: true });
    socket.says("view", ...view(2, [readable], 3));
    socket.says("view", ...view(1, [readable], 9));
    expect(connection.state.get()).toMatchObject({ view: { movedAt: 3 } });
    connection.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("joins what came as presence to the view", () => {
    const { socket, connection } = connected();
    socket.says("presence", { here: ["s1", "s2"], writing: ["s2"] });
    expect(connection.state.get()).toMatchObject({ presence: { writing: ["s2"] } });
    socket.says("view", ...view(2));
    expect(connection.state.get()).toMatchObject({
      view: { movedAt: 2 },
      presence: { writing: ["s2"] },
    });
  });

  it("is gone without a seat, and comes back no more", async () => {
    const socket = new FakeLiveSocket();
    const connection = connectOver(socket);
    socket.refuse("noSeat");
    expect(connection.state.get()).toEqual({ phase: "gone", why: "left" });
    expect(await connection.send({ type: "agree", version: 1 })).toMatchObject({
      ok: false,
      code: "noSeat",
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(socket.attempts).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is gone as removed when the server says so to somebody who comes back later", () => {
    const { socket, connection } = connected();
    socket.cut(false);
    socket.refuse("removed");
    expect(connection.state.get()).toEqual({ phase: "gone", why: "removed" });
  });

  it("is gone when the server says so, and its words with it", () => {
    const { socket, connection } = connected();
    socket.says("words", words(page, "secret"));
    expect(connection.words.page(page).get()).toBe("secret");
    socket.says("gone", "removed");
    expect(connection.state.get()).toEqual({ phase: "gone", why: "removed" });
    expect(connection.words.page(page).get()).toBe("");
  });

  it("comes back by itself when the server ended it, or had trouble", async () => {
    const { socket } = connected();
    socket.cut(true);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(socket.attempts).toBe(2);
    socket.refuse("trouble");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(socket.attempts).toBe(3);
  });

  it("starts over when it cannot read what it is told", async () => {
    for (const [event, message] of [
      ["view", { movedAt: "x" }],
      ["presence", null],
      ["words", "zzzz"],
    ] as const) {
      const { socket, connection } = connected();
      socket.says(event, message);
      expect(connection.state.get()).toMatchObject({ phase: "live", online: false });
      await vi.advanceTimersByTimeAsync(20_000);
      expect(socket.attempts).toBe(2);
      connection.close();
    }
  });
});

describe("words", () => {
  it("are shown at once, and then at most each 200 ms", () => {
    const { socket, connection } = connected();
    const store = connection.words.page(page);
    expect(connection.words.page(page)).toBe(store);
    let told = 0;
    store.subscribe(() => (told += 1));
    const doc = new Y.Doc();
    doc.on("update", (update: Uint8Array) => socket.says("words", encodeWords([{ page, update }])));
    for (const letter of "hello") doc.getText("text").insert(doc.getText("text").length, letter);
    expect([store.get(), told]).toEqual(["h", 1]);
    vi.advanceTimersByTime(199);
    expect(told).toBe(1);
    vi.advanceTimersByTime(1);
    expect([store.get(), told]).toEqual(["hello", 2]);
    vi.advanceTimersByTime(1_000);
    expect([told, vi.getTimerCount()]).toEqual([2, 1]);
  });

  it("of a page that the view no longer lists are dropped at once, and the rest is not taken in", () => {
    const { socket, connection } = connected();
    socket.says("words", words(page, "mine to read"));
    socket.says("words", words(prompt, "What stays?"));
    let told = 0;
    connection.words.page(page).subscribe(() => (told += 1));
    socket.says("view", ...view(2, [{ ...readable, words: "held" }]));
    expect([connection.words.page(page).get(), told]).toEqual(["", 1]);
    expect(connection.words.page(prompt).get()).toBe("What stays?");
    socket.says("words", words(page, "late"));
    socket.says("view", ...view(3));
    expect(connection.words.page(page).get()).toBe("");
    socket.says("words", words(page, "shared again"));
    expect(connection.words.page(page).get()).toBe("shared again");
  });

  it("may come twice, as they do after a cut", () => {
    const { socket, connection } = connected();
    const frame = words(page, "once");
    socket.says("words", frame);
    socket.cut(false);
    expect(connection.words.page(page).get()).toBe("once");
    socket.open();
    socket.says("view", ...view(1));
    socket.says("words", frame);
    vi.advanceTimersByTime(500);
    expect(connection.words.page(page).get()).toBe("once");
  });
});

describe("a command", () => {
  it("is answered with what the server says", async () => {
    const { socket, connection } = connected();
    socket.answer = async () => ({ ok: true });
    expect(await connection.send({ type: "agree", version: 1 })).toEqual({ ok: true });
    socket.answer = async () => ({ ok: false, code: "stale", sentence: "Look again." });
    expect(await connection.send({ type: "next", seen: 1 })).toMatchObject({ code: "stale" });
    socket.answer = async () => ({ ok: false, code: "ofTomorrow", sentence: "Not that way." });
    expect(await connection.send({ type: "agree", version: 1 })).toEqual({
      ok: false,
      code: "ofTomorrow",
      sentence: "Not that way.",
    });
  });

  it("is sent again under the same id after a cut", async () => {
    const { socket, connection } = connected();
    const answered = connection.send({ type: "agree", version: 1 });
    await vi.advanceTimersByTimeAsync(10);
    socket.cut(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(socket.asked).toHaveLength(1);
    socket.answer = async () => ({ ok: true });
    socket.open();
    await vi.advanceTimersByTimeAsync(400);
    expect(await answered).toEqual({ ok: true });
    const ids = socket.asked.map(({ given }) => JSON.stringify(given));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).toMatch(/"id":"[0-9a-f]{32}"/);
  });

  it("that cannot be brought is given up with a sentence", async () => {
    const { socket, connection } = connected();
    socket.cut(false);
    const answered = connection.send({ type: "agree", version: 1 });
    await vi.advanceTimersByTimeAsync(13_000);
    expect(await answered).toMatchObject({ ok: false, code: "notKept" });
  });
});
