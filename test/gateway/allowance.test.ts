import { setTimeout as wait } from "node:timers/promises";
import { type Forged, forge } from "@beside/server/pages/forgedUpdate.fake.ts";
import { syncFrame } from "@beside/server/pages/frames.ts";
import { type MovedTime, movedTime } from "@beside/server/ports/time.fake.ts";
import { limits, syncMessage, syncStep } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../harness/until.ts";
import { type RawSocket, openRaw } from "./editor.ts";
import { type OpenGateway, openGateway } from "./openGateway.ts";

let time: MovedTime;
let gateway: OpenGateway;
beforeEach(async () => {
  time = movedTime();
  gateway = await openGateway(time);
});
afterEach(async () => {
  await gateway.stop();
  expect(time.timers).toBe(0);
});

const opened = (): Promise<RawSocket> =>
  openRaw(gateway, gateway.pageOf(gateway.peer), gateway.peer);

const ask = syncFrame("step1", Uint8Array.of(0));
const answers = ({ heard }: RawSocket): number =>
  heard.filter(([kind, step]) => kind === syncMessage.sync && step === syncStep.step2).length;

async function isAnswered(socket: RawSocket, times: number): Promise<void> {
  const before = answers(socket);
  for (let count = 0; count < times; count++) socket.send(ask);
  await until("all of it is answered", () => answers(socket) === before + times);
}

/** It waits for the time to move on: what is sent is not read before. */
async function isHeldUp(socket: RawSocket): Promise<void> {
  const before = answers(socket);
  socket.send(ask);
  await wait(100);
  expect(answers(socket)).toBe(before);
  time.move(2_000);
  await until("it is answered", () => answers(socket) === before + 1);
}

describe("how much somebody may send", () => {
  it("is not more for whoever closes their socket and comes again", async () => {
    const left = 2;
    const first = await opened();
    await isAnswered(first, limits.updateBurst - limits.framesPerOpening - left);
    first.ws.close();
    await until("it is closed", () => first.code !== null);
    const second = await opened();
    await isHeldUp(second);
    time.move(60_000);
    await isAnswered(second, limits.updateBurst);
  });

  it("is less of what takes every reader long to place", async () => {
    const socket = await opened();
    socket.send(syncFrame("step2", Uint8Array.of(0, 0)));
    // Two thousand letters, each before the one before; then others, written at the same spot by who knew of none of them.
    const pieces = Array.from({ length: 2_000 }, (_, at) =>
      at > 0 ? { text: "b", rightOrigin: [8, at - 1] as const } : { text: "b" },
    );
    await writes(socket, { sections: [{ writer: 8, pieces }] });
    time.move(60_000);
    const left = 3;
    await isAnswered(socket, limits.updateBurst - left);
    const sections = Array.from({ length: 20 }, (_, at) => ({
      writer: 100 + at,
      pieces: [{ text: "c" }],
    }));
    await writes(socket, { sections });
    await isHeldUp(socket);
  });

  /** Writes it, and waits until it is taken in. */
  async function writes(socket: RawSocket, forged: Forged): Promise<void> {
    const before = gateway.wrote.length;
    socket.send(syncFrame("update", forge(forged)));
    await until("it is taken in", () => gateway.wrote.length > before);
  }
});
