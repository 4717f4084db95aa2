import { passageAt } from "@beside/client/connection/passage.ts";
import { type PageId, type PlannedRound, usualRound } from "@beside/shared/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CircleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { reflections } from "../harness/words.fixture.ts";
import { pageOf, seatedCircle } from "../privacy/seatedCircle.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
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
    round({ kind: "respond", prompt: "What did you hear?", responses: ["stays", "withYou"] }),
    round({ kind: "close", prompt: "A word each." }),
  ],
};
const line = "“Come and sit.”";

/** A circle of three, told in order: what each of them gives, and what each takes along. */
describe("keepsakes: An gives her page, Bo what he said to her, Mara erases hers", () => {
  let server: CircleServer;
  let mara: Guest, an: Guest, bo: Guest;
  let annsPage: PageId;
  const everyone = (): Guest[] => [mara, an, bo];

  beforeAll(async () => {
    ({ server, mara, an, bo } = await seatedCircle({ plan, keepDays: 10 }));
  });
  afterAll(() => server.stop());

  const next = async (): Promise<void> => {
    const { current } = mara.view;
    await mara.move("next");
    await server.time.ahead(minute);
    await until("all have moved", () => everyone().every(({ view }) => view.current !== current));
  };
  /** The server stops and starts again so much later, and everyone comes back to it. */
  const restart = async (later = 0): Promise<void> => {
    for (const guest of everyone()) guest.away();
    await server.restart(later);
    for (const guest of everyone()) await guest.enter();
  };
  const my = (guest: Guest, number: number): PageId => {
    const page = pageOf(guest, number);
    if (!page) throw new Error("no page in this round");
    return page;
  };
  const gives = async (guest: Guest, page: PageId): Promise<void> => {
    const answer = await guest.ask({ type: "choose", page, choice: "circle" });
    expect(answer).toMatchObject({ ok: true });
  };
  const responseOf = (guest: Guest): PageId => {
    const mine = guest.view.pages.find((page) => page.words === "mine" && page.answer !== null);
    if (mine?.words !== "mine") throw new Error("no response yet");
    return mine.id;
  };

  it("all write, and two answer An", async () => {
    annsPage = my(an, 1);
    await an.write(reflections.long);
    await bo.write(reflections.chinese);
    await mara.write(reflections.pause);
    const open = await an.open(annsPage);
    const at = open.text.toJSON().indexOf(line);
    const passage = passageAt(open.text, { start: at, end: at + line.length });
    open.close();
    await next();
    for (const guest of [bo, mara]) {
      const kind = guest === bo ? "stays" : "withYou";
      await guest.ask({ type: "respond", to: annsPage, kind });
      await until("the response is open", () => guest.view.pages.some(({ answer }) => answer));
      await guest.ask({ type: "mark", page: annsPage, signed: guest === bo, ...passage });
    }
    const [bos, maras] = [responseOf(bo), responseOf(mara)];
    await bo.ask({ type: "shape", page: bos, kind: "stays", gesture: null, quote: passage });
    await mara.ask({ type: "shape", page: maras, kind: "withYou", gesture: "bow", quote: null });
    const words = await bo.open(bos);
    words.text.insert(0, "The coat, hung up.");
    await until("it is kept", () => words.kept() >= 2);
    words.close();
    for (const guest of [bo, mara])
      expect(await guest.ask({ type: "give", page: responseOf(guest) })).toMatchObject({
        ok: true,
      });
  });

  it("[KS2] An's keepsake has it at once: who said what, and her line once, with Bo's name alone", async () => {
    const [page] = (await an.keepsake()).pages;
    expect(page).toMatchObject({
      text: reflections.long,
      prompt: "Who stayed?",
      said: [
        { by: "Bo", text: "The coat, hung up.", answer: { kind: "stays", quote: line } },
        { by: "Mara", text: "", answer: { kind: "withYou", gesture: "bow", quote: null } },
      ],
      stayed: [{ text: line, by: ["Bo"] }],
    });
    expect((await bo.keepsake()).given).toEqual([]);
  });

  it("[CL1] they choose in the last round, each differently, and the circle closes", async () => {
    await next();
    await an.write("Softer.");
    await gives(an, annsPage);
    await gives(bo, responseOf(bo));
    await bo.ask({ type: "choose", page: my(bo, 1), choice: "me" });
    const answer = await mara.ask({ type: "erasePage", page: my(mara, 1) });
    expect(answer).toMatchObject({ ok: true });
    await restart();
    await mara.move("next");
    await server.time.ahead(minute);
    await until("it is closed", () => everyone().every(({ view }) => view.status === "closed"));
  });

  it("[KS3] each keepsake has what was given, and nothing else", async () => {
    const [ans, bos, maras] = await Promise.all([an, bo, mara].map((guest) => guest.keepsake()));
    expect(ans?.given).toEqual([]);
    expect(ans?.pages.map(({ text }) => text)).toEqual([reflections.long, "Softer."]);
    expect(bos?.given).toMatchObject([{ by: "An", text: reflections.long, said: [], stayed: [] }]);
    expect(bos?.pages.map(({ text }) => text)).toEqual([
      reflections.chinese,
      "The coat, hung up.",
      "",
    ]);
    expect(bos?.pages[1]?.answer).toEqual({
      to: "An",
      kind: "stays",
      gesture: null,
      quote: line,
    });
    expect(maras?.given).toMatchObject([{ by: "An", said: [{ by: "Bo" }] }]);
    for (const [keepsake, others] of [
      [ans, [reflections.chinese, reflections.pause]],
      [bos, [reflections.pause, "Softer."]],
      [maras, [reflections.chinese, reflections.pause, "Softer."]],
    ] as const)
      for (const words of others) expect(JSON.stringify(keepsake)).not.toContain(words);
  });

  it("[CL1] An takes it back days later, and it is gone from every keepsake with what was said to it", async () => {
    await restart(3 * day);
    const answer = await an.ask({ type: "choose", page: annsPage, choice: "me" });
    expect(answer).toMatchObject({ ok: true });
    for (const guest of [bo, mara]) {
      expect((await guest.keepsake()).given).toEqual([]);
      await until("it is gone from the screen", () => guest.reads(annsPage) === null);
    }
    const [, answered] = (await bo.keepsake()).pages;
    expect(answered).toMatchObject({
      text: "The coat, hung up.",
      answer: { to: "An", quote: null },
    });
    expect((await an.keepsake()).pages[0]?.said).toHaveLength(2);
  });

  it("[ER4] as long as the circle is kept, and not longer", async () => {
    await server.restart(6 * day);
    const { pages, keptUntil } = await an.keepsake();
    expect(pages[0]?.text).toBe(reflections.long);
    expect(keptUntil).toBeGreaterThan(server.time.now());
    await server.restart(1 * day);
    const gone = await an.request("GET", `/circles/${mara.circle}/keepsake`);
    expect(gone.status).toBe(401);
  });

  it("no word of any of it is in the server's log", () => {
    const log = server.log.join("\n");
    for (const word of ["Come and sit", "hung up", "Softer", "外婆"])
      expect(log).not.toContain(word);
  });
});
