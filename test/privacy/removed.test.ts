import { closeCodes } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../harness/until.ts";
import { knockAtCircle, knockAtPage } from "./knock.ts";
import { type SeatedCircle, seatedCircle } from "./seatedCircle.ts";

/** Removal is final: no socket, cookie or link of theirs opens anything, from that moment on. */
describe("somebody who was removed", () => {
  let circle: SeatedCircle;
  beforeEach(async () => {
    circle = await seatedCircle();
  });
  afterEach(() => circle.server.stop());

  const remove = async () => {
    const { mara, an } = circle;
    const seat = an.view.me.seat;
    return mara.ask({ type: "remove", seat });
  };

  it("[SE9] while online: both sockets are cut, and the copied cookie opens neither", async () => {
    const { server, an } = circle;
    const copied = an.cookie;
    const page = an.myPage;
    const open = await an.open();
    open.text.insert(0, "Mine.");
    expect(await remove()).toMatchObject({ ok: true });
    await until("An is out", () => !an.socket.connected);
    const visitor = { origin: server.origin, cookie: copied };
    expect((await knockAtCircle(server.origin, an.circle, visitor)).came).toBe("removed");
    expect((await knockAtPage(server.origin, page, visitor)).came).toBe(closeCodes.noSeat);
    for (const path of ["keepsake", "seat"]) {
      expect(await an.request("GET", `/circles/${an.circle}/${path}`)).toMatchObject({
        status: 401,
        json: { code: "removed" },
      });
    }
  });

  it("[SE9] while offline: coming back opens nothing", async () => {
    const { server, an } = circle;
    const { circle: id, cookie } = an;
    const page = an.myPage;
    const seat = an.view.me.seat;
    an.away();
    expect(await circle.mara.ask({ type: "remove", seat })).toMatchObject({ ok: true });
    const visitor = { origin: server.origin, cookie };
    expect((await knockAtCircle(server.origin, id, visitor)).came).toBe("removed");
    expect((await knockAtPage(server.origin, page, visitor)).came).toBe(closeCodes.noSeat);
    await server.restart();
    expect((await knockAtCircle(server.origin, id, visitor)).came).toBe("removed");
    // Nobody else hears of it.
    const stranger = { origin: server.origin, cookie: `${cookie}x` };
    expect((await knockAtCircle(server.origin, id, stranger)).came).toBe("noSeat");
  });

  it("[SE9] with words in flight: none of them comes to anybody after it", async () => {
    const { an, bo } = circle;
    const page = an.myPage;
    const open = await an.open();
    const flood = setInterval(() => open.text.insert(open.text.length, "www"), 1);
    await until("Bo reads some", () => (bo.reads(page) ?? "").length > 5);
    expect(await remove()).toMatchObject({ ok: true });
    await until("Bo's screen knows", () => bo.view.seats.every(({ name }) => name !== "An"));
    const heard = bo.heard.length;
    await until("An's page is closed", () => !an.socket.connected);
    await new Promise((done) => setTimeout(done, 300));
    clearInterval(flood);
    expect(bo.reads(page)).toBeNull();
    const withWords = (messages: readonly string[]) =>
      messages.filter((message) => message.includes("www"));
    expect(withWords(bo.heard.slice(0, heard))).not.toEqual([]);
    expect(withWords(bo.heard.slice(heard))).toEqual([]);
  });

  it("[SE9] the old link for peers lets nobody in, the new one does", async () => {
    const { server, mara, an } = circle;
    const before = await mara.secrets();
    await remove();
    const after = await mara.secrets();
    expect(after.facilitator).toBe(before.facilitator);
    const back = await an.join(mara.circle, before.peer, "An again");
    expect(back).toMatchObject({ status: 404, json: { code: "noSuchCircle" } });
    const nel = server.guest();
    expect((await nel.join(mara.circle, after.peer, "Nel")).status).toBe(201);
  });

  it("[SE9] is told why, and nobody else is disturbed", async () => {
    const { an, bo, mara } = circle;
    const told: unknown[] = [];
    an.socket.on("gone", (why: unknown) => told.push(why));
    const page = await bo.open();
    page.text.insert(0, "Still here.");
    await remove();
    await until("An was told", () => told.length > 0);
    expect(told).toEqual(["removed"]);
    page.text.insert(page.text.length, " And on.");
    await until("Mara reads on", () => mara.readsFrom("Bo") === "Still here. And on.");
    expect(bo.socket.connected).toBe(true);
  });
});
