import { type PageId, type PlannedRound, usualRound } from "@beside/shared/domain";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Guest } from "../harness/guest.ts";
import { until } from "../harness/until.ts";
import { type SeatedCircle, pageOf, seatedCircle } from "./seatedCircle.ts";

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
    round({ kind: "respond", responses: ["sayBack"] }),
    round({ kind: "close", prompt: "A word each." }),
  ],
};

/** Words that occur nowhere else: whose page, and of a response who wrote it to whom. */
const word = {
  an: "quillwort",
  bo: "vesperine",
  mara: "marram",
  boToAn: "yarrowing",
  maraToAn: "sorrelish",
  anToBo: "thistled",
} as const;
type Word = keyof typeof word;

/**
 * An gives her page, Bo says nothing of his, Mara erases hers. Bo gives what he said to An, Mara does not; An gives what she said
 * to Bo, whose page was not given.
 */
describe("after the close nobody is sent what its author did not give", () => {
  let circle: SeatedCircle;
  const pages = new Map<Word, PageId>();
  const people = (): readonly Guest[] => [circle.mara, circle.an, circle.bo];

  const next = async (): Promise<void> => {
    const { mara, server } = circle;
    const { current } = mara.view;
    await mara.move("next");
    await server.time.ahead(60_000);
    await until("all have moved", () => people().every(({ view }) => view.current !== current));
  };
  const mine = (guest: Guest): PageId => {
    const page = pageOf(guest, 1);
    if (!page) throw new Error("no page in the first round");
    return page;
  };
  const answers = async (guest: Guest, to: PageId, which: Word): Promise<void> => {
    await guest.ask({ type: "respond", to, kind: "sayBack" });
    const response = () => guest.view.pages.find(({ answer }) => answer?.to === to);
    await until("the response is open", () => response()?.words === "mine");
    const found = response();
    if (found?.words !== "mine") throw new Error("no response");
    const open = await guest.open(found.id);
    open.text.insert(0, word[which]);
    await until("it is kept", () => open.kept() >= 2);
    open.close();
    await guest.ask({ type: "give", page: found.id });
    pages.set(which, found.id);
  };
  const choose = async (guest: Guest, which: Word, choice: "circle" | "me"): Promise<void> => {
    const page = pages.get(which);
    if (!page) throw new Error("no such page");
    expect(await guest.ask({ type: "choose", page, choice })).toMatchObject({ ok: true });
  };

  beforeEach(async () => {
    circle = await seatedCircle({ plan });
    const { an, bo, mara } = circle;
    await an.write(word.an);
    await bo.write(word.bo);
    await mara.write(word.mara);
    for (const [guest, which] of [
      [an, "an"],
      [bo, "bo"],
      [mara, "mara"],
    ] as const)
      pages.set(which, mine(guest));
    await next();
    await answers(bo, mine(an), "boToAn");
    await answers(mara, mine(an), "maraToAn");
    await answers(an, mine(bo), "anToBo");
    await next();
    await choose(an, "an", "circle");
    await choose(bo, "boToAn", "circle");
    await choose(an, "anToBo", "circle");
    await mara.ask({ type: "erasePage", page: mine(mara) });
    await next();
  });
  afterEach(() => circle.server.stop());

  /** What one person is sent who comes back to the closed circle and takes their keepsake. */
  async function sentTo(guest: Guest): Promise<readonly Word[]> {
    guest.away();
    guest.heard.length = 0;
    await guest.enter();
    const keepsake = JSON.stringify(await guest.keepsake());
    await until("the own words came", () =>
      guest.view.pages.every((page) => page.words !== "mine" || guest.reads(page.id) !== undefined),
    );
    const all: readonly Word[] = ["an", "bo", "mara", "boToAn", "maraToAn", "anToBo"];
    const inKeepsake = all.filter((which) => keepsake.includes(word[which]));
    await until("the words that may be read came", () =>
      inKeepsake.every((which) => guest.reads(pages.get(which) ?? mine(guest)) === word[which]),
    );
    const heard = all.filter((which) => guest.heard.some((text) => text.includes(word[which])));
    expect(heard).toEqual(inKeepsake);
    return heard;
  }

  it("[CL2][CL3][KS3] each is sent their own, what was said to them, what was given, and nothing else", async () => {
    const { mara, an, bo, server } = circle;
    for (const restarted of [false, true]) {
      if (restarted) await server.restart();
      expect(await sentTo(an)).toEqual(["an", "boToAn", "maraToAn", "anToBo"]);
      expect(await sentTo(bo)).toEqual(["an", "bo", "boToAn", "anToBo"]);
      expect(await sentTo(mara)).toEqual(["an", "boToAn", "maraToAn"]);
    }
  });

  it("[CL2] a response goes with the page that it answers, when that is taken back or erased", async () => {
    const { mara, an, bo } = circle;
    await choose(an, "an", "me");
    expect(await sentTo(mara)).toEqual(["maraToAn"]);
    await choose(an, "an", "circle");
    expect(await sentTo(mara)).toEqual(["an", "boToAn", "maraToAn"]);
    await an.ask({ type: "erasePage", page: mine(an) });
    expect(await sentTo(mara)).toEqual(["maraToAn"]);
    expect(await sentTo(an)).toEqual(["anToBo"]);
    expect(await sentTo(bo)).toEqual(["bo", "boToAn", "anToBo"]);
  });

  it("[KS4] nobody is told in a keepsake which response met whom", async () => {
    for (const guest of people())
      expect(JSON.stringify(await guest.keepsake())).not.toMatch(/heard|notQuite|"met"/);
  });
});
