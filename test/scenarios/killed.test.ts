import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Guest } from "../harness/guest.ts";
import { type ServerProcess, startServer } from "../harness/serverProcess.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { reflections } from "../harness/words.fixture.ts";

/** The real program in a process of its own, ended as a power cut ends it. */
describe("a server that is killed in the middle of a round", () => {
  let data: string;
  let server: ServerProcess;
  const guests: Guest[] = [];

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), "beside-killed-"));
    server = startServer({ BESIDE_DATA: data });
  });
  afterEach(async () => {
    for (const guest of guests.splice(0)) guest.close();
    await server.kill();
    await rm(data, { recursive: true, force: true });
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

  it("has every word that it called kept, the same seats and the same time when it is back", async () => {
    const { mara, an } = await writing();
    const page = await an.open();
    for (const word of reflections.pause.split(" ")) page.text.insert(page.text.length, `${word} `);
    await until("it is kept", () => page.kept() >= 2);
    const kept = page.text.toString();
    const { me } = an.view;
    const clock = an.view.rounds[0]?.clock;
    const port = new URL(await server.address).port;

    server.signal("SIGKILL");
    await server.ended;
    page.text.insert(page.text.length, "Written while it was down.");
    server = startServer({ BESIDE_DATA: data, PORT: port });
    await server.address;

    await until(
      "Mara reads all of it",
      () => mara.readsFrom("An") === `${kept}Written while it was down.`,
    );
    expect(an.view.me).toEqual(me);
    expect(an.view.rounds[0]?.clock).toEqual(clock);
    expect(Math.abs((await an.clock()) - Date.now())).toBeLessThan(1_000);
    expect(await mara.move("pause")).toMatchObject({ ok: true });
  });
});
