import { syncFrame } from "@beside/server/pages/frames.ts";
import { closeCodes, limits } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type WebSocket from "ws";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { closing, knockAtPage, openSocket } from "../privacy/knock.ts";
import { type SeatedCircle, seatedCircle } from "../privacy/seatedCircle.ts";

/**
 * A phone in a tunnel, or somebody who means harm: they are connected and do not read. What waits
 * for them is bounded, nobody else waits, and when they read again they get everything.
 */
describe("a reader who does not read", () => {
  let circle: SeatedCircle;
  beforeEach(async () => {
    circle = await seatedCircle({ seatLimit: 24 });
  });
  afterEach(() => circle.server.stop());

  /** A page's worth of words, written anew again and again: each time a large frame for every reader. */
  const writesOverAndOver = async (guest: Guest, times: number): Promise<void> => {
    const page = await guest.open();
    for (let time = 1; time <= times; time++) {
      page.text.doc?.transact(() => {
        page.text.delete(0, page.text.length);
        page.text.insert(0, `${time} ${"言".repeat(9_990)}`);
      });
    }
    await until("it is kept", () => page.kept() === times + 1);
    page.close();
  };

  const tooSlow = (): readonly { waiting: number }[] =>
    circle.server.log
      .filter((line) => line.includes("reader too slow"))
      .map((line) => (JSON.parse(line) as [{ waiting: number }])[0]);

  it("at the circle: is let go at a bounded buffer, comes back, and reads all; the others notice nothing", async () => {
    const { mara, an, bo, comes } = circle;
    const tam = await comes("Tam");
    const before = tam.socket.id;
    const wire = webSocketOf(tam);
    wire.pause();
    for (let times = 1; tooSlow().length === 0; times++) {
      if (times > 20) throw new Error("nobody let him go");
      for (const writer of [an, bo]) await writesOverAndOver(writer, 10);
    }
    await an.open().then((page) => page.text.insert(0, "The last word. "));
    await until("Mara reads on", () => mara.readsFrom("An")?.startsWith("The last word") === true);

    // More than fits by one tick's words at most, ten times forty thousand letters; and let go once.
    const [slow] = tooSlow();
    expect(tooSlow()).toHaveLength(1);
    expect(slow?.waiting).toBeGreaterThan(limits.sendBufferBytes);
    expect(slow?.waiting).toBeLessThan(limits.sendBufferBytes + 10 * limits.frameBytes);

    wire.resume();
    await until("Tam is back", () => tam.socket.connected && tam.socket.id !== before);
    for (const name of ["An", "Bo"]) {
      await until(`Tam reads ${name}`, () => tam.readsFrom(name) === mara.readsFrom(name));
    }
    expect([mara, an, bo].every(({ socket }) => socket.connected)).toBe(true);
  });

  it("at a page: is let go at a bounded buffer, with the code that brings a client back", async () => {
    const { server, mara, an, bo } = circle;
    await fills(an);
    const { ws } = await knockAtPage(server.origin, an.myPage, {
      origin: server.origin,
      cookie: an.cookie,
    });
    const closed = closing(ws);
    ws.pause();
    const letGo = () => server.log.some((line) => line.includes(`"code":${closeCodes.resync}`));
    // Asks for all of the page again and again.
    const asking = setInterval(() => ws.send(syncFrame("step1", Uint8Array.of(0))), 5);
    await until("it is let go", letGo, 25_000).finally(() => clearInterval(asking));
    await bo.write("Undisturbed.");
    await until("Mara reads Bo", () => mara.readsFrom("Bo") === "Undisturbed.");
    ws.resume();
    expect(await closed).toBe(closeCodes.resync);
  });

  it("many small answers count too, and so does whoever answers pings and reads nothing else", async () => {
    const { server, an } = circle;
    const ws = openSocket(server.origin, "/socket.io/?EIO=4&transport=websocket", {
      origin: server.origin,
      cookie: an.cookie,
    });
    await new Promise((resolve) => ws.once("open", resolve));
    ws.send(`40${JSON.stringify({ circle: an.circle })}`);
    await new Promise((resolve) => {
      ws.on("message", (data: Buffer) => {
        if (data.toString().startsWith("42")) resolve(null);
      });
    });
    ws.pause();
    const asking = setInterval(() => {
      ws.send("3");
      // Each is answered: that it was too quick.
      for (let n = 0; n < 1_000; n++) ws.send('421["command",{}]');
    }, 5);
    await until("it is let go", () => tooSlow().length > 0, 25_000).finally(() =>
      clearInterval(asking),
    );
    ws.terminate();
    expect(an.socket.connected).toBe(true);
  });

  it("somebody who comes to more words than the buffer holds, and reads late, gets all of them", async () => {
    const { mara, an, comes } = circle;
    // More than this machine's network takes from somebody who sends to themselves.
    const names = Array.from({ length: 18 }, (_, n) => `Writer ${n}`);
    for (const name of names) {
      const writer = await comes(name);
      await writer.ask({ type: "agree", version: 1 });
      await until("they may write", () => writer.view.me.agreed);
      await fills(writer);
      await until("Mara reads it", () => mara.readsFrom(name)?.length === full);
      writer.away();
    }
    an.away();
    const entering = an.enter();
    const wire = await new Promise<WebSocket>((resolve) => {
      an.socket.io.engine.once("open", () => resolve(webSocketOf(an)));
    });
    wire.pause();
    await circle.bo.ask({ type: "askTime", round: mara.round });
    await until("the others go on", () => mara.view.rounds[0]?.asks === 1);
    wire.resume();
    await entering;
    for (const name of names) {
      await until(`An reads ${name}`, () => an.readsFrom(name)?.length === full);
    }
    expect(webSocketOf(an)).toBe(wire);
    expect(tooSlow()).toEqual([]);
  });

  /** Almost as much as a page may hold. */
  async function fills(guest: Guest): Promise<void> {
    const page = await guest.open();
    for (let at = 0; at < full; at += 10_000) page.text.insert(at, "言".repeat(10_000));
    await until("it is kept", () => page.kept() >= 9);
    page.close();
  }
});

const full = 80_000;

/** The socket under Socket.io's client, which has no way to stop reading. */
function webSocketOf(guest: Guest): WebSocket {
  const engine = guest.socket.io.engine as unknown as { transport: { ws: WebSocket } };
  return engine.transport.ws;
}
