import { randomBytes } from "node:crypto";
import { usualRound } from "@beside/shared/domain";
import { closeCodes, limits, refusal, sentenceFor, syncPath } from "@beside/shared/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";

/** Whatever a stranger or a broken client sends: a sentence for them, and An and Mara notice nothing. */
describe("bad input", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest;
  let secret = "";

  beforeAll(async () => {
    server = await circleServer();
    mara = server.guest();
    an = server.guest();
    await mara.call("Mara", settingsAt(server.time.now(), { seatLimit: 3 }));
    await mara.enter();
    await server.time.ahead(1);
    await until("the door is open", () => mara.view.status === "gathering");
    secret = (await mara.secrets()).peer;
    await an.join(mara.circle, secret, "An");
    await an.enter();
    for (const guest of [mara, an]) await guest.ask({ type: "agree", version: 1 });
    await mara.move("start");
    await until(
      "both are in the round",
      () => mara.view.current !== null && an.view.current !== null,
    );
    await an.write("Undisturbed.");
  });
  afterAll(async () => {
    await until(
      "Mara reads what An wrote, after all of it",
      () => mara.readsFrom("An") === "Undisturbed.",
    );
    expect(an.view.rounds[0]?.clock.status).toBe("open");
    expect(server.log.filter((line) => line.includes("failed"))).toEqual([]);
    await server.stop();
  });

  const says = (answer: { json: unknown }, code: Parameters<typeof sentenceFor>[0]) =>
    expect(refusal.parse(answer.json)).toEqual({ code, sentence: sentenceFor(code) });

  it("an unknown circle and a wrong secret are answered alike", async () => {
    const stranger = server.guest();
    const unknown = await stranger.request("POST", "/circles/nowhere/card", { secret });
    const wrong = await stranger.request("POST", `/circles/${mara.circle}/card`, {
      secret: "wrong",
    });
    expect(unknown.status).toBe(404);
    expect([wrong.status, wrong.json]).toEqual([unknown.status, unknown.json]);
    says(wrong, "noSuchCircle");
    expect((await stranger.join(mara.circle, "wrong", "Eve")).json).toEqual(unknown.json);
    expect((await stranger.join("nowhere", "wrong", "Eve")).json).toEqual(unknown.json);
  });

  it.each([
    ["empty", ""],
    ["200 characters", "n".repeat(200)],
    ["all control characters", "\u0000\u0007\u001b\u202e\u200b"],
  ])("a name that is %s", async (_what, name) => {
    says(await server.guest().join(mara.circle, secret, name), "nameUnusable");
  });

  it("a full circle", async () => {
    const last = server.guest();
    expect((await last.join(mara.circle, secret, "Last")).status).toBe(201);
    says(await server.guest().join(mara.circle, secret, "One more"), "circleFull");
    await last.request("DELETE", `/circles/${mara.circle}/seat`);
  });

  it("a command of the wrong role", async () => {
    expect(await an.move("next")).toMatchObject({
      ok: false,
      code: "notYours",
      sentence: sentenceFor("notYours"),
    });
  });

  it("a move on an older picture", async () => {
    const answer = await mara.ask({ type: "pause", seen: 1 });
    expect(answer).toMatchObject({ ok: false, code: "stale", sentence: sentenceFor("stale") });
  });

  it.each([
    ["nothing", null],
    ["a number", 7],
    ["a command that does not exist", { id: "12345678", command: { type: "explode" } }],
    [
      "a time that is no number",
      { id: "12345678", command: { type: "addTime", seen: 99, seconds: "60" } },
    ],
    [
      "more than was asked for",
      { id: "12345678", command: { type: "agree", version: 1, seat: "other" } },
    ],
  ])("a command that is %s", async (_what, message) => {
    expect(await an.send(message)).toMatchObject({ ok: false, code: "badRequest" });
  });

  it("a flood of commands slows its sender, and nobody else", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => an.ask({ type: "agree", version: 1 })),
    );
    expect(
      answers.filter((answer) => !answer.ok && answer.code === "slowDown").length,
    ).toBeGreaterThan(20);
    expect(await mara.ask({ type: "agree", version: 1 })).toMatchObject({ ok: true });
  });

  it("noise on the circle's socket ends that connection alone", async () => {
    const url = `${server.origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers: { origin: server.origin, cookie: an.cookie } });
    await new Promise((done) => socket.once("open", done));
    const closed = new Promise((done) => socket.once("close", done));
    socket.send(randomBytes(500));
    socket.send("40{not json");
    await closed;
    expect(an.socket.connected).toBe(true);
  });

  it("a megabyte on the circle's socket ends that connection alone", async () => {
    const url = `${server.origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers: { origin: server.origin, cookie: an.cookie } });
    await new Promise((done) => socket.once("open", done));
    const closed = new Promise((done) => socket.once("close", done));
    socket.on("error", () => undefined);
    socket.send("4".repeat(1024 * 1024));
    await closed;
    expect(mara.socket.connected).toBe(true);
  });

  /** Opens a page's socket with these headers, sends this, and tells how it was closed. */
  async function closing(page: string, cookie: string, send?: Uint8Array): Promise<number> {
    const socket = new WebSocket(`${server.origin.replace("http", "ws")}${syncPath}/${page}`, {
      headers: { origin: server.origin, cookie },
    });
    socket.on("error", () => undefined);
    socket.once("message", () => send && socket.send(send));
    return new Promise((done) => socket.once("close", (code) => done(code)));
  }

  it("a page of somebody else, and one that does not exist, are closed alike", async () => {
    const page = an.myPage;
    expect(await closing(page, mara.cookie)).toBe(closeCodes.noPen);
    expect(await closing(`${mara.circle}.nothing`, mara.cookie)).toBe(closeCodes.noPen);
    expect(await closing(page, "")).toBe(closeCodes.noSeat);
    expect(await closing("nowhere.nothing", "")).toBe(closeCodes.noSeat);
  });

  it("a frame of noise on a page's socket is closed, and the page is as it was", async () => {
    expect(await closing(an.myPage, an.cookie, randomBytes(300).fill(255, 0, 1))).toBe(
      closeCodes.badFrame,
    );
    expect(an.readsFrom("An")).toBe("Undisturbed.");
  });

  it("a frame larger than any page of ours sends is closed", async () => {
    expect(await closing(an.myPage, an.cookie, randomBytes(limits.frameBytes + 1))).toBe(1009);
  });

  it("a body of one megabyte", async () => {
    says(await an.request("POST", "/circles", { name: "x".repeat(1024 * 1024) }), "tooLarge");
  });

  it("a body that is no JSON, or of another shape", async () => {
    says(await an.request("POST", "/circles", "{"), "badRequest");
    says(await an.request("POST", "/circles", { name: 7 }), "badRequest");
  });

  it("a request from another site", async () => {
    const answer = await an.request("DELETE", `/circles/${mara.circle}/seat`, undefined, {
      origin: "https://elsewhere.example",
    });
    says(answer, "notYours");
    expect(an.socket.connected).toBe(true);
  });

  it.each([
    ["a date in the past", { startsAt: Date.UTC(2020, 1, 1) }, "startInThePast"],
    ["a plan of zero minutes", { plan: { rounds: [round(0)] } }, "planOutOfBounds"],
    [
      "a plan of forty rounds",
      { plan: { rounds: Array.from({ length: 40 }, () => round(5)) } },
      "planOutOfBounds",
    ],
    ["a plan of no rounds", { plan: { rounds: [] } }, "planOutOfBounds"],
    ["no title", { title: "  " }, "titleUnusable"],
    ["a thousand seats", { seatLimit: 1000 }, "seatsOutOfBounds"],
  ] as const)("%s", async (_what, change, code) => {
    const settings = { ...settingsAt(server.time.now() + 60_000), ...change };
    says(await server.guest().request("POST", "/circles", { name: "Mara", settings }), code);
  });

  it("a zone that does not exist", async () => {
    const settings = settingsAt(server.time.now() + 60_000, { zone: "Mars/Olympus" });
    says(
      await server.guest().request("POST", "/circles", { name: "Mara", settings }),
      "badRequest",
    );
  });

  it("guessing at secrets meets a wait, with the time to wait", async () => {
    const guesser = server.guest();
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        guesser.request("POST", `/circles/${mara.circle}/card`, { secret: `guess${n}` }),
      ),
    );
    await until("it is refused", () => tries.some((answer) => answer.status === 429));
    const refused = await guesser.request("POST", `/circles/${mara.circle}/card`, {
      secret: "guess",
    });
    says(refused, "tooManyTries");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

function round(minutes: number) {
  return { ...usualRound, kind: "write", minutes, prompt: "" } as const;
}
