import type { Piece, PlannedRound, SeatId } from "@beside/shared/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";
import { lines } from "../harness/words.fixture.ts";

const silence = 20_000;

/** One round, told in order: each step goes on where the one before left the ring. */
describe("a talking piece: Mara facilitates; An, Bo, Ines and Tam sit in the ring", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest, bo: Guest, ines: Guest, tam: Guest;
  let latest: Guest | null = null;
  const everyone = (): Guest[] => [mara, an, bo, ines, tam, ...(latest ? [latest] : [])];

  const seatOf = ({ view }: Guest): SeatId => view.me.seat;
  const pieceOn = ({ view }: Guest): Piece | null => view.rounds[0]?.piece ?? null;
  const opened = (guest: Guest): readonly string[] =>
    (pieceOn(guest)?.opened ?? []).map(
      (id) => guest.view.seats.find((seat) => seat.id === id)?.name ?? "",
    );
  /** Waits until everyone who is connected sees the piece there. */
  async function isWith(at: "offered" | "held", guest: Guest): Promise<void> {
    const state = at === "held" ? { at, by: seatOf(guest) } : { at, to: seatOf(guest) };
    await untilAll(`it is ${at}`, (each) => same(pieceOn(each)?.state, state));
  }
  async function untilAll(what: string, holds: (guest: Guest) => boolean): Promise<void> {
    for (const guest of everyone().filter((each) => each.socket.connected))
      await until(`${what}, for ${guest.view.me.name}`, () => holds(guest));
  }
  async function takes(guest: Guest): Promise<void> {
    expect(await guest.ask({ type: "takePiece" })).toMatchObject({ ok: true });
    await isWith("held", guest);
  }
  /** Passes it on, and the silence goes by. */
  async function passesOn(guest: Guest): Promise<void> {
    expect(await guest.ask({ type: "passPiece" })).toMatchObject({ ok: true });
    await untilAll("it is silent", (each) => pieceOn(each)?.state.at === "resting");
    await server.time.ahead(silence);
    await untilAll("the silence is over", (each) => pieceOn(each)?.state.at !== "resting");
  }

  beforeAll(async () => {
    server = await circleServer();
    [mara, an, bo, ines, tam] = [1, 2, 3, 4, 5].map(() => server.guest()) as [
      Guest,
      Guest,
      Guest,
      Guest,
      Guest,
    ];
    const round = { opening: "oneByOne", silenceSeconds: silence / 1000, minutes: 60 } as const;
    const settings = settingsAt(server.time.now());
    const rounds = settings.plan.rounds.map((each): PlannedRound => ({ ...each, ...round }));
    await mara.call("Mara", { ...settings, plan: { rounds } });
    await mara.enter();
    await server.time.ahead(1);
    await until("the door is open", () => mara.view.status === "gathering");
    const { peer } = await mara.secrets();
    for (const [guest, name] of [
      [an, "An"],
      [bo, "Bo"],
      [ines, "Ines"],
      [tam, "Tam"],
    ] as const) {
      await guest.join(mara.circle, peer, name);
      await guest.enter();
    }
    for (const guest of everyone()) await guest.ask({ type: "agree", version: 1 });
    await mara.move("start");
    await until("all are in the round", () =>
      everyone().every((guest) => guest.view.current !== null),
    );
  });
  afterAll(() => server.stop());

  it("all write at once, each for themselves; the piece comes to Mara, and nobody can grab it", async () => {
    await Promise.all([
      mara.write(lines.soft),
      an.write(lines.tired),
      bo.write(lines.quiet),
      ines.write(lines.curious),
      tam.write("Not yet sure."),
    ]);
    await isWith("offered", mara);
    expect(await bo.ask({ type: "takePiece" })).toMatchObject({ ok: false, code: "notYours" });
    for (const reader of [bo, ines, tam]) {
      expect([reader.readsFrom("Mara"), reader.readsFrom("An")]).toEqual([null, null]);
    }
  });

  it("[OB1] Mara takes it: all read what she has written, and go on reading as she writes", async () => {
    await takes(mara);
    await untilAll("it is read", (each) => each.readsFrom("Mara") === lines.soft);
    await mara.write(" And warmer.");
    await untilAll("it is read", (each) => each.readsFrom("Mara") === `${lines.soft} And warmer.`);
    expect(bo.readsFrom("An")).toBeNull();
  });

  it("[OB3] between two turns there are twenty seconds of silence, in which nobody can take it", async () => {
    await mara.ask({ type: "passPiece" });
    await untilAll("it is silent", (each) => pieceOn(each)?.state.at === "resting");
    await server.time.ahead(silence - 1_000);
    expect(await an.ask({ type: "takePiece" })).toMatchObject({ ok: false, code: "notYours" });
    await server.time.ahead(1_000);
    await isWith("offered", an);
  });

  it("[OB2] An lets it go by: her page stays hers, and there is no silence after nothing", async () => {
    expect(await an.ask({ type: "passPiece" })).toMatchObject({ ok: true });
    await isWith("offered", bo);
    expect(opened(mara)).toEqual(["Mara"]);
    expect(mara.readsFrom("An")).toBeNull();
  });

  it("[OB4] Bo drops while he holds it: all see that he is away, and the piece waits", async () => {
    await takes(bo);
    await untilAll("Bo is read", (each) => each.readsFrom("Bo") === lines.quiet);
    const bosSeat = seatOf(bo);
    bo.socket.disconnect();
    await untilAll("he is away", (each) => !each.presence.here.includes(bosSeat));
    await server.time.ahead(5 * 60_000);
    expect(pieceOn(ines)?.state).toEqual({ at: "held", by: bosSeat });
    expect(ines.readsFrom("Bo")).toBe(lines.quiet);
  });

  it("[OB4] Mara offers it to Ines, and Bo keeps his place; nobody else may do that", async () => {
    const toInes = { type: "movePiece", to: seatOf(ines) } as const;
    expect(await tam.ask(toInes)).toMatchObject({ ok: false, code: "notYours" });
    expect(await mara.ask(toInes)).toMatchObject({ ok: true });
    await isWith("offered", ines);
    await takes(ines);
  });

  it("the server is started anew in the middle of her turn, and she still has it", async () => {
    await server.restart();
    await until("they are back", () =>
      [mara, an, ines, tam].every((guest) => guest.socket.connected),
    );
    await isWith("held", ines);
    await ines.write(" A little braver.");
    const brave = `${lines.curious} A little braver.`;
    await untilAll("she is read", (each) => each.readsFrom("Ines") === brave);
  });

  it("also in the middle of a silence, which is over when it would have been", async () => {
    await ines.ask({ type: "passPiece" });
    await untilAll("it is silent", (each) => pieceOn(each)?.state.at === "resting");
    await server.restart(silence + 1_000);
    await until("they are back", () =>
      [mara, an, ines, tam].every((guest) => guest.socket.connected),
    );
    await isWith("offered", tam);
  });

  it("[OB6] Zoë comes late and sits down at the end of the ring; she reads what is open, and no more", async () => {
    const zoe = server.guest();
    await zoe.join(mara.circle, (await mara.secrets()).peer, "Zoë");
    await zoe.enter();
    await zoe.ask({ type: "agree", version: 1 });
    latest = zoe;
    await untilAll("she has her place", (each) => pieceOn(each)?.order.at(-1) === seatOf(zoe));
    await until("she reads Bo", () => zoe.readsFrom("Bo") === lines.quiet);
    expect([zoe.readsFrom("An"), zoe.readsFrom("Tam")]).toEqual([null, null]);
  });

  it("[OB5] Mara puts Zoë before Bo, who was returned to; an order with somebody missing is refused", async () => {
    const order = pieceOn(mara)?.order ?? [];
    const [zoe, bosSeat] = [order.at(-1), order[2]];
    if (!latest || !zoe || !bosSeat) throw new Error("the ring is too small");
    const turned = order.filter((seat) => seat !== zoe).toSpliced(2, 0, zoe);
    expect(await mara.ask({ type: "orderRing", order: turned.slice(1) })).toMatchObject({
      ok: false,
      code: "stale",
    });
    expect(await mara.ask({ type: "orderRing", order: turned })).toMatchObject({ ok: true });
    await untilAll("it is seen", (each) => same(pieceOn(each)?.order, turned));
    await takes(tam);
    await passesOn(tam);
    await isWith("offered", latest);
    await takes(latest);
    await passesOn(latest);
    await untilAll("it is Bo's again", (each) =>
      same(pieceOn(each)?.state, { at: "offered", to: bosSeat }),
    );
  });

  it("[OB2][OB4] Bo comes back, to his words and to the piece; then An is asked once more, and everyone has had it", async () => {
    bo.socket.connect();
    await until("he is back", () => bo.socket.connected);
    await isWith("offered", bo);
    expect(bo.reads(bo.myPage)).toBe(lines.quiet);
    await takes(bo);
    await passesOn(bo);
    await isWith("offered", an);
    await an.ask({ type: "passPiece" });
    await untilAll("everyone has had it", (each) => pieceOn(each)?.state.at === "home");
    expect(opened(an)).toEqual(["Mara", "Bo", "Ines", "Tam", "Zoë"]);
    expect(await bo.ask({ type: "takePiece" })).toMatchObject({ ok: false, code: "notYours" });
  });

  it("when the round has ended, what was opened is read by all, and An's page by An alone", async () => {
    await mara.move("end");
    await untilAll("the bell has rung", (each) => each.view.rounds[0]?.clock.status === "grace");
    await mara.move("end");
    await untilAll("it has ended", (each) => each.view.rounds[0]?.clock.status === "ended");
    expect(await mara.ask({ type: "movePiece", to: seatOf(an) })).toMatchObject({
      ok: false,
      code: "notNow",
    });
    for (const reader of [mara, bo, ines, tam]) {
      expect(reader.readsFrom("An")).toBeNull();
      expect(reader.heard.join()).not.toContain(lines.tired);
    }
    expect(an.readsFrom("Bo")).toBe(lines.quiet);
    expect(an.reads(an.myPage)).toBe(lines.tired);
  });
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
