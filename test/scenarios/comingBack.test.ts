import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { reflections } from "../harness/words.fixture.ts";

describe("coming back to a circle that is writing", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest;

  beforeEach(async () => {
    server = await circleServer();
    mara = server.guest();
    an = server.guest();
    await mara.call("Mara", settingsAt(server.time.now()));
    await mara.enter();
    await server.time.ahead(1);
    await until("the door is open", () => mara.view.status === "gathering");
    await an.join(mara.circle, (await mara.secrets()).peer, "An");
    await an.enter();
    for (const guest of [mara, an]) await guest.ask({ type: "agree", version: 1 });
    await mara.move("start");
    await until(
      "both are in the round",
      () => mara.view.current !== null && an.view.current !== null,
    );
  });
  afterEach(() => server.stop());

  it("a facilitator who reloads is the same person in the same part, with the same words and time", async () => {
    await mara.write("I begin.");
    const { me, rounds } = mara.view;
    mara.away();
    await server.time.ahead(20_000);
    await mara.enter();
    expect(mara.view.me).toEqual(me);
    expect(mara.view.rounds).toEqual(rounds);
    await until("my words are there", () => mara.reads(mara.myPage) === "I begin.");
    expect(await mara.move("pause")).toMatchObject({ ok: true });
  });

  it("a server that restarts in the middle of a round has every character and the right time", async () => {
    const page = await an.open();
    page.text.insert(0, reflections.long);
    await until("it is kept", () => page.kept() >= 2);
    const clock = an.view.rounds[0]?.clock;
    await server.restart();
    await server.time.ahead(60_000);
    page.text.insert(page.text.length, " And on.");
    await until("Mara reads it all", () => mara.readsFrom("An") === `${reflections.long} And on.`);
    expect(an.view.rounds[0]?.clock).toEqual(clock);
    expect(await an.clock()).toBe(server.time.now());
    await server.time.ahead(4 * 60_000);
    await until("the bell rings in time", () => an.view.rounds[0]?.clock.status === "grace");
  });

  it("words written while the network was gone for two minutes come in once, in order", async () => {
    const doc = new Y.Doc();
    const before = await an.open(an.myPage, doc);
    before.text.insert(0, "One. ");
    await until("it is kept", () => before.kept() >= 2);
    before.close();
    an.away();
    doc.getText("text").insert(5, "Two, offline. ");
    await server.time.ahead(2 * 60_000);
    await an.enter();
    const after = await an.open(an.myPage, doc);
    await until("it is kept", () => after.kept() >= 1);
    after.text.insert(after.text.length, "Three.");
    await until("Mara reads it", () => mara.readsFrom("An") === "One. Two, offline. Three.");
  });

  it("what was written offline comes in even when the round has ended meanwhile", async () => {
    const doc = new Y.Doc();
    (await an.open(an.myPage, doc)).close();
    const page = an.myPage;
    doc.getText("text").insert(0, "I was still writing on the train.");
    await mara.move("end");
    await until("the bell has rung", () => mara.view.rounds[0]?.clock.status === "grace");
    await mara.move("end");
    await until("the round has ended", () => an.view.rounds[0]?.clock.status === "ended");
    await an.open(page, doc);
    await until(
      "Mara reads it",
      () => mara.readsFrom("An") === "I was still writing on the train.",
    );
  });

  it("the link opened twice on one device is one seat", async () => {
    const { peer } = await mara.secrets();
    const again = await an.join(mara.circle, peer, "Somebody else");
    expect(again).toMatchObject({ status: 200, json: { seat: an.view.me.seat, name: "An" } });
    const seat = await an.request("GET", `/circles/${mara.circle}/seat`);
    expect(seat.json).toMatchObject({ name: "An", role: "peer" });
    expect(mara.view.seats).toHaveLength(2);
  });

  it("the facilitators' link, opened by a peer, gives the part and keeps the seat", async () => {
    const { facilitator } = await mara.secrets();
    await an.join(mara.circle, facilitator, "An");
    await until("An facilitates", () => an.view.me.role === "facilitator");
    expect(mara.view.seats).toHaveLength(2);
    expect(await an.move("pause")).toMatchObject({ ok: true });
  });

  it("somebody who leaves is out at once, and their shared words stay", async () => {
    await an.write("I have to go.");
    await an.request("DELETE", `/circles/${mara.circle}/seat`);
    await until("the socket is gone", () => !an.socket.connected);
    expect((await an.request("GET", `/circles/${mara.circle}/seat`)).status).toBe(401);
    expect(mara.readsFrom("An")).toBe("I have to go.");
  });
});
