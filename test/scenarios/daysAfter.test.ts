import { type PageId, type PlannedRound, minutesOfADay, usualRound } from "@beside/shared/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CircleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { pageOf, seatedCircle } from "../privacy/seatedCircle.ts";

const minute = 60_000;
const day = minutesOfADay * minute;
const round = (change: Partial<PlannedRound>): PlannedRound => ({
  ...usualRound,
  kind: "write",
  minutes: 10,
  prompt: "Who stayed?",
  ...change,
});
const plan = {
  rounds: [
    round({}),
    round({
      kind: "after",
      minutes: 5 * minutesOfADay,
      prompt: "What came later?",
      responses: ["sayBack"],
    }),
  ],
};

/** Five days, told in order, with two restarts of the server on the way. */
describe("the days after", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest, bo: Guest;
  let bosPage: PageId;
  const everyone = (): Guest[] => [mara, an, bo];
  const signsOf = (guest: Guest): number =>
    guest.heard.filter((message) => message.startsWith('{"here"')).length;

  /** The server stops and starts again so much later, and everyone comes back to it. */
  const restart = async (later = 0): Promise<void> => {
    for (const guest of everyone()) guest.away();
    await server.restart(later);
    for (const guest of everyone()) await guest.enter();
  };

  beforeAll(async () => {
    ({ server, mara, an, bo } = await seatedCircle({ plan, keepDays: 10 }));
  });
  afterAll(() => server.stop());

  it("[PR1] until the round of writing is over all see who is here and who is writing", async () => {
    await bo.write("It took me a while.");
    bosPage = pageOf(bo, 1) ?? bo.myPage;
    await until("the sign is there", () => an.presence.writing.includes(bo.view.me.seat));
    expect(an.presence.here).toHaveLength(3);
  });

  it("[PR3] then nobody is told who is here, neither what was shown before nor who comes anew", async () => {
    await mara.move("next");
    await server.time.ahead(minute);
    await until("the days have begun", () =>
      everyone().every(({ view }) => view.rounds[1]?.clock.status === "open"),
    );
    await until("the ring is empty", () =>
      everyone().every(({ presence }) => presence.here.length + presence.writing.length === 0),
    );
    bo.away();
    const before = signsOf(mara);
    await bo.enter();
    await until("Bo is here again", () => bo.view.current !== null);
    expect(bo.presence).toEqual({ here: [], writing: [] });
    expect(signsOf(mara)).toBe(before);
  });

  it("[RK3][PR3][PR4] what An writes is hers until she shares it, and nobody is told that she writes", async () => {
    const before = { signs: signsOf(bo), heard: bo.heard.length };
    await an.write("On Saturday it came back to me.");
    expect(signsOf(bo)).toBe(before.signs);
    expect(bo.heard).toHaveLength(before.heard);
    expect(await an.ask({ type: "share", round: an.round })).toMatchObject({ ok: true });
    const page = an.myPage;
    await until("Bo reads it", () => bo.reads(page) === "On Saturday it came back to me.");
    const shared = signsOf(bo);
    await an.write(" And on Sunday.");
    expect(bo.reads(page)).toBe("On Saturday it came back to me.");
    await server.time.ahead(2 * minute);
    await until("he reads on", () => bo.reads(page)?.endsWith("And on Sunday.") ?? false);
    const end = performance.now() + 500;
    await until("a sign would have come", () => performance.now() > end);
    expect(signsOf(bo)).toBe(shared);
  });

  it("[RE1] two days and a restart later Bo's page is answered, by the same rules", async () => {
    await restart(2 * day);
    for (const { presence } of everyone()) expect(presence).toEqual({ here: [], writing: [] });
    expect(await an.ask({ type: "respond", to: bosPage, kind: "stays" })).toMatchObject({
      ok: false,
      code: "cannotAnswer",
    });
    await an.ask({ type: "respond", to: bosPage, kind: "sayBack" });
    const response = () => an.view.pages.find(({ answer }) => answer?.to === bosPage);
    await until("the response is open", () => response() !== undefined);
    const mine = response();
    if (mine?.words !== "mine") throw new Error("no response of An's");
    const words = await an.open(mine.id);
    words.text.insert(0, "I hear how long it was.");
    await until("it is kept", () => words.kept() >= 2);
    words.close();
    expect(bo.reads(mine.id)).toBeNull();
    await an.ask({ type: "give", page: mine.id });
    await until("Bo reads it", () => bo.reads(mine.id) === "I hear how long it was.");
    expect((await bo.keepsake()).pages[0]?.said).toMatchObject([{ by: "An" }]);
  });

  it("[RK2] on the fifth day the circle closes by itself, though nobody and no server is there", async () => {
    await restart(3 * day + minute);
    for (const guest of everyone()) expect(guest.view.status).toBe("closed");
    expect(bo.view.pages.filter((page) => page.words === "readable")).toHaveLength(1);
    expect(an.reads(bosPage)).toBeNull();
    // It closed when the days were over, and is kept from then on.
    expect(bo.view.keptUntil).toBeLessThan(server.time.now() + 10 * day);
  });

  it("[CL1] then one may still choose, as long as it is kept", async () => {
    await restart(4 * day);
    expect((await mara.keepsake()).given).toEqual([]);
    const answer = await bo.ask({ type: "choose", page: bosPage, choice: "circle" });
    expect(answer).toMatchObject({ ok: true });
    await until("Mara reads it", () => mara.reads(bosPage) === "It took me a while.");
    expect((await mara.keepsake()).given).toMatchObject([{ by: "Bo", said: [] }]);
    expect(mara.presence).toEqual({ here: [], writing: [] });
    for (const guest of everyone()) guest.away();
    await server.restart(6 * day);
    expect((await bo.request("GET", `/circles/${mara.circle}/keepsake`)).status).toBe(401);
  });
});
