import { connect } from "node:net";
import { limits } from "@beside/shared/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type WebSocket from "ws";
import { until } from "../harness/until.ts";
import { knockAtCircle, openSocket } from "../privacy/knock.ts";
import { type SeatedCircle, seatedCircle } from "../privacy/seatedCircle.ts";

/** Connections that never say anything keep nobody out, and do not stay. */
describe("half-open connections", () => {
  let circle: SeatedCircle;
  beforeAll(async () => {
    circle = await seatedCircle();
  });
  afterAll(() => circle.server.stop());

  const many = 200;
  /** For what Node itself ends: its limit of ten seconds, and some more to look. */
  const long = 20_000;

  /** Opens so many TCP connections that say this much; tells how many are still there. */
  function silent(count: number, says = ""): () => number {
    const { port } = new URL(circle.server.origin);
    let open = count;
    for (let n = 0; n < count; n++) {
      const socket = connect(Number(port), "127.0.0.1");
      if (says !== "") socket.write(says);
      socket.on("error", () => undefined);
      socket.once("close", () => (open -= 1));
      socket.resume();
    }
    return () => open;
  }

  const upgrades = (path: string, cookie = ""): readonly WebSocket[] =>
    Array.from({ length: many }, () =>
      openSocket(circle.server.origin, path, { origin: circle.server.origin, cookie }),
    );
  const stillOpen = (sockets: readonly WebSocket[]): number =>
    sockets.filter((ws) => ws.readyState !== ws.CLOSED).length;

  it("two hundred that are silent, two hundred that stop half-way, and two hundred sockets of each kind", async () => {
    const { server, mara, an, comes } = circle;
    const mute = silent(many);
    const halting = silent(
      many,
      "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n",
    );
    const unnamed = upgrades("/socket.io/?EIO=4&transport=websocket");
    const withCookie = upgrades("/socket.io/?EIO=4&transport=websocket", an.cookie);
    const unseated = await knockAtCircle(server.origin, mara.circle, { origin: server.origin });
    expect(unseated.came).toBe("noSeat");
    const atPages = upgrades(`/sync/${an.myPage}`);
    await until("all are open", () => unnamed.every((ws) => ws.readyState === ws.OPEN));

    // Those who come meanwhile come in, write, and are read.
    const tam = await comes("Tam");
    await tam.ask({ type: "agree", version: 1 });
    await tam.write("I found the door open.");
    await until("Mara reads Tam", () => mara.readsFrom("Tam") === "I found the door open.");

    await until("pages let go those without a seat", () => stillOpen(atPages) === 0);
    const named = limits.authenticateWithin + 10_000;
    const toTheCircle = [...unnamed, ...withCookie, unseated.ws];
    await until(
      "the circle lets go those who do not say whose they are",
      () => stillOpen(toTheCircle) === 0,
      named,
    );
    await until("the server lets go those who never asked for anything", () => mute() === 0, long);
    await until("and those who did not come to the end of it", () => halting() === 0, long);
    expect([mara, an, tam].every(({ socket }) => socket.connected)).toBe(true);
    expect(server.log.filter((line) => line.includes("failed"))).toEqual([]);
  });
});
