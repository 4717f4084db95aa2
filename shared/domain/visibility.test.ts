import { describe, expect, it } from "vitest";
import { pageId, seatId } from "./ids.ts";
import { type Story, gathered, inRound, minute, second, started } from "./story.fixture.ts";
import { viewFor } from "./view.ts";
import { audienceOf, canRead, readablePages } from "./visibility.ts";

const reads = (story: Story, reader: string, author: string, round = 1): boolean =>
  canRead(story.circle, story.seat(reader), story.page(author, round).id);
const readsPrompt = (story: Story, reader: string, round: number): boolean =>
  canRead(story.circle, story.seat(reader), story.round(round).prompt);
const inTwo = started().does("Fay", "next").wait(minute);
const closed = started([{}, {}]).does("Fay", "next").wait(minute).does("Fay", "next").wait(minute);

describe("one answer for every road", () => {
  const mixed = inTwo
    .does("Ann", "hold")
    .does("Ben", "pass")
    .does("Fay", inRound(inTwo, "hold", 1));

  it("[VI1] the view, the list of readable pages and the question about one page agree", () => {
    for (const story of [gathered(), mixed, mixed.does("Fay", "back"), closed]) {
      for (const { id } of story.circle.seats) {
        const view = viewFor(story.circle, id);
        const inView = [
          ...(view?.rounds.flatMap(({ prompt }) => prompt ?? []) ?? []),
          ...(view?.pages.flatMap((page) => ("id" in page ? page.id : [])) ?? []),
        ];
        const readable = readablePages(story.circle, id);
        expect(new Set(inView)).toEqual(new Set(readable));
        const all = [...story.circle.pages.keys(), ...story.circle.rounds.map((r) => r.prompt)];
        for (const page of all) {
          expect(canRead(story.circle, id, page)).toBe(readable.includes(page));
        }
      }
    }
  });

  it("[VI1] the audience of a page is what each person's answer comes from", () => {
    const { circle } = mixed;
    expect(audienceOf(circle, mixed.page("Ann", 1).id)).toBe("circle");
    expect(audienceOf(circle, mixed.page("Ann", 2).id)).toBe("author");
    expect(audienceOf(circle, mixed.round(3).prompt)).toBe("facilitators");
    expect(audienceOf(circle, pageId("c.none"))).toBeNull();
  });
});

describe("a held page", () => {
  const held = started().does("Ann", "hold");

  it("[VI2] a held page is read by its author alone", () => {
    expect(["Ann", "Ben", "Fay"].map((reader) => reads(held, reader, "Ann"))).toEqual([
      true,
      false,
      false,
    ]);
    expect(reads(held.does("Ann", "share"), "Fay", "Ann")).toBe(true);
  });

  it("[VI2] a held page is not in the facilitator's view, only that its author is with it", () => {
    const { id } = held.page("Ann", 1);
    for (const reader of ["Fay", "Ben"]) {
      expect(JSON.stringify(held.view(reader))).not.toContain(`"${id}"`);
      expect(held.view(reader).pages).toContainEqual({
        round: held.round(1).id,
        author: held.seat("Ann"),
        standing: "writing",
        answer: null,
        words: "held",
      });
    }
    expect(held.view("Ann").pages).toContainEqual(expect.objectContaining({ id, curtain: "held" }));
  });

  it("[VI2] its author is told that nobody else reads it", () => {
    expect(started().view("Ann").rounds[0]?.myReaders).toBe(2);
    expect(held.view("Ann").rounds[0]?.myReaders).toBe(0);
    expect(started().does("Ben", "leave").view("Ann").rounds[0]?.myReaders).toBe(1);
  });

  it("[VI2] stays so after the round, in the next one and after the close", () => {
    const later = held.does("Fay", "next").wait(minute);
    expect([reads(later, "Fay", "Ann"), reads(later, "Ann", "Ann")]).toEqual([false, true]);
    expect(reads(held.wait(11 * minute), "Fay", "Ann")).toBe(false);
  });
});

