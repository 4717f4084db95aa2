import { heartbeatFrame, syncFrame } from "@beside/server/pages/frames.ts";
import { movedTime } from "@beside/server/ports/time.fake.ts";
import { limits } from "@beside/shared/protocol";
import { describe, expect, it } from "vitest";
import { until } from "../harness/until.ts";
import { openRaw } from "./editor.ts";
import { openGateway } from "./openGateway.ts";

describe("a page's socket in its own time", () => {
  it("hears something each 20 seconds, is slowed when it is too fast, and leaves no timer", async () => {
    const time = movedTime();
    const still = await openGateway(time);
    const page = still.pageOf(still.peer);
    const socket = await openRaw(still, page, still.peer);
    time.move(limits.heartbeatEvery - 1);
    time.move(1);
    await until("a heartbeat came", () => socket.heard.length === 2);
    expect(socket.heard[1]).toEqual(heartbeatFrame);

    for (let count = 0; count < limits.updateBurst + 20; count++) socket.send(heartbeatFrame);
    await until("it has to wait", () => time.timers === 2);
    socket.send(syncFrame("step1", Uint8Array.of(0)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(socket.heard).toHaveLength(2);
    time.move(1000);
    await until("it was answered", () => socket.heard.length === 3);
    expect(socket.code).toBeNull();

    time.move(1000);
    socket.ws.close();
    await until("it is gone", () => time.timers === 1);
    await still.stop();
    expect(time.timers).toBe(0);
  });

  it("a page is read once however many come at the same time, and is let go later", async () => {
    const time = movedTime();
    const still = await openGateway(time);
    const page = still.pageOf(still.peer);
    still.store.hold();
    const states = Array.from({ length: 10 }, () => still.pages.stateOf(still.live, page));
    await until("it is being read", () => still.store.loads > 0);
    still.store.letGo();
    await Promise.all(states);
    expect(still.store.loads).toBe(1);
    time.move(30_000);
    await still.pages.textOf(still.live, page);
    time.move(59_999);
    await still.pages.textOf(still.live, page);
    expect(still.store.loads).toBe(1);
    time.move(60_000);
    await still.pages.textOf(still.live, page);
    expect(still.store.loads).toBe(2);
    await still.stop();
    expect(time.timers).toBe(0);
  });
});
