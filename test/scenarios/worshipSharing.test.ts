import { type PlannedRound, usualRound } from "@beside/shared/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reflectionOf } from "../harness/answers.ts";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";

const minute = 60_000;

const rounds: readonly PlannedRound[] = [
  {
    ...usualRound,
    kind: "silence",
    minutes: 5,
    prompt: "Settle.",
    graceSeconds: 0,
    onward: "byItself",
  },
  {
    ...usualRound,
    kind: "write",
    minutes: 20,
    prompt: "What is asked of you now?",
    graceSeconds: 0,
  },
  { ...usualRound, kind: "silence", minutes: 3, prompt: "", graceSeconds: 0, onward: "byItself" },
  {
    ...usualRound,
    kind: "witness",
    minutes: 10,
    prompt: "Read. No answer is needed.",
    graceSeconds: 0,
  },
  { ...usualRound, kind: "silence", minutes: 2, prompt: "", graceSeconds: 0, onward: "byItself" },
];

/** Worship sharing: silence, what comes, silence, reading, silence. Nobody comments, not even with praise. */
describe("worship sharing in silence: Ruth holds it; Jun and Sol sit with her", () => {
  let server: CircleServer;
  let ruth: Guest, jun: Guest, sol: Guest;
  const all = (): Guest[] => [ruth, jun, sol];
  const at = (number: number) => () =>
    all().every(({ view }) => view.current === view.rounds[number - 1]?.id);

  beforeAll(async () => {
    server = await circleServer();
    [ruth, jun, sol] = [1, 2, 3].map(() => server.guest()) as [Guest, Guest, Guest];
    await ruth.call("Ruth", settingsAt(server.time.now(), { plan: { rounds } }));
    await ruth.enter();
    const { peer } = await ruth.secrets();
    await ruth.move("openDoors");
    for (const [guest, name] of [
      [jun, "Jun"],
      [sol, "Sol"],
    ] as const) {
      await guest.join(ruth.circle, peer, name);
      await guest.enter();
    }
    for (const guest of all()) await guest.ask({ type: "agree", version: 1 });
    await ruth.move("start");
    await until("it has begun", at(1));
  });
  afterAll(() => server.stop());

  it("begins with five minutes in which nobody can write, and goes on by itself", async () => {
    expect(sol.view.pages).toEqual([]);
    await server.time.ahead(5 * minute);
    await server.time.ahead(5_000);
    await until("they write", at(2));
  });

  it("Jun writes out of the silence; Sol holds a page, Ruth passes", async () => {
    await jun.write("To stay where I am, and to water it.");
    await sol.ask({ type: "hold", round: sol.round });
    await sol.write("Not yet.");
    await ruth.ask({ type: "pass", round: ruth.round });
    await until(
      "Ruth reads Jun",
      () => ruth.readsFrom("Jun") === "To stay where I am, and to water it.",
    );
    expect(ruth.heard.join()).not.toContain("Not yet.");
  });

  it("after the next silence they read; nobody is given anybody, and nobody can answer", async () => {
    await ruth.move("next");
    await server.time.ahead(5_000);
    await until("it is silent again", at(3));
    await server.time.ahead(3 * minute);
    await server.time.ahead(5_000);
    await until("they read", at(4));
    const page = reflectionOf(ruth, "Jun");
    expect(all().flatMap(({ view }) => view.given)).toEqual([]);
    for (const kind of ["sayBack", "stays", "withYou", "silence"] as const) {
      expect(await ruth.ask({ type: "respond", to: page, kind })).toMatchObject({
        ok: false,
        code: "cannotAnswer",
      });
    }
  });

  it("what stays with Ruth is Jun's alone to know", async () => {
    const page = reflectionOf(ruth, "Jun");
    await ruth.ask({ type: "mark", page, start: "AQID", end: "AQIE", signed: false });
    await until("Jun sees it", () => jun.view.stayed.length === 1);
    expect(sol.view.stayed).toEqual([]);
  });

  it("ends in silence, and closes by itself; what was not given stays with each", async () => {
    await ruth.move("next");
    await server.time.ahead(5_000);
    await until("the last silence", at(5));
    await server.time.ahead(2 * minute);
    await server.time.ahead(5_000);
    await until("it is closed", () => all().every(({ view }) => view.status === "closed"));
    expect(ruth.view.pages.filter(({ words }) => words === "readable")).toEqual([]);
    expect((await sol.keepsake()).pages.map(({ text }) => text)).toContain("Not yet.");
  });
});
