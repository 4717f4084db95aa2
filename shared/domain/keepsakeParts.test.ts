import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import type { PageId } from "./ids.ts";
import { keepsakeParts } from "./keepsakeParts.ts";
import type { ResponseKind } from "./responseKind.ts";
import { type Story, gathered, minute, settingsWith, started } from "./story.fixture.ts";
import { canRead } from "./visibility.ts";

const next = (story: Story): Story => story.does("Fay", "next").wait(minute);
const parts = (story: Story, who: string) => {
  const seat = story.circle.seats.find(({ name }) => name === who);
  if (!seat) throw new Error("nobody of that name");
  return keepsakeParts(story.circle, seat);
};
const gives = (page: PageId): Command => ({ type: "choose", page, choice: "circle" });
const said = (story: Story, who: string, round = 1) =>
  parts(story, who).pages.find(({ id }) => id === story.page(who, round).id)?.said;

/** Somebody answers a page; the story and the response's id come back. */
function answers(story: Story, who: string, to: PageId, kind: ResponseKind = "sayBack") {
  const begun = story.does(who, { type: "respond", to, kind });
  const page = [...begun.circle.pages.values()].at(-1)?.id ?? to;
  return { page, story: begun, given: begun.does(who, { type: "give", page }) };
}

const plan = [
  {},
  { kind: "respond", responses: ["sayBack", "stays"], replies: true },
  { kind: "close" },
] as const;
const responding = next(started(plan));
const annsPage = responding.page("Ann", 1).id;
const bens = answers(responding, "Ben", annsPage, "stays");
const quote = { start: "AA", end: "AB" };
const quoted = bens.story
  .does("Ben", { type: "shape", page: bens.page, kind: "stays", gesture: null, quote })
  .does("Ben", { type: "give", page: bens.page });
const closing = next(quoted);
const closed = next(closing);

describe("what a keepsake has of my own", () => {
  it("[KS1] every page in the order of the rounds, responses and what was never given too", () => {
    const inHand = answers(quoted, "Fay", annsPage).story;
    const over = next(next(inHand));
    const kinds = (who: string) => parts(over, who).pages.map(({ kind }) => kind);
    expect(kinds("Fay")).toEqual(["write", "respond", "close"]);
    expect(kinds("Ben")).toEqual(["write", "respond", "close"]);
    expect(kinds("Ann")).toEqual(["write", "close"]);
    expect(parts(over, "Fay").pages.map(({ by }) => by)).toEqual(["Fay", "Fay", "Fay"]);
  });

  it("[KS2] what was said to a page, with name, kind and passage, before the close and after it", () => {
    for (const story of [quoted, closing, closed]) {
      const response = { to: "Ann", kind: "stays", gesture: null };
      const whole = { ...response, quote: { ...quote, page: annsPage } };
      expect(said(story, "Ann")).toEqual([{ id: bens.page, by: "Ben", note: null, answer: whole }]);
    }
    expect(said(bens.story, "Ann")).toEqual([]);
  });

  it("[KS2] whose page I answered, and its passage only as long as I may read it", () => {
    const mine = (story: Story) => parts(story, "Ben").pages.find(({ answer }) => answer)?.answer;
    expect(mine(quoted)).toMatchObject({ to: "Ann", quote: { page: annsPage } });
    expect(mine(closed)).toMatchObject({ to: "Ann", quote: null });
    const given = closed.does("Ann", gives(annsPage));
    expect(mine(given)).toMatchObject({ to: "Ann", quote: { page: annsPage } });
    const erased = closed.does("Ann", { type: "erasePage", page: annsPage });
    expect(mine(erased)).toMatchObject({ to: null, quote: null });
    const removed = quoted.does("Fay", { type: "remove", seat: quoted.seat("Ann") });
    expect(mine(removed)).toMatchObject({ to: null, quote: null });
  });

  it("[KS2] my lines that stayed, with the name of those who signed alone", () => {
    const mark = { type: "mark", page: annsPage, ...quote } as const;
    const marked = quoted
      .does("Ben", { ...mark, signed: true })
      .does("Fay", { ...mark, signed: false });
    const stayed = (who: string) => parts(marked, who).pages[0]?.stayed;
    expect(stayed("Ann")).toEqual([
      { ...quote, by: "Ben" },
      { ...quote, by: null },
    ]);
    expect(stayed("Ben")).toEqual([]);
    const given = next(next(marked)).does("Ann", gives(annsPage));
    expect(parts(given, "Ben").given).toMatchObject([{ id: annsPage, stayed: [] }]);
  });

  it("[VI6] the prompt, as long as one may read it", () => {
    const ofBen = (story: Story) => parts(story, "Ben").pages.find(({ answer }) => answer);
    expect(parts(quoted, "Ann").pages[0]?.prompt).toBe(quoted.round(1).prompt);
    expect(ofBen(quoted)?.prompt).toBe(quoted.round(2).prompt);
    expect(ofBen(quoted.does("Fay", "back"))?.prompt).toBeNull();
  });

  it("[KS4] nothing of what met whom; the line that goes with not quite is for the two", () => {
    const heard = quoted.does("Ann", { type: "hear", page: bens.page, heard: "notQuite" });
    const line = [...heard.circle.pages.values()].at(-1)?.id ?? annsPage;
    const over = next(next(heard.does("Ann", { type: "give", page: line })))
      .does("Ann", gives(annsPage))
      .does("Ben", gives(bens.page));
    for (const who of ["Fay", "Ann", "Ben"])
      expect(JSON.stringify(parts(over, who))).not.toMatch(/notQuite|heard|met/);
    expect(JSON.stringify(parts(over, "Fay"))).not.toContain(`"${line}"`);
    const ofBen = parts(over, "Ben").pages.find(({ answer }) => answer);
    expect(ofBen?.said).toMatchObject([{ id: line, by: "Ann", answer: { kind: "line" } }]);
    expect(parts(over, "Ann").pages.some(({ id }) => id === line)).toBe(true);
  });
});

