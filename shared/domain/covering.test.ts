import { describe, expect, it } from "vitest";
import { withoutGone } from "./erasure.ts";
import type { Event } from "./event.ts";
import { keepsakeParts } from "./keepsakeParts.ts";
import { reject } from "./rejection.ts";
import { type Story, byPeerLink, gathered, joining, minute, started } from "./story.fixture.ts";

const story = started([{}, { kind: "respond", responses: ["sayBack"], witnesses: 0 }]);
const page = story.page("Ann", 1).id;
const cover = (note: string | null) => ({ type: "cover", page, note }) as const;
const covered = story.does("Ann", cover("About a birth"));

/** The notes that somebody's picture has, of all pages that it names. */
const notesOf = (told: Story, who: string): readonly (string | null)[] =>
  told.view(who).pages.flatMap((each) => ("id" in each ? [each.note] : []));

describe("a content note", () => {
  it("[CN1] is put over a page by its author, worded anew and taken off", () => {
    expect(covered.page("Ann", 1).note).toBe("About a birth");
    expect(covered.asks("Ann", cover("About a birth"))).toEqual([]);
    const anew = covered.does("Ann", cover("  About\u200b my   birth "));
    expect(anew.page("Ann", 1).note).toBe("About my birth");
    expect(anew.does("Ann", cover(null)).page("Ann", 1).note).toBeNull();
  });

  it("[CN1] has 1 to 80 visible characters", () => {
    for (const note of ["", "  ", "\u200b", "x".repeat(81), "x".repeat(100_000)])
      expect(story.asks("Ann", cover(note))).toEqual(reject("noteUnusable"));
    const longest = "🌱".repeat(80);
    expect(story.does("Ann", cover(longest)).page("Ann", 1).note).toBe(longest);
  });

  it("[CN1] is its author's alone to put, and of nobody who has not agreed", () => {
    for (const who of ["Fay", "Ben"])
      expect(story.asks(who, cover("Mine now"))).toEqual(reject("notYours"));
    const prompt = story.round(1).prompt;
    expect(story.asks("Fay", { type: "cover", page: prompt, note: "Why" })).toEqual(
      reject("notYours"),
    );
    const late = started([{}]).does(byPeerLink, joining("Nel"));
    const theirs = late.page("Nel", 1).id;
    expect(late.asks("Nel", { type: "cover", page: theirs, note: "Why" })).toEqual(
      reject("agreeFirst"),
    );
  });

  it("[CN1] can be put over a response, and in every moment as long as the page is there", () => {
    const responding = story.does("Fay", "next").wait(minute);
    const opened = responding.does("Ben", { type: "respond", to: page, kind: "sayBack" });
    const response = [...opened.circle.pages.values()].find(({ answer }) => answer)?.id ?? page;
    const over = { type: "cover", page: response, note: "I was there too" } as const;
    const given = opened.does("Ben", over).does("Ben", { type: "give", page: response });
    expect(notesOf(given, "Ann")).toContain("I was there too");
    const closed = given.does("Fay", "next").wait(minute);
    expect(closed.circle.status).toBe("closed");
    expect(closed.does("Ann", cover("Later")).page("Ann", 1).note).toBe("Later");
  });

  it("[CN2] is read by those who read the page, and by nobody else", () => {
    for (const who of ["Fay", "Ann", "Ben"])
      expect(notesOf(covered, who)).toContain("About a birth");
    const held = covered.does("Ann", "hold");
    expect(notesOf(held, "Ann")).toContain("About a birth");
    for (const who of ["Fay", "Ben"])
      expect(JSON.stringify(held.view(who))).not.toContain("About a birth");
    const closed = covered.does("Fay", "next").wait(minute).does("Fay", "next").wait(minute);
    expect(closed.circle.status).toBe("closed");
    for (const who of ["Fay", "Ben"])
      expect(JSON.stringify(closed.view(who))).not.toContain("About a birth");
    const chosen = closed.does("Ann", { type: "choose", page, choice: "circle" });
    expect(notesOf(chosen, "Ben")).toContain("About a birth");
  });

  it("[CN2] over an unsigned page says nothing of whose it is", () => {
    const unsigned = gathered(story.circle.settings, ["Ann", "Ben"])
      .does("Ann", { type: "signPages", signed: false })
      .does("Fay", "start");
    const mine = unsigned.page("Ann", 1).id;
    const told = unsigned.does("Ann", { type: "cover", page: mine, note: "About a birth" });
    const found = told.view("Ben").pages.find((each) => "id" in each && each.id === mine);
    expect(found).toMatchObject({ author: null, note: "About a birth" });
  });

  it("[CN4] goes with its page, and out of what happened before", () => {
    const erased = covered.does("Ann", { type: "erasePage", page });
    expect(JSON.stringify([...erased.circle.pages])).not.toContain("birth");
    const event: Event = { type: "pageCovered", page, note: "About a birth" };
    const gone = { pages: new Set([page]), seats: new Set<never>() };
    expect(withoutGone(event, gone)).toEqual({ ...event, note: null });
    expect(withoutGone(event, { ...gone, pages: new Set() })).toBe(event);
    const off: Event = { ...event, note: null };
    expect(withoutGone(off, gone)).toBe(off);
  });

  it("[CN5] stands in the keepsakes of its author, and of those to whom the page was given", () => {
    const closed = covered.does("Fay", "next").wait(minute).does("Fay", "next").wait(minute);
    const given = closed.does("Ann", { type: "choose", page, choice: "circle" });
    const partsOf = (who: string) => {
      const seat = given.circle.seats.find(({ name }) => name === who);
      if (!seat) throw new Error("nobody of this name");
      return keepsakeParts(given.circle, seat);
    };
    expect(partsOf("Ann").pages.map(({ note }) => note)).toContain("About a birth");
    expect(partsOf("Ben").given.map(({ note }) => note)).toEqual(["About a birth"]);
  });
});
