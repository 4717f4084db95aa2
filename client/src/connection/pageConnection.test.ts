import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { closeAll, page, pass, shown, world } from "./pageWorld.fake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await closeAll();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("a page", () => {
  it("brings what is typed to the server, and says when it is kept", async () => {
    const { server, open, needs } = world();
    const { connection, area } = open();
    expect([connection.ready.get(), connection.keeping.get()]).toEqual([false, "kept"]);
    await pass(100);
    expect(connection.ready.get()).toBe(true);
    area.type("Hello");
    expect(shown(connection)).toEqual(["Hello", "keeping"]);
    expect(needs.pages.marksOf(page)).toHaveLength(1);
    await pass(100);
    expect([server.text, ...shown(connection)]).toEqual(["Hello", "Hello", "kept"]);
    await pass(2_000);
    expect(needs.pages.marksOf(page)).toEqual([]);
  });

  it("tells nothing about the person", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    await pass(100);
    area.type("a");
    await pass(40_000);
    connection.close();
    await pass(10_000);
    expect(new Set(server.heard)).toEqual(new Set(["0 0", "0 1", "0 2"]));
  });

  it("says after two seconds that the server has not kept it", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    await pass(100);
    server.keeps = false;
    area.type("Hello");
    await pass(2_100);
    expect(connection.keeping.get()).toBe("notKept");
    const [socket] = server.sockets;
    if (socket) server.say(socket);
    await pass(20);
    expect(connection.keeping.get()).toBe("kept");
  });

  it("brings words that were written and closed before it was even connected", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    area.change("quick");
    connection.close();
    await pass(200);
    expect(server.text).toBe("quick");
  });

  it("waits, when it is closed, for what is on its way", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    await pass(100);
    area.change("last words");
    connection.close();
    await pass(200);
    expect(server.text).toBe("last words");
    await pass(10_000);
    expect([
      server.sockets.every(({ readyState }) => readyState === 3),
      vi.getTimerCount(),
    ]).toEqual([true, 0]);
  });

  it("tries again when the seat had too many sockets", async () => {
    const { server, open } = world();
    open();
    await pass(100);
    server.cut(4429);
    await pass(21_000);
    expect(server.sockets).toHaveLength(1);
  });

  it("is not connected without a pen", async () => {
    const { server, open } = world();
    const { connection } = open("no");
    await pass(5_000);
    expect(server.sockets).toHaveLength(0);
    connection.setPen("open");
    await pass(100);
    expect(server.sockets).toHaveLength(1);
    connection.setPen("no");
    await pass(5_000);
    expect(server.sockets.filter(({ readyState }) => readyState < 2)).toHaveLength(0);
  });

  it("can be written into where the browser keeps nothing, and says so without a network", async () => {
    const { server, open } = world();
    const { connection, area } = open("open", {
      keepCopy: () => ({
        loaded: Promise.resolve(false),
        isOrigin: () => false,
        close: async () => {},
      }),
    });
    await pass(5);
    expect(connection.ready.get()).toBe(false);
    await pass(100);
    expect(connection.ready.get()).toBe(true);
    server.goDown();
    area.type("only here");
    expect(connection.keeping.get()).toBe("notKept");
  });

  it("shows what another facilitator writes into the same prompt", async () => {
    const { server, open } = world();
    const { area, connection } = open();
    await pass(100);
    area.type("What stays");
    await pass(100);
    server.doc.getText("text").insert(10, "?");
    const update = Y.encodeStateAsUpdate(server.doc);
    const body = new Uint8Array([0, 2, update.length, ...update]);
    for (const socket of server.sockets) socket.deliver(body);
    await pass(20);
    expect([area.value, ...shown(connection)]).toEqual(["What stays?", "What stays?", "kept"]);
  });
});
