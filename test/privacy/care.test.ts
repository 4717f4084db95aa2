import type { PageId } from "@beside/shared/domain";
import { closeCodes } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { knockAtPage } from "./knock.ts";

/** Everything that the server sends to each person is recorded, and searched for what is not for them. */
describe("what people ask for in care of themselves is nobody else's to know", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest, bo: Guest, cem: Guest;

  beforeEach(async () => {
    server = await circleServer();
    [mara, an, bo, cem] = [server.guest(), server.guest(), server.guest(), server.guest()];
    await mara.call("Mara", settingsAt(server.time.now()));
    await mara.enter();
    await server.time.ahead(1);
    await until("the door is open", () => mara.view.status === "gathering");
    const { peer } = await mara.secrets();
    const joining = { An: an, Bo: bo, Cem: cem };
    for (const [name, guest] of Object.entries(joining)) await guest.join(mara.circle, peer, name);
    for (const guest of [an, bo, cem]) await guest.enter();
    for (const guest of everyone()) await guest.ask({ type: "agree", version: 1 });
    await mara.move("start");
    await mara.ask({ type: "nameGuardian", seat: bo.view.me.seat });
    await until("all know the guardian", () =>
      everyone().every(({ view }) => view.seats.some(({ guardian }) => guardian)),
    );
  });
  afterEach(() => server.stop());

  const everyone = (): readonly Guest[] => [mara, an, bo, cem];
  const unheard = (guest: Guest, what: string): void => {
    expect(guest.heard.length).toBeGreaterThan(5);
    expect(guest.heard.filter((message) => message.includes(what))).toEqual([]);
  };
  const inHand = (guest: Guest): PageId => {
    const whisper = guest.view.whispers.findLast(({ given }) => !given);
    if (!whisper) throw new Error("nothing in hand");
    return whisper.page;
  };
  const begins = async (guest: Guest, answers: PageId | null = null): Promise<PageId> => {
    await guest.ask({ type: "whisper", answers });
    await until("it is in hand", () => guest.view.whispers.some(({ given }) => !given));
    return inHand(guest);
  };

  it("[CA4] who rang for a pause: the same is said of everybody in what everyone gets", async () => {
    for (const guest of everyone()) guest.heard.length = 0;
    expect(await an.ask({ type: "ringPause" })).toMatchObject({ ok: true });
    await until("all breathe", () =>
      everyone().every(({ view }) => view.rounds[0]?.clock.status === "breath"),
    );
    await an.ask({ type: "ringPause" });
    const [ringer, other] = [an.view.me.seat, cem.view.me.seat];
    for (const guest of [mara, bo]) {
      expect(guest.heard.length).toBeGreaterThan(0);
      for (const message of guest.heard) {
        const times = (seat: string): number => message.split(`"${seat}"`).length;
        expect(times(ringer)).toBe(times(other));
      }
      expect(guest.view.rounds[0]?.clock).toEqual(an.view.rounds[0]?.clock);
    }
  });

  it("[CA8][CA10] a private line: its words and its page reach the two, and nobody else a trace", async () => {
    const page = await begins(an);
    await an.write("quillwort is what I say", page);
    for (const guest of [mara, bo, cem]) unheard(guest, "quillwort");
    for (const guest of [mara, bo, cem]) unheard(guest, page);
    expect(mara.presence.writing).not.toContain(an.view.me.seat);
    const notes = cem.notes.length;
    await an.ask({ type: "giveWhisper", page, to: bo.view.me.seat });
    await until("it has come", () => bo.reads(page) === "quillwort is what I say");
    const answer = await begins(bo, page);
    await bo.write("sedge is my answer", answer);
    await bo.ask({ type: "giveWhisper", page: answer, to: an.view.me.seat });
    await until("it is answered", () => an.reads(answer) === "sedge is my answer");
    for (const guest of [mara, cem]) {
      for (const word of ["quillwort", "sedge", page, answer]) unheard(guest, word);
      expect(guest.presence.writing).toEqual([]);
    }
    expect(cem.notes.length).toBe(notes);
    expect(server.log.join()).not.toMatch(/quillwort|sedge/);
  });

  it("[CA10] is in no keepsake, and comes to nobody who comes back", async () => {
    const page = await begins(an);
    await an.write("quillwort is what I say", page);
    await an.ask({ type: "giveWhisper", page, to: bo.view.me.seat });
    await until("it has come", () => bo.reads(page) !== null);
    for (const guest of everyone()) {
      expect(JSON.stringify(await guest.keepsake())).not.toContain("quillwort");
    }
    cem.away();
    await cem.enter();
    await cem.write("an ordinary word");
    unheard(cem, "quillwort");
  });

  it("[CA8] nobody else's page socket opens for it, nor does its reader's write into it", async () => {
    const page = await begins(an);
    const { origin } = server;
    for (const [guest, comes] of [
      [an, "open"],
      [mara, closeCodes.noPen],
      [bo, closeCodes.noPen],
      [cem, closeCodes.noPen],
    ] as const) {
      const { came, ws } = await knockAtPage(origin, page, { origin, cookie: guest.cookie });
      expect(came).toBe(comes);
      ws.terminate();
    }
  });

  it("[CA11] erased, its words are gone for the two and from every file", async () => {
    const page = await begins(an);
    await an.write("quillwort is what I say", page);
    await an.ask({ type: "giveWhisper", page, to: bo.view.me.seat });
    await until("it has come", () => bo.reads(page) !== null);
    expect(await bo.ask({ type: "erasePage", page })).toMatchObject({ ok: false });
    await an.ask({ type: "erasePage", page });
    await until("it is gone", () => bo.view.whispers.length === 0);
    await server.restart();
    bo.away();
    bo.heard.length = 0;
    await bo.enter();
    await bo.write("an ordinary word");
    expect(bo.heard.filter((message) => message.includes("quillwort"))).toEqual([]);
  });
});
