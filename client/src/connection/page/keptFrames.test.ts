import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeAll, pass, world } from "../pageWorld.fake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await closeAll();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** A page in step, whose tab hears its circle's frames; its socket has given it the name 7. */
async function named() {
  const { server, ear, open } = world();
  ear.isOpen.set(true);
  const { connection, area } = open();
  await pass(100);
  const [socket] = server.sockets;
  if (!socket) throw new Error("no socket");
  server.keeps = false;
  server.say(socket, 7);
  await pass(20);
  const typeUnkept = async () => {
    area.type("words");
    await pass(50);
    expect(connection.keeping.get()).toBe("keeping");
  };
  await typeUnkept();
  return { server, ear, socket, connection, area, typeUnkept };
}

describe("a page hears what is kept", () => {
  it("in its circle's frames, under its own name and no other", async () => {
    const { ear, connection } = await named();
    ear.hear([
      { name: 8, more: 90 },
      { name: 6, more: 1 },
    ]);
    expect(connection.keeping.get()).toBe("keeping");
    ear.hear([{ name: 7, more: 1 }]);
    expect(connection.keeping.get()).toBe("kept");
  });

  it("also when the frame comes before its name", async () => {
    const { server, ear, socket, connection, typeUnkept } = await named();
    ear.hear([{ name: 7, more: 1 }]);
    await typeUnkept();
    ear.hear([{ name: 9, more: 1 }]);
    expect(connection.keeping.get()).toBe("keeping");
    socket.counted -= 1;
    server.say(socket, 9);
    await pass(20);
    expect(connection.keeping.get()).toBe("kept");
  });

  it("and says so to the server, whenever that changes and on each new connection", async () => {
    const { server, ear } = await named();
    const said = () => server.heard.filter((frame) => frame.startsWith("16"));
    expect(said()).toEqual(["16 1"]);
    ear.isOpen.set(false);
    await pass(20);
    ear.isOpen.set(true);
    await pass(20);
    expect(said()).toEqual(["16 1", "16 0", "16 1"]);
    server.cut(1006);
    await pass(2_000);
    expect(said()).toEqual(["16 1", "16 0", "16 1", "16 1"]);
  });

  it("under no name of before, once it has another connection or the frames were away", async () => {
    const { server, ear, socket, connection, typeUnkept } = await named();
    ear.isOpen.set(false);
    ear.hear([{ name: 7, more: 1 }]);
    expect(connection.keeping.get()).toBe("keeping");
    server.say(socket, 8);
    await pass(20);
    expect(connection.keeping.get()).toBe("kept");
    server.cut(1006);
    await pass(2_000);
    await typeUnkept();
    ear.hear([{ name: 8, more: 1 }]);
    expect(connection.keeping.get()).toBe("keeping");
  });
});
