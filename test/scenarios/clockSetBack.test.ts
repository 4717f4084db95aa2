import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Guest } from "../harness/guest.ts";
import { type ServerProcess, startNode } from "../harness/serverProcess.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";

/** Sets the clock of a server's process back by an hour when it is told to, as the machine's own may be. */
const setBackOnSignal = `data:text/javascript,process.on("SIGUSR2",()=>{const now=Date.now;Date.now=()=>now()-3600000;})`;

describe("a server whose machine's clock is set back by an hour", () => {
  let folder: string;
  let server: ServerProcess;
  const guests: Guest[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "beside-clock-"));
    server = startNode(["--import", setBackOnSignal, "server/src/main.ts"], {
      BESIDE_DATA: folder,
    });
  });
  afterEach(async () => {
    for (const guest of guests.splice(0)) guest.close();
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it("keeps what is written and shows it and who writes as before", async () => {
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
    await until("An is in the round", () => an.view.current !== null);
    const page = await an.open();
    page.text.insert(0, "Before. ");
    await until("it is kept", () => page.kept() >= 2);
    await until("An writes no more", () => mara.presence.writing.length === 0);

    server.signal("SIGUSR2");
    await until("the clock is back", async () => (await an.clock()) < Date.now() - 3_000_000);
    const kept = page.kept();
    page.text.insert(page.text.length, "After. ");
    await until("Mara reads on", () => mara.readsFrom("An") === "Before. After. ");
    await until("it is kept", () => page.kept() > kept);
    await until("the sign of writing is there", () => mara.presence.writing.length === 1);
    await until("the sign of writing goes", () => mara.presence.writing.length === 0);
    const next = page.kept();
    page.text.insert(page.text.length, "And on.");
    await until("Mara reads that", () => mara.readsFrom("An") === "Before. After. And on.");
    await until("that is kept, too", () => page.kept() > next);
    expect((await an.ask({ type: "done", round: an.round })).ok).toBe(true);
  });
});
