import type { Opening } from "@beside/shared/domain";
import { afterEach, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { allOpening, settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";

/** Everything that the server sends to one person is recorded, and searched for what another holds. */
describe("what a person may not see does not reach their browser", () => {
  let server: CircleServer;
  afterEach(() => server.stop());

  async function circle(opening: Opening) {
    server = await circleServer();
    const [mara, an, bo] = [server.guest(), server.guest(), server.guest()] as [
      Guest,
      Guest,
      Guest,
    ];
    await mara.call("Mara", allOpening(settingsAt(server.time.now()), opening));
    await mara.enter();
    await server.time.ahead(1);
    await until("the door is open", () => mara.view.status === "gathering");
    const { peer } = await mara.secrets();
    await an.join(mara.circle, peer, "An");
    await bo.join(mara.circle, peer, "Bo");
    for (const guest of [an, bo]) await guest.enter();
    for (const guest of [mara, an, bo]) await guest.ask({ type: "agree", version: 1 });
    await mara.move("start");
    await until("all are in", () => [mara, an, bo].every((guest) => guest.view.current !== null));
    return { mara, an, bo };
  }

  /** The next round, for everyone. */
  async function next(mara: Guest, others: readonly Guest[]): Promise<void> {
    const before = mara.view.current;
    await mara.move("next");
    await server.time.ahead(30_000);
    await until("all have moved", () =>
      [mara, ...others].every((guest) => guest.view.current !== before),
    );
  }

  const unheard = (guest: Guest, what: string): void => {
    expect(guest.heard.length).toBeGreaterThan(5);
    expect(guest.heard.filter((message) => message.includes(what))).toEqual([]);
  };

  for (const opening of ["open", "together"] as const) {
    it(`[VI1][VI2] held words, in no round, for no role, when rounds open ${opening}`, async () => {
      const { mara, an, bo } = await circle(opening);
      for (const word of ["quietus-one", "quietus-two", "quietus-three"]) {
        await an.ask({ type: "hold", round: an.round });
        await until("it is held", () =>
          mara.view.pages.some((page) => page.words === "held" && page.round === mara.view.current),
        );
        await an.write(`${word} is mine alone`);
        await bo.write("something for all");
        if (word !== "quietus-three") await next(mara, [an, bo]);
      }
      await mara.move("next");
      await server.time.ahead(30_000);
      await until("it is closed", () => bo.view.status === "closed");
      await Promise.all([mara.keepsake(), bo.keepsake()]);
      for (const guest of [mara, bo]) unheard(guest, "quietus");
      expect((await an.keepsake()).pages.map((page) => page.text.slice(0, 7))).toEqual([
        "quietus",
        "quietus",
        "quietus",
      ]);
    });
  }

  it("[OP2] words of a round that opens together, before it has opened; then all at once", async () => {
    const { mara, an, bo } = await circle("together");
    await an.write("anterior words");
    await bo.write("bovine words");
    unheard(mara, "anterior");
    unheard(bo, "anterior");
    unheard(an, "bovine");
    await mara.move("end");
    await until("the bell has rung", () => mara.view.rounds[0]?.clock.status === "grace");
    await mara.move("end");
    for (const guest of [mara, bo])
      await until("it has opened", () => guest.readsFrom("An") === "anterior words");
  });

  it("[OB1] words of a round that opens one by one, before their author has held the piece, or if they never do", async () => {
    const { mara, an, bo } = await circle("oneByOne");
    const has = (guest: Guest) => {
      const state = guest.view.rounds[0]?.piece?.state;
      return state?.at === "held" ? state.by : state?.at === "offered" ? state.to : null;
    };
    const comesTo = async (guest: Guest): Promise<void> => {
      for (const each of [mara, an, bo])
        await until("the piece has come", () => has(each) === guest.view.me.seat);
    };
    await mara.write("madrigal");
    await an.write("anterior words");
    await bo.write("bovine words");
    for (const guest of [an, bo]) unheard(guest, "madrigal");
    await mara.ask({ type: "takePiece" });
    for (const guest of [an, bo])
      await until("Mara is read", () => guest.readsFrom("Mara") === "madrigal");
    await mara.ask({ type: "passPiece" });
    // An lets it go by, and Bo holds his page to himself while he has the piece.
    await comesTo(an);
    await an.ask({ type: "passPiece" });
    await comesTo(bo);
    await bo.ask({ type: "hold", round: bo.round });
    await bo.ask({ type: "takePiece" });
    await until("he has it", () => mara.view.rounds[0]?.piece?.opened.length === 2);
    await bo.write(" and more");
    const late = server.guest();
    await late.join(mara.circle, (await mara.secrets()).peer, "Tam");
    await late.enter();
    await until("he reads Mara", () => late.readsFrom("Mara") === "madrigal");
    await next(mara, [an, bo]);
    await late.keepsake();
    for (const guest of [mara, bo, late]) unheard(guest, "anterior");
    for (const guest of [mara, an, late]) unheard(guest, "bovine");
    for (const guest of [mara, an, late]) unheard(guest, "and more");
  });

  it("[VI3] words that were shared and then passed or held, to somebody who comes after that", async () => {
    const { mara, an, bo } = await circle("open");
    const { peer } = await mara.secrets();
    await an.write("antechamber");
    await bo.write("boathouse");
    await until(
      "Mara reads both",
      () => mara.readsFrom("An") !== null && mara.readsFrom("Bo") === "boathouse",
    );
    await an.ask({ type: "pass", round: an.round });
    await bo.ask({ type: "hold", round: bo.round });
    await until(
      "both are gone from her screen",
      () => mara.readsFrom("An") === null && mara.readsFrom("Bo") === null,
    );
    const tam = server.guest();
    await tam.join(mara.circle, peer, "Tam");
    await tam.enter();
    await tam.ask({ type: "agree", version: 1 });
    await until("he may write", () => tam.view.me.agreed);
    await tam.write("I came late");
    await until("Mara reads Tam", () => mara.readsFrom("Tam") === "I came late");
    unheard(tam, "antechamber");
    unheard(tam, "boathouse");
  });

  it("[VI2] not their length either: after two letters and after two thousand others hear the same", async () => {
    for (const text of ["no", "n".repeat(2000)]) {
      const { an, bo } = await circle("open");
      await an.ask({ type: "hold", round: an.round });
      await until("it is held", () => bo.view.pages.some((page) => page.words === "held"));
      const before = bo.heard.length;
      await an.write(text);
      await bo.write("x");
      await until("Bo has his own", () => bo.reads(bo.myPage) === "x");
      const signs = (message: string): boolean => message.startsWith('{"here"');
      const heard = bo.heard.slice(before).filter((message) => !signs(message));
      // His own letter came back to him, in a frame of its own size; nothing else came at all.
      expect(heard).toHaveLength(1);
      expect(heard[0]).toContain("x");
      expect(heard[0]?.length).toBeLessThan(60);
      if (text === "no") await server.stop();
    }
  });

  it("[PR2] that somebody writes on a held page", async () => {
    const { an, bo } = await circle("open");
    await bo.write("x");
    await until("the sign is there", () => an.presence.writing.includes(bo.view.me.seat));
    await an.ask({ type: "hold", round: an.round });
    await until("it is held", () => bo.view.pages.some((page) => page.words === "held"));
    const before = bo.heard.length;
    await an.write("word after word");
    await bo.write("y");
    const signs = bo.heard.slice(before).filter((m) => m.startsWith('{"here"'));
    for (const sign of signs)
      expect(sign.slice(sign.indexOf('"writing"'))).not.toContain(an.view.me.seat);
  });

  it("[VI7] a stranger, another circle's seat, and a seat that was left get nothing", async () => {
    const { mara, an } = await circle("open");
    await mara.write("only for us");
    const elsewhere = server.guest();
    await elsewhere.call("Eve", settingsAt(server.time.now() + 60_000));
    for (const [guest, path] of [
      [elsewhere, "keepsake"],
      [elsewhere, "links"],
      [server.guest(), "seat"],
    ] as const) {
      expect((await guest.request("GET", `/circles/${mara.circle}/${path}`)).status).toBe(401);
    }
    expect((await an.request("GET", `/circles/${mara.circle}/links`)).status).toBe(403);
    await an.request("DELETE", `/circles/${mara.circle}/seat`);
    const before = an.heard.length;
    await mara.write(" more for us");
    expect(an.heard.slice(before)).toEqual([]);
    expect((await an.request("GET", `/circles/${mara.circle}/keepsake`)).status).toBe(401);
  });
});