describe("the circle's keepsake", () => {
  const ids = (story: Story, who: string) => parts(story, who).given.map(({ id }) => id);

  it("[KS3] is empty while the circle runs, and where nobody gave anything", () => {
    const early = closing.does("Ann", gives(annsPage));
    expect(ids(early, "Fay")).toEqual([]);
    expect(ids(closed, "Fay")).toEqual([]);
  });

  it("[KS3] has the pages of others that they gave, in the order of the rounds", () => {
    const words = closed.page("Ann", 3).id;
    const given = closed.does("Ann", gives(words)).does("Ann", gives(annsPage));
    expect(ids(given, "Fay")).toEqual([annsPage, words]);
    expect(ids(given, "Ann")).toEqual([]);
    expect(parts(given, "Fay").given[0]).toMatchObject({ by: "Ann", kind: "write" });
    const back = given.does("Ann", { type: "choose", page: annsPage, choice: "me" });
    expect(ids(back, "Fay")).toEqual([words]);
    expect(ids(given.does("Ann", { type: "erasePage", page: words }), "Fay")).toEqual([annsPage]);
  });

  it("[KS3] has a response with the page that it answers, and in no keepsake without it", () => {
    const responseAlone = closed.does("Ben", gives(bens.page));
    expect(JSON.stringify(parts(responseAlone, "Fay"))).not.toContain(`"${bens.page}"`);
    const both = responseAlone.does("Ann", gives(annsPage));
    expect(parts(both, "Fay").given).toMatchObject([{ id: annsPage, said: [{ id: bens.page }] }]);
    const pageAlone = closed.does("Ann", gives(annsPage));
    expect(parts(pageAlone, "Fay").given).toMatchObject([{ id: annsPage, said: [] }]);
  });

  it("[KS3] has an answer to a response with the page where it began; to one of mine with mine", () => {
    const fays = answers(quoted, "Fay", bens.page);
    const given = [annsPage, bens.page, fays.page].reduce(
      (story, page, at) => story.does(["Ann", "Ben", "Fay"][at] ?? "", gives(page)),
      next(next(fays.given)),
    );
    const under = (who: string) => parts(given, who).pages.flatMap((page) => page.said);
    expect(under("Ann").map(({ id }) => id)).toEqual([bens.page, fays.page]);
    expect(under("Ben").map(({ id }) => id)).toEqual([fays.page]);
    expect(parts(given, "Ben").given).toMatchObject([{ id: annsPage, said: [] }]);
    expect(parts(given, "Fay").given).toMatchObject([{ id: annsPage, said: [{ id: bens.page }] }]);
  });

  it("[KS6] has no name of somebody else where pages are unsigned, and my own on mine", () => {
    const settings = settingsWith(plan, { signed: false });
    const open = next(gathered(settings).does("Fay", "start"));
    const page = open.page("Ann", 1).id;
    const answered = answers(open, "Ben", page);
    const over = [page, answered.page].reduce(
      (story, id, at) => story.does(["Ann", "Ben"][at] ?? "", gives(id)),
      next(next(answered.given)),
    );
    for (const who of ["Fay", "Ben"])
      expect(parts(over, who).given).toMatchObject([{ id: page, by: null }]);
    expect(parts(over, "Fay").given[0]?.said).toMatchObject([{ by: null, answer: { to: null } }]);
    expect(said(over, "Ann")).toMatchObject([{ by: null, answer: { to: "Ann" } }]);
    expect(parts(over, "Ben").pages[1]).toMatchObject({ by: "Ben", answer: { to: null } });
    const ids = [open.page("Ann", 1).id, open.page("Ben", 1).id];
    const both = ids.reduce(
      (story, id, at) => story.does(["Ann", "Ben"][at] ?? "", gives(id)),
      over,
    );
    expect(parts(both, "Fay").given.map(({ id }) => id)).toEqual(ids.toSorted());
  });

  it("[KS3] has nothing that canRead does not let its reader read", () => {
    const given = closed.does("Ann", gives(annsPage)).does("Ben", gives(bens.page));
    for (const who of ["Fay", "Ann", "Ben"]) {
      const { pages, given: others } = parts(given, who);
      const all = [...pages, ...others].flatMap((page) => [page, ...page.said]);
      for (const { id } of all) expect(canRead(given.circle, given.seat(who), id)).toBe(true);
    }
  });
});
