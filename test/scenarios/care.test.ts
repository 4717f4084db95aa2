import { sentenceFor } from "@beside/shared/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";

/** An evening on which somebody needs a pause, and then somebody to turn to. Each step goes on from the one before. */
describe("care: Mara holds the circle, Bo is its guardian, An has a hard day, Cem writes", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest, bo: Guest, cem: Guest;

  const everyone = (): readonly Guest[] => [mara, an, bo, cem];
  const clock = () => cem.view.rounds[0]?.clock;
  const status = async (is: string): Promise<void> =>
    until(`the clock is ${is}`, () =>
      everyone().every(({ view }) => view.rounds[0]?.clock.status === is),
    );
  const refused = async (guest: Guest): Promise<string> => {
    const answer = await guest.ask({ type: "ringPause" });
    return answer.ok ? "done" : answer.code;
  };
  const seatOf = (name: string) => mara.view.seats.find((seat) => seat.name === name);

  beforeAll(async () => {
    server = await circleServer();
    [mara, an, bo, cem] = [server.guest(), server.guest(), server.guest(), server.guest()];
    const help = { country: "HU", lines: ["  Mara’s own number:\u202e 12 34 "] };
    await mara.call("Mara", settingsAt(server.time.now(), { help }));
    await mara.enter();
    await server.time.ahead(1);
    await until("the door is open", () => mara.view.status === "gathering");
    const { peer } = await mara.secrets();
    const joining = { An: an, Bo: bo, Cem: cem };
    for (const [name, guest] of Object.entries(joining)) await guest.join(mara.circle, peer, name);
    for (const guest of [an, bo, cem]) await guest.enter();
    for (const guest of everyone()) await guest.ask({ type: "agree", version: 1 });
    await mara.move("start");
    await until("all are in", () => everyone().every(({ view }) => view.current !== null));
  });
  afterAll(() => server.stop());

  it("[CA7] Mara asks Bo to be the guardian, and An cannot take the part", async () => {
    expect(await an.ask({ type: "nameGuardian", seat: an.view.me.seat })).toMatchObject({
      ok: false,
    });
    await mara.ask({ type: "nameGuardian", seat: bo.view.me.seat });
    await until("all see it", () =>
      everyone().every(({ view }) => view.seats.find(({ guardian }) => guardian)?.name === "Bo"),
    );
  });

  it("[CA1][CA2] a minute in, An rings; the clock is held, and goes on by itself, also past a restart", async () => {
    await server.time.ahead(60_000);
    expect(await refused(an)).toBe("done");
    await status("breath");
    const held = clock();
    await cem.write("I go on writing while we breathe.");
    await server.restart(30_000);
    await until("all are back", () => everyone().every(({ socket }) => socket.connected));
    await status("breath");
    expect(clock()).toEqual(held);
    await server.time.ahead(95_000);
    await status("open");
    const [now, is] = [server.time.now(), clock()];
    const left = is?.status === "open" ? is.endsAt - now : 0;
    const before = held?.status === "breath" ? held.left : 0;
    expect(before).toBeGreaterThan(0);
    expect(before - left).toBeGreaterThanOrEqual(0);
    expect(before - left).toBeLessThan(60_000);
  });

  it("[CA3] neither An nor Cem can hold the circle up, each told so kindly; Bo is always heard", async () => {
    expect([await refused(an), await refused(cem)]).toEqual(["rangLately", "bellRests"]);
    for (const code of ["rangLately", "bellRests"] as const) {
      expect(sentenceFor(code)).toContain("step out");
    }
    expect(await refused(bo)).toBe("done");
    await status("breath");
    await mara.move("resume");
    await status("open");
  });

  it("[CA5][CA6] An steps out: all see that, Mara and Bo since when, and Next does not wait for An", async () => {
    await an.ask({ type: "stepOut" });
    await until("all see it", () =>
      everyone().every(({ view }) => view.seats.some(({ steppedOut }) => steppedOut)),
    );
    expect(seatOf("An")).toMatchObject({ steppedOut: true, left: false });
    expect([mara, bo].map(({ view }) => view.out?.length)).toEqual([1, 1]);
    expect([an, cem].map(({ view }) => view.out)).toEqual([null, null]);
    for (const guest of [mara, bo, cem]) await guest.ask({ type: "done", round: guest.round });
    await mara.move("next");
    await until("it moves on", () => mara.view.leaving !== null);
    expect(mara.view.leaving?.moveAt).toBe(mara.view.leaving?.undoUntil);
    await an.ask({ type: "comeBack" });
    await until("An has the grace", () => {
      const { leaving } = mara.view;
      return leaving !== null && leaving.moveAt > leaving.undoUntil;
    });
  });

  it("[CA8][CA9] An writes to Bo, in whatever round; Bo answers; both have it the next day", async () => {
    await server.time.ahead(31_000);
    await until("the second round", () => an.view.current === an.view.rounds[1]?.id);
    await an.ask({ type: "whisper", answers: null });
    await until("it is in hand", () => an.view.whispers.length === 1);
    const [mine] = an.view.whispers;
    if (!mine) throw new Error("no line");
    expect(mine.to).toBe(bo.view.me.seat);
    await an.write("Today is hard.", mine.page);
    await an.ask({ type: "giveWhisper", page: mine.page, to: bo.view.me.seat });
    await until("Bo reads it", () => bo.reads(mine.page) === "Today is hard.");
    await bo.ask({ type: "whisper", answers: mine.page });
    await until("Bo has one in hand", () => bo.view.whispers.length === 2);
    const answer = bo.view.whispers[1];
    if (!answer) throw new Error("no answer");
    await bo.write("I am beside you.", answer.page);
    await bo.ask({ type: "giveWhisper", page: answer.page, to: an.view.me.seat });
    await until("An reads it", () => an.reads(answer.page) === "I am beside you.");
    for (const guest of [mara, cem]) expect(guest.view.whispers).toEqual([]);
    await server.restart();
    an.away();
    await an.enter();
    await until("An has both", () => an.reads(answer.page) === "I am beside you.");
    expect(an.reads(mine.page)).toBe("Today is hard.");
  });

  it("[CA12] what Mara put on the help card is everyone's to read, cleaned", () => {
    for (const { view } of everyone()) {
      expect(view.help).toEqual({ country: "HU", lines: ["Mara’s own number: 12 34"] });
    }
  });

  it("[CA11] An takes everything along, and the line to Bo is gone", async () => {
    // Whoever goes is let go at once: the answer may come too late for their socket.
    await an.ask({ type: "takeAll" }).catch(() => null);
    await until("Bo has his own alone", () => bo.view.whispers.length === 1);
  });
});
