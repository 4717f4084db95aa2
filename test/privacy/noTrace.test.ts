import { setTimeout as wait } from "node:timers/promises";
import { type PageId, usualRound } from "@beside/shared/domain";
import { live } from "@beside/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { begins, gives, reflectionOf } from "../harness/answers.ts";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { type SeatedCircle, seatedCircle } from "./seatedCircle.ts";

const round = { ...usualRound, minutes: 60, prompt: "What stays?" } as const;
const plan = {
  rounds: [
    { ...round, kind: "write" },
    { ...round, kind: "respond", responses: ["sayBack", "stays"], replies: true, witnesses: 1 },
  ],
} as const;
/** Longer than a picture or a sign ever waits in so small a circle, in milliseconds. */
const anyFrame = 400;

/** In a circle of four an empty message is enough to tell that somebody did something just now: none may come. */
describe("of what others do in private", () => {
  let circle: SeatedCircle;
  let mara: Guest, an: Guest, bo: Guest, cem: Guest;

  async function responding(signed: boolean): Promise<void> {
    circle = await seatedCircle({ plan, signed });
    ({ mara, an, bo } = circle);
    cem = await circle.comes("Cem");
    await cem.ask({ type: "agree", version: 1 });
    await until("Cem is in", () => cem.view.current !== null);
    for (const guest of [mara, an, bo, cem]) await guest.write("What I have to say.");
    await mara.move("next");
    await circle.server.time.ahead(60_000);
    await until("they answer", () =>
      [mara, an, bo, cem].every(({ view }) => view.current === view.rounds[1]?.id),
    );
  }
  afterEach(() => circle.server.stop());

  /** Everything that comes over this person's socket from now on, but for the beat of the connection itself. */
  async function framesOf(guest: Guest): Promise<unknown[]> {
    await until("nobody is shown as writing", () => guest.presence.writing.length === 0);
    await wait(anyFrame);
    const frames: unknown[] = [];
    guest.socket.io.engine.on("packet", ({ type, data }: { type: string; data?: unknown }) => {
      if (type === "message") frames.push(data);
    });
    return frames;
  }
  async function whispers(guest: Guest, to: Guest, answers: PageId | null): Promise<PageId> {
    await guest.ask({ type: "whisper", answers });
    const inHand = () => guest.view.whispers.findLast(({ given }) => !given)?.page;
    await until("the line is in hand", () => inHand() !== undefined);
    const page = inHand();
    if (!page) throw new Error("no line in hand");
    await guest.write("Between us.", page);
    await guest.ask({ type: "giveWhisper", page, to: to.view.me.seat });
    await until("it has come", () => to.reads(page) === "Between us.");
    return page;
  }

  describe("a third person", () => {
    beforeEach(() => responding(true));

    it("[CA10] gets not one frame while two others whisper", async () => {
      const frames = await framesOf(cem);
      const line = await whispers(an, mara, null);
      const reply = await whispers(mara, an, line);
      await an.ask({ type: "erasePage", page: line });
      await until("it is gone", () => !mara.view.whispers.some(({ page }) => page === line));
      expect(an.view.whispers.map(({ page }) => page)).toContain(reply);
      await wait(anyFrame);
      expect(frames).toEqual([]);
      await an.ask({ type: "stepOut" });
      await until("what is for all comes all the same", () => frames.length > 0);
    });

    it("[RE5][MA2][HE1] gets not one frame while two others draft, mark and say what met them", async () => {
      const [ans, bos] = [reflectionOf(an, "An"), reflectionOf(an, "Bo")];
      const given = await gives(an, bos, "sayBack", "I hear you.");
      await until("Cem reads it", () => cem.reads(given) === "I hear you.");
      const frames = await framesOf(cem);
      const draft = await begins(bo, ans, "sayBack", "What I hear");
      await bo.ask({ type: "shape", page: draft, kind: "stays", gesture: null, quote: null });
      const passage = { start: "AAAB", end: "AA_-" };
      await an.ask({ type: "mark", page: bos, signed: true, ...passage });
      await until("it stayed", () => bo.view.stayed.length === 1);
      await an.ask({ type: "unmark", mark: an.view.marks[0]?.id ?? fail("no mark") });
      await bo.ask({ type: "hear", page: given, heard: "notQuite" });
      await until("An knows", () => an.view.heard.length === 1);
      await begins(an, bos, "sayBack", "I try again.");
      await wait(anyFrame);
      expect(frames).toEqual([]);
      expect(await bo.ask({ type: "give", page: draft })).toMatchObject({ ok: true });
      await until("what is for all comes all the same", () => frames.length > 0);
    });

    it("[CL1] gets not one frame while two others choose, ask for time and sign no more", async () => {
      const frames = await framesOf(cem);
      for (const [guest, name] of [
        [an, "An"],
        [bo, "Bo"],
      ] as const) {
        const page = reflectionOf(guest, name);
        const chosen = await guest.ask({ type: "choose", page, choice: "circle" });
        const asked = await guest.ask({ type: "askTime", round: guest.round });
        expect([chosen, asked]).toEqual([{ ok: true }, { ok: true }]);
        await guest.ask({ type: "signPages", signed: false });
        await until("it is chosen", () => !guest.view.me.signs);
      }
      await wait(anyFrame);
      expect(frames).toEqual([]);
    });

    it("[PR1][CA10] a sign of writing does not flicker with what somebody else does in private", async () => {
      const given = await gives(an, reflectionOf(an, "Bo"), "sayBack", "I hear you.");
      await begins(an, reflectionOf(an, "Cem"), "sayBack", "");
      const frames = await framesOf(cem);
      await an.write(" And more.", given);
      await until("the sign is there", () => cem.presence.writing.length === 1);
      const before = frames.filter(isPresence).length;
      await bo.ask({ type: "whisper", answers: null });
      await wait(anyFrame);
      expect(frames.filter(isPresence)).toHaveLength(before);
    });

    it("[CA10] no answer to a command counts what others did", async () => {
      const asks = async (id: string): Promise<unknown> => {
        const command = { type: "askTime", round: cem.round };
        return cem.socket.timeout(5_000).emitWithAck(live.command, { id, command });
      };
      expect(await asks("once-upon-a-time")).toEqual({ ok: true });
      const before = (await mara.request("GET", `/circles/${mara.circle}/settings`)).json;
      await an.ask({ type: "whisper", answers: null });
      expect(await asks("and-once-again")).toEqual({ ok: true });
      const { json } = await mara.request("GET", `/circles/${mara.circle}/settings`);
      expect(json).toEqual(before);
    });
  });

  it("[UN6] nobody but facilitators gets a frame when an unsigned page is done", async () => {
    circle = await seatedCircle({ plan, signed: false });
    ({ mara, an, bo } = circle);
    const [frames, hers] = [await framesOf(bo), await framesOf(mara)];
    await an.ask({ type: "done", round: an.round });
    await an.ask({ type: "takeUp", round: an.round });
    await until("facilitators are told how many", () => hers.length > 0);
    await wait(anyFrame);
    expect(frames).toEqual([]);
  });
});

const isPresence = (frame: unknown): boolean => String(frame).includes(`"${live.presence}"`);

function fail(why: string): never {
  throw new Error(why);
}