describe("other pages that only their author reads", () => {
  it("[VI3] a page whose author passes is read by its author alone, until it is taken up", () => {
    const passed = started().does("Ann", "pass");
    expect([reads(passed, "Fay", "Ann"), reads(passed, "Ann", "Ann")]).toEqual([false, true]);
    expect(JSON.stringify(passed.view("Fay"))).not.toContain(`"${passed.page("Ann", 1).id}"`);
    expect(passed.view("Ben").pages).toContainEqual(expect.objectContaining({ words: "passed" }));
    expect(reads(passed.does("Ann", "takeUp"), "Fay", "Ann")).toBe(true);
  });

  it("[VI4] in a round that was set aside nobody sees others' pages", () => {
    const back = inTwo.does("Fay", "back");
    expect(reads(inTwo, "Ben", "Ann", 2)).toBe(true);
    expect([reads(back, "Ben", "Ann", 2), reads(back, "Fay", "Ann", 2)]).toEqual([false, false]);
    expect(reads(back, "Ann", "Ann", 2)).toBe(true);
    const inTheView = back.view("Fay").pages.filter((page) => page.round === back.round(2).id);
    expect(inTheView.map((page) => page.author)).toEqual([back.seat("Fay")]);
  });

  it("[VI4] also where it had opened together", () => {
    const opened = started([{}, { opening: "together" }, {}])
      .does("Fay", "next")
      .wait(20 * minute);
    expect(reads(opened, "Ben", "Ann", 2)).toBe(true);
    expect(reads(opened.does("Fay", "back"), "Ben", "Ann", 2)).toBe(false);
  });

  it("[VI5] after the close each person sees their own pages alone", () => {
    for (const reader of ["Fay", "Ann", "Ben"]) {
      const authors = closed.view(reader).pages.map((page) => page.author);
      expect(new Set(authors)).toEqual(new Set([closed.seat(reader)]));
      expect(authors).toHaveLength(2);
    }
    expect([reads(closed, "Fay", "Ann"), reads(closed, "Ann", "Ann")]).toEqual([false, true]);
  });
});

describe("prompts", () => {
  it("[VI6] a prompt is read by everyone while its round is under way or has ended", () => {
    for (const reader of ["Fay", "Ann"]) {
      expect([1, 2].map((round) => readsPrompt(inTwo, reader, round))).toEqual([true, true]);
      expect(readsPrompt(closed, reader, 2)).toBe(true);
    }
    expect(inTwo.view("Ann").rounds[1]?.prompt).toBe(inTwo.round(2).prompt);
  });

  it("[VI6] before that it is read by facilitators alone", () => {
    expect(readsPrompt(inTwo, "Fay", 3)).toBe(true);
    expect(readsPrompt(inTwo, "Ann", 3)).toBe(false);
    expect(JSON.stringify(inTwo.view("Ann"))).not.toContain(`"${inTwo.round(3).prompt}"`);
    expect(readsPrompt(gathered(), "Ann", 1)).toBe(false);
  });

  it("[VI6] while a round is set aside its prompt is read by facilitators alone", () => {
    const back = inTwo.does("Fay", "back");
    expect([readsPrompt(back, "Fay", 2), readsPrompt(back, "Ann", 2)]).toEqual([true, false]);
  });

  it("[VI6] no view holds what was planned to be asked", () => {
    const story = started([{}, { prompt: "Later?" }]);
    expect(JSON.stringify(story.view("Ann"))).not.toContain("Later?");
  });
});

describe("who has no seat", () => {
  it("[VI7] sees nothing", () => {
    const { circle } = inTwo;
    expect(viewFor(circle, seatId("nobody"))).toBeNull();
    expect(readablePages(circle, seatId("nobody"))).toEqual([]);
    expect(canRead(circle, seatId("nobody"), inTwo.page("Ann", 1).id)).toBe(false);
  });

  it("[VI7] sees nothing any more after leaving", () => {
    const left = inTwo.does("Ann", "leave");
    expect(viewFor(left.circle, left.seat("Ann"))).toBeNull();
    expect(reads(left, "Ann", "Ann")).toBe(false);
    expect(readsPrompt(left, "Ann", 1)).toBe(false);
  });

  it("[VI7] no view holds a token or the links' secrets", () => {
    const json = JSON.stringify(inTwo.wait(second).view("Fay"));
    expect(json).not.toContain("hash of");
    expect(json).not.toContain("secret");
  });
});
