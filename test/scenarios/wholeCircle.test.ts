import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { lines, reflections } from "../harness/words.fixture.ts";

const minute = 60_000;

/** One Thursday evening, told in order: each step goes on where the one before left the circle. */
describe("a whole circle: Mara facilitates; An, Bo, Ines, Tam and Ödön come by the link", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest, bo: Guest, ines: Guest, tam: Guest, odon: Guest;
  let secret = "";
  const everyone = (): Guest[] => [mara, an, bo, ines, tam, odon];

  beforeAll(async () => {
    server = await circleServer();
    [mara, an, bo, ines, tam, odon] = [1, 2, 3, 4, 5, 6].map(() => server.guest()) as [
      Guest,
      Guest,
      Guest,
      Guest,
      Guest,
      Guest,
    ];
  });
  afterAll(() => server.stop());

  it("Mara calls a circle for half past six and has two links to give away", async () => {
    await mara.call("Mara", settingsAt(server.time.now() + 30 * minute));
    await mara.enter();
    const secrets = await mara.secrets();
    secret = secrets.peer;
    expect(mara.view).toMatchObject({
      status: "scheduled",
      me: { name: "Mara", role: "facilitator" },
    });
    expect(secrets.peer).not.toBe(secrets.facilitator);
  });

  it("she moves it by ten minutes; nobody else could", async () => {
    const path = `/circles/${mara.circle}/settings`;
    const settings = settingsAt(server.time.now() + 40 * minute);
    expect((await an.request("PUT", path, settings)).status).toBe(401);
    expect((await mara.request("PUT", path, settings)).status).toBe(204);
    expect((await mara.request("GET", path)).json).toMatchObject({ settings });
    await until("her screen shows it", () => mara.view.startsAt === settings.startsAt);
  });

  it("An is early: the card tells the hour, the door is still closed", async () => {
    const card = await an.request("POST", `/circles/${mara.circle}/card`, { secret });
    expect(card.json).toMatchObject({ title: "Thursday reflection circle", status: "scheduled" });
    const early = await an.join(mara.circle, secret, "An");
    expect(early).toMatchObject({ status: 409, json: { code: "doorsClosed" } });
  });

  it("a quarter of an hour before, the door opens by itself and five come in", async () => {
    await server.time.ahead(26 * minute);
    await until("the door is open", () => mara.view.status === "gathering");
    for (const [guest, name] of [
      [an, "An"],
      [bo, "Bo"],
      [ines, "Ines"],
      [tam, "Tam"],
    ] as const) {
      expect((await guest.join(mara.circle, secret, name)).status).toBe(201);
      await guest.enter();
      expect(await guest.ask({ type: "agree", version: 1 })).toMatchObject({ ok: true });
    }
    await mara.ask({ type: "agree", version: 1 });
    await until("all are seen", () =>
      everyone()
        .slice(0, 5)
        .every((g) => g.presence.here.length === 5),
    );
    expect(an.view.seats.map((seat) => seat.name)).toEqual(["Mara", "An", "Bo", "Ines", "Tam"]);
  });

  it("with the doors open, the circle can no longer be changed", async () => {
    const settings = settingsAt(server.time.now() + 60 * minute);
    const late = await mara.request("PUT", `/circles/${mara.circle}/settings`, settings);
    expect(late).toMatchObject({ status: 409, json: { code: "alreadyStarted" } });
  });

  it("Mara starts; everyone arrives with a line, and all see all as they write", async () => {
    expect(await mara.move("start")).toMatchObject({ ok: true });
    await until("all are in the first round", () =>
      everyone()
        .slice(0, 5)
        .every((guest) => guest.view.current !== null),
    );
    await Promise.all([
      mara.write(lines.soft),
      an.write(lines.tired),
      bo.write(lines.quiet),
      ines.write(lines.curious),
    ]);
    await until(
      "Tam has read the others",
      () =>
        tam.readsFrom("Mara") === lines.soft &&
        tam.readsFrom("An") === lines.tired &&
        tam.readsFrom("Bo") === lines.quiet &&
        tam.readsFrom("Ines") === lines.curious,
    );
    expect(tam.prompt).toContain("How do you come into this circle");
  });

  it("Tam passes: the others learn that, and nothing is asked", async () => {
    await tam.ask({ type: "pass", round: tam.round });
    await until("it is seen", () => an.view.pages.some((page) => page.words === "passed"));
  });

  it("Mara goes on too early, takes it back within five seconds, and nobody has noticed a loss", async () => {
    await mara.move("next");
    await until("it shows", () => an.view.leaving !== null);
    await server.time.ahead(3_000);
    expect(await mara.move("undo")).toMatchObject({ ok: true });
    await until("it is as before", () => an.view.leaving === null);
    expect(an.view.rounds[0]?.clock.status).toBe("open");
  });

  it("then everyone is done, and the next round opens five seconds after Mara asks", async () => {
    for (const guest of [mara, an, bo, ines]) await guest.ask({ type: "done", round: guest.round });
    await until("Mara sees it", () => mara.view.pages.every((page) => page.standing !== "writing"));
    await mara.move("next");
    await server.time.ahead(5_000);
    await until("all are writing", () =>
      everyone()
        .slice(0, 5)
        .every((guest) => guest.view.rounds[1]?.clock.status === "open"),
    );
  });

  it("Ödön comes late and lands in the round, with a page and everything that was written", async () => {
    expect((await odon.join(mara.circle, secret, "Ödön")).status).toBe(201);
    await odon.enter();
    await odon.ask({ type: "agree", version: 1 });
    expect(odon.view.current).toBe(an.view.current);
    expect(odon.readsFrom("An", an.view.rounds[0]?.id)).toBe(lines.tired);
  });

  it("all write at once, each in their own page", async () => {
    await until("Ödön may write", () => odon.view.me.agreed);
    await Promise.all([
      mara.write(reflections.pause),
      an.write(reflections.long),
      bo.write(reflections.chinese),
      tam.write(reflections.arabic),
      odon.write(reflections.hungarian),
    ]);
    for (const reader of everyone()) {
      await until(
        `${reader.view.me.name} has it all`,
        () =>
          reader.readsFrom("Mara") === reflections.pause &&
          reader.readsFrom("An") === reflections.long &&
          reader.readsFrom("Bo") === reflections.chinese &&
          reader.readsFrom("Tam") === reflections.arabic &&
          reader.readsFrom("Ödön") === reflections.hungarian,
      );
    }
  });

  it("Mara mends the prompt in place while all look on", async () => {
    const round = mara.view.rounds[1];
    const prompt = await mara.open(round?.prompt ?? "");
    prompt.text.insert(prompt.text.length, " Take your time.");
    await until("Bo reads it", () => bo.prompt?.endsWith("Take your time.") ?? false);
    prompt.close();
  });

  it("Ines holds her page: it is hers alone, and then she shares it", async () => {
    const round = ines.round;
    await ines.ask({ type: "hold", round });
    await ines.write("This stays with me for a while.");
    await until("An sees that she is with her page", () =>
      an.view.pages.some((page) => page.words === "held"),
    );
    expect(an.readsFrom("Ines")).toBeNull();
    await ines.ask({ type: "share", round });
    await until("An reads it", () => an.readsFrom("Ines") === "This stays with me for a while.");
  });

  it("Mara pauses for three minutes and the time waits with them", async () => {
    await mara.move("pause");
    await until("it is paused", () => an.view.rounds[1]?.clock.status === "paused");
    const before = an.view.rounds[1]?.clock;
    await server.time.ahead(3 * minute);
    expect(an.view.rounds[1]?.clock).toEqual(before);
    await mara.move("resume");
    await until("it goes on", () => an.view.rounds[1]?.clock.status === "open");
  });

  it("two ask for more time; Mara learns how many, nobody who; she gives a minute", async () => {
    await an.ask({ type: "askTime", round: an.round });
    await bo.ask({ type: "askTime", round: bo.round });
    await until("Mara sees two", () => mara.view.rounds[1]?.asks === 2);
    expect(an.view.rounds[1]?.asks).toBeNull();
    const length = an.view.rounds[1]?.length ?? 0;
    await mara.ask({ type: "addTime", seen: mara.view.movedAt, seconds: 60 });
    await until("all have it", () => an.view.rounds[1]?.length === length + minute);
  });

  it("the bell rings, the grace leaves the pen in every hand, then the round has ended", async () => {
    await server.time.ahead(26 * minute);
    await until("it is grace", () => bo.view.rounds[1]?.clock.status === "grace");
    const page = await bo.open();
    page.text.insert(page.text.length, "——");
    await until("it is kept", () => page.kept() >= 2);
    page.close();
    await server.time.ahead(30_000);
    await until("it has ended", () => bo.view.rounds[1]?.clock.status === "ended");
    await until(
      "the last stroke is there",
      () => an.readsFrom("Bo") === `${reflections.chinese}——`,
    );
  });

  it("a closing word each, and the circle closes", async () => {
    await mara.move("next");
    await server.time.ahead(5_000);
    await until("all are closing", () =>
      everyone().every((g) => g.view.rounds[2]?.clock.status === "open"),
    );
    await odon.write("Köszönöm.");
    await until("it is read", () => an.readsFrom("Ödön") === "Köszönöm.");
    await mara.move("next");
    await server.time.ahead(30_000);
    await until("it is closed", () => everyone().every((guest) => guest.view.status === "closed"));
  });

  it("everyone leaves with their own words, to the character, and nobody else's", async () => {
    expect((await an.keepsake()).pages.map((page) => page.text)).toEqual([
      lines.tired,
      reflections.long,
      "",
    ]);
    expect((await bo.keepsake()).pages.map((page) => page.text)).toEqual([
      lines.quiet,
      `${reflections.chinese}——`,
      "",
    ]);
    expect((await odon.keepsake()).pages.map((page) => page.text)).toEqual([
      reflections.hungarian,
      "Köszönöm.",
    ]);
    expect((await mara.keepsake()).pages[1]).toMatchObject({
      kind: "write",
      text: reflections.pause,
    });
    expect((await mara.keepsake()).pages[1]?.prompt).toContain("Take your time.");
    await until(
      "others' words are gone from the screens",
      () => an.readsFrom("Bo", an.view.rounds[1]?.id) === null,
    );
  });

  it("no word and no name is in the server's log", () => {
    const log = server.log.join("\n");
    for (const word of ["Ödön", "Mara", "hospice", "soup", "豆浆", secret])
      expect(log).not.toContain(word);
  });
});
