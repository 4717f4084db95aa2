import { sentenceFor } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FailingDisk, fullDisk, stuckDisk } from "../harness/failingDisk.ts";
import { Guest } from "../harness/guest.ts";
import { type ServerProcess, startServer } from "../harness/serverProcess.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { knockAtPage } from "../privacy/knock.ts";

const notKept = { ok: false, code: "notKept", sentence: sentenceFor("notKept") } as const;

describe.each([
  ["is full", fullDisk],
  ["cannot be written to any more", stuckDisk],
] as const)("a circle whose server's disk %s", (_how, newDisk) => {
  let disk: FailingDisk;
  let server: ServerProcess;
  const guests: Guest[] = [];

  beforeEach(async () => {
    disk = await newDisk();
    server = startServer({ BESIDE_DATA: disk.folder });
  });
  afterEach(async () => {
    for (const guest of guests.splice(0)) guest.close();
    await server.kill();
    await disk.remove();
  });

  async function writing(): Promise<{ mara: Guest; an: Guest }> {
    const origin = await server.address;
    const [mara, an] = [new Guest(origin), new Guest(origin)];
    guests.push(mara, an);
    await mara.call("Mara", settingsAt(Date.now()));
    await mara.enter();
    await until("the door is open", () => mara.view.status === "gathering");
    await an.join(mara.circle, (await mara.secrets()).peer, "An");
    await an.enter();
    for (const guest of [mara, an]) await guest.ask({ type: "agree", version: 1 });
    await mara.move("start");
    await until("both are in the round", () =>
      [mara, an].every((guest) => guest.view.current !== null),
    );
    return { mara, an };
  }
  const health = async (): Promise<number> =>
    (await fetch(new URL("/health", await server.address))).status;

  it("goes on; nothing is called kept, and once there is room all of it is, also after a restart", async () => {
    const { mara, an } = await writing();
    const page = await an.open();
    page.text.insert(0, "Before. ");
    await until("it is kept", () => page.kept() >= 2);
    const kept = page.kept();
    const clock = an.view.rounds[0]?.clock;

    await disk.fail(server.pid);
    page.text.insert(page.text.length, "Meanwhile. ");
    await until("Mara reads on", () => mara.readsFrom("An") === "Before. Meanwhile. ");
    await until("the server says how it is", async () => (await health()) === 503);

    const { round } = an;
    expect(await an.ask({ type: "done", round })).toEqual(notKept);
    expect(await an.ask({ type: "hold", round })).toEqual(notKept);
    expect(await mara.move("next")).toEqual(notKept);
    expect(await mara.move("pause")).toEqual(notKept);
    expect([an.view.current, an.view.rounds[0]?.clock]).toEqual([round, clock]);
    expect(Math.abs((await an.clock()) - Date.now())).toBeLessThan(1_000);

    page.text.insert(page.text.length, "Still here. ");
    const all = "Before. Meanwhile. Still here. ";
    await until("Mara reads all of it", () => mara.readsFrom("An") === all);
    expect([page.kept(), await health()]).toEqual([kept, 503]);

    await disk.mend(server.pid);
    await until("all of it is kept", () => page.kept() > kept + 1);
    await until("the server is well", async () => (await health()) === 200);
    expect(await an.ask({ type: "done", round })).toMatchObject({ ok: true });
    expect(await mara.move("next")).toMatchObject({ ok: true });
    expect(server.stdout() + server.stderr()).toContain("words not kept yet");
    expect(server.stdout() + server.stderr()).not.toMatch(/Before\.|Meanwhile|Still here/);

    page.close();
    server.signal("SIGKILL");
    await server.ended;
    server = startServer({
      BESIDE_DATA: disk.folder,
      PORT: new URL(await server.address).port,
    });
    await server.address;
    expect((await an.keepsake()).pages[0]).toMatchObject({ text: all });
  });

  it("waits with its end until there is room, when it is stopped meanwhile", async () => {
    const { an } = await writing();
    const page = await an.open();
    await disk.fail(server.pid);
    page.text.insert(0, "The last thing.");
    await until("words wait", async () => (await health()) === 503);
    const origin = await server.address;
    const { cookie, myPage } = an;
    server.signal("SIGTERM");
    await until("nothing more is taken in", async () => {
      const { came, ws } = await knockAtPage(origin, myPage, { origin, cookie });
      ws.terminate();
      return came === "refused";
    });
    await disk.mend(server.pid);
    expect(await server.ended).toBe(0);
    page.close();
    server = startServer({
      BESIDE_DATA: disk.folder,
      PORT: new URL(await server.address).port,
    });
    await server.address;
    expect((await an.keepsake()).pages[0]).toMatchObject({ text: "The last thing." });
  });
});
