import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryCopies } from "./page/deviceCopy.fake.ts";
import { createDevicePages } from "./page/devicePages.ts";
import { closeAll, page, pass, shown, world } from "./pageWorld.fake.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  await closeAll();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("a page, while its writer is away", () => {
  it("keeps on the device what is written while away, and brings it on coming back", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    await pass(100);
    area.type("before ");
    await pass(100);
    server.goDown();
    area.type("while away");
    expect(shown(connection)).toEqual(["before while away", "onDevice"]);
    await pass(600_000);
    expect(connection.keeping.get()).toBe("onDevice");
    server.isUp = true;
    await pass(3_000);
    expect([server.text, connection.keeping.get()]).toEqual(["before while away", "kept"]);
  });

  it("brings even a very long text that was written while away", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    await pass(100);
    server.goDown();
    area.type("漢字".repeat(40_000));
    server.isUp = true;
    await pass(3_000);
    expect([server.text === area.value, server.text.length]).toEqual([true, 80_000]);
    expect(connection.keeping.get()).toBe("kept");
    expect(server.largest).toBeLessThan(32 * 1024);
  });

  it("brings it part by part, each with a connection of its own, when the round is over", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    await pass(100);
    server.goDown();
    area.type("a".repeat(80_000));
    server.takesUpdates = false;
    server.isUp = true;
    await pass(60_000);
    expect([server.text.length, connection.keeping.get()]).toEqual([80_000, "kept"]);
  });

  it("never sends a keystroke that the server could not place, while it is coming back", async () => {
    const { server, open } = world();
    const { area, connection } = open();
    await pass(100);
    server.goDown();
    area.type("away ");
    server.isUp = true;
    for (let i = 0; i < 600; i += 1) {
      area.type("x");
      await pass(5);
    }
    await pass(100);
    expect([server.text, connection.keeping.get()]).toEqual([`away ${"x".repeat(600)}`, "kept"]);
  });

  it("has its words after a reload without a network, and brings them later", async () => {
    const { server, open } = world();
    const before = open();
    await pass(100);
    server.goDown();
    before.area.type("not lost");
    before.connection.close();
    await pass(10_000);
    const { connection, area } = open();
    await pass(100);
    expect([connection.ready.get(), ...shown(connection)]).toEqual([true, "not lost", "keeping"]);
    await pass(2_000);
    expect(connection.keeping.get()).toBe("onDevice");
    expect(area.value).toBe("not lost");
    server.isUp = true;
    await pass(5_000);
    expect([server.text, connection.keeping.get()]).toEqual(["not lost", "kept"]);
  });

  it("is still kept after a reload without a network when it was before", async () => {
    const { server, open } = world();
    const before = open();
    await pass(100);
    before.area.type("safe");
    await pass(3_000);
    before.connection.close();
    server.goDown();
    const { connection } = open();
    await pass(100);
    expect(shown(connection)).toEqual(["safe", "kept"]);
  });

  it("counts as not kept what it finds here, where the browser remembers nothing else", async () => {
    const { server, open } = world();
    const pages = createDevicePages(null);
    server.goDown();
    const before = open("open", { pages });
    await pass(100);
    before.area.type("who knows");
    before.connection.close();
    await pass(10_000);
    const { connection } = open("open", { pages });
    await pass(2_100);
    expect(shown(connection)).toEqual(["who knows", "onDevice"]);
  });

  it("brings a keystroke that came too late by coming back with it", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    await pass(100);
    area.type("my sen");
    await pass(100);
    server.takesUpdates = false;
    connection.setPen("catchUp");
    area.type("tence.");
    await pass(3_000);
    expect([server.text, connection.keeping.get()]).toEqual(["my sentence.", "kept"]);
  });

  it("keeps its words here when the server takes the pen away for good", async () => {
    const { server, open } = world();
    const { connection, area } = open();
    await pass(100);
    server.keeps = false;
    area.type("mine");
    server.cut(4403);
    expect(shown(connection)).toEqual(["mine", "notKept"]);
    await pass(60_000);
    expect(server.sockets).toHaveLength(0);
    server.keeps = true;
    connection.setPen("open");
    await pass(100);
    expect([server.text, connection.keeping.get()]).toEqual(["mine", "kept"]);
  });

  it("says of a page that is full that it is, also after a reload, and asks before it is closed", async () => {
    const { server, open, asksFirst } = world();
    const { connection, area } = open();
    await pass(100);
    area.type("all that fits");
    await pass(2_000);
    server.keeps = false;
    area.type(" and a word");
    await pass(100);
    server.cut(4413);
    expect(shown(connection)).toEqual(["all that fits and a word", "full"]);
    expect(asksFirst()).toBe(true);
    await pass(60_000);
    expect(server.sockets).toHaveLength(0);
    connection.close();
    await pass(10_000);

    const again = open();
    await pass(100);
    server.cut(4413);
    expect(shown(again.connection)).toEqual(["all that fits and a word", "full"]);
  });

  it("says that nothing is kept here any more once the copy is lost, and still brings its words", async () => {
    const { server, open, asksFirst } = world();
    const { keepCopy, lose } = memoryCopies();
    const { connection, area } = open("open", { keepCopy });
    await pass(100);
    server.goDown();
    area.type("not here");
    expect(connection.keeping.get()).toBe("onDevice");
    lose();
    expect([connection.keeping.get(), asksFirst()]).toEqual(["notKept", true]);
    area.type(" alone");
    server.isUp = true;
    await pass(3_000);
    expect([server.text, connection.keeping.get()]).toEqual(["not here alone", "kept"]);
  });

  it("does not wait for a browser that is slow, and loses nothing by it", async () => {
    const { server, open, needs } = world();
    const copies = memoryCopies(4_000);
    const before = open("open", { keepCopy: copies.keepCopy });
    await pass(4_100);
    server.goDown();
    before.area.type("slowly ");
    before.connection.close();
    await pass(10_000);
    server.isUp = true;
    const { connection, area } = open("open", { keepCopy: copies.keepCopy });
    await pass(2_000);
    expect([connection.ready.get(), connection.keeping.get()]).toEqual([true, "keeping"]);
    area.type("kept");
    await pass(4_000);
    expect([...server.text.matchAll(/slowly|kept/g)]).toHaveLength(2);
    expect(connection.keeping.get()).toBe("kept");
    await pass(2_000);
    expect(needs.pages.marksOf(page)).toEqual([]);
  });

  it("two tabs: what one has kept says nothing of what the other wrote", async () => {
    const { server, open, needs } = world();
    const [one, other] = [open(), open()];
    await pass(2_000);
    one.area.type("mine ");
    await pass(1_000);
    expect(one.connection.keeping.get()).toBe("kept");
    server.goDown();
    other.area.type("and mine");
    await pass(3_000);
    expect(needs.pages.unkept()).toEqual([page]);
    one.connection.close();
    await pass(6_000);
    expect(needs.pages.unkept()).toEqual([page]);
    server.isUp = true;
    await pass(10_000);
    expect(other.connection.keeping.get()).toBe("kept");
    expect(needs.pages.unkept()).toEqual([]);
  });
});
