import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import { mostMarks } from "./decideMark.ts";
import type { PlannedRound } from "./plan.ts";
import { reject } from "./rejection.ts";
import { type Story, gathered, joined, minute, settingsWith, started } from "./story.fixture.ts";

const witnessing: Partial<PlannedRound> = { kind: "witness", witnesses: 1, graceSeconds: 0 };
const received = (story: Story): Story => story.does("Fay", "next").wait(minute);
const five = (): Story =>
  gathered(settingsWith([{}, witnessing]), ["Ann", "Ben", "Cem", "Dia"]).does("Fay", "start");
const names = ["Fay", "Ann", "Ben", "Cem", "Dia"];

const witnessesOf = (story: Story, author: string) =>
  story.circle.witnesses.get(story.page(author, 1).id) ?? [];
const given = (story: Story, who: string) => story.view(who).given;

describe("witnesses in a circle", () => {
  it("[WI1] every shared reflection is given when the round opens, and to nobody before", () => {
    expect(five().circle.witnesses.size).toBe(0);
    const story = received(five());
    for (const name of names) {
      expect(witnessesOf(story, name)).toHaveLength(1);
      expect(witnessesOf(story, name)).not.toContain(story.seat(name));
      expect(given(story, name)).toHaveLength(1);
    }
  });

  it("[WI1] a held or passed page is given to nobody, and its author receives all the same", () => {
    const story = received(five().does("Ann", "hold").does("Ben", "pass"));
    expect(story.circle.witnesses.has(story.page("Ann", 1).id)).toBe(false);
    expect(story.circle.witnesses.has(story.page("Ben", 1).id)).toBe(false);
    expect(story.circle.witnesses.size).toBe(3);
  });

  it("[WI3] whoever leaves or is removed is replaced at once", () => {
    const story = received(five());
    const [first] = witnessesOf(story, "Ann");
    const gone = names.find((name) => story.seat(name) === first) ?? "";
    const steps = [story.does(gone, "leave"), story.does(gone, "takeAll")];
    const peers = gone !== "Fay";
    const removed = peers && story.does("Fay", { type: "remove", seat: story.seat(gone) });
    for (const after of removed ? [...steps, removed] : steps) {
      const [next] = witnessesOf(after, "Ann");
      expect(next).toBeDefined();
      expect(next).not.toBe(first);
    }
  });

  it("[WI3] whoever comes in may receive, and a reflection that is shared late is given", () => {
    const story = received(five().does("Ann", "hold"));
    const shared = story.does("Ann", { type: "share", round: story.round(1).id });
    expect(witnessesOf(shared, "Ann")).toHaveLength(1);
    const late = joined(story.does("Dia", "leave"), "Eva");
    const all = [...late.circle.witnesses.values()].flat();
    expect(all.every((seat) => late.circle.seats.some((s) => s.id === seat))).toBe(true);
  });

  it("[WI3] what somebody has answered needs nobody in their place when they leave", () => {
    const plan = [{}, { kind: "respond", responses: ["silence"], witnesses: 1 } as const];
    const story = received(
      gathered(settingsWith(plan), ["Ann", "Ben", "Cem"]).does("Fay", "start"),
    );
    const [first] = witnessesOf(story, "Ann");
    const witness = ["Ben", "Cem", "Fay"].find((name) => story.seat(name) === first) ?? "";
    const to = story.page("Ann", 1).id;
    const begun = story.does(witness, { type: "respond", to, kind: "silence" });
    const response = [...begun.circle.pages.values()].find(({ answer }) => answer)?.id ?? to;
    const answered = begun.does(witness, { type: "give", page: response });
    expect(witnessesOf(answered.does(witness, "leave"), "Ann")).toEqual([first]);
    expect(witnessesOf(answered.does(witness, "pass"), "Ann")).toEqual([first]);
    for (const after of [
      begun.does(witness, "leave"),
      answered.does(witness, "takeAll"),
      answered.does(witness, { type: "takeBack", page: response }).does(witness, "leave"),
    ]) {
      expect(witnessesOf(after, "Ann")).toHaveLength(1);
      expect(witnessesOf(after, "Ann")).not.toContain(first);
    }
  });

  it("[WI5] what somebody who passes was given goes to another at once, and they may take part after all", () => {
    const story = received(five());
    const [first] = witnessesOf(story, "Ann");
    const witness = names.find((name) => story.seat(name) === first) ?? "";
    const passed = story.does(witness, "pass");
    expect(given(passed, witness)).toEqual([]);
    expect(witnessesOf(passed, "Ann")).toHaveLength(1);
    expect(witnessesOf(passed, witness)).toHaveLength(1);
    expect(passed.view(witness).rounds[1]?.passes).toBe(true);
    expect(passed.asks(witness, "pass")).toEqual([]);
    const back = passed.does(witness, "takeUp");
    expect(given(back, witness)).toHaveLength(1);
    expect(back.view(witness).rounds[1]?.passes).toBe(false);
    expect(back.asks(witness, "takeUp")).toEqual([]);
  });

  it("[WI5] whoever has a response in hand and passes holds nothing up, and takes part again by answering", () => {
    const plan = [{}, { kind: "respond", responses: ["silence"], witnesses: 1 } as const];
    const story = received(gathered(settingsWith(plan), ["Ann", "Ben"]).does("Fay", "start"));
    const to = story.page("Ann", 1).id;
    const passed = story.does("Ben", { type: "respond", to, kind: "silence" }).does("Ben", "pass");
    expect(witnessesOf(passed, "Ann")).toEqual([passed.seat("Fay")]);
    const leaving = passed.does("Fay", "next").circle;
    const moveAt = leaving.status === "running" ? leaving.leaving?.moveAt : null;
    expect(moveAt).toBe(passed.now + 5_000);
    const other = { type: "respond", to: story.page("Fay", 1).id, kind: "silence" } as const;
    expect(passed.does("Ben", other).view("Ben").rounds[1]?.passes).toBe(false);
  });

  it("[WI5] nobody is told who passes; facilitators learn how many", () => {
    const story = received(five());
    const passed = story.does("Ben", "pass").does("Cem", "pass");
    expect(passed.view("Fay").rounds[1]?.passed).toBe(2);
    expect(passed.view("Ann").rounds[1]?.passed).toBeNull();
    const common = (told: Story) => ({ ...told.view("Ann"), version: 0, given: [] });
    expect(common(passed)).toEqual(common(story));
    expect(passed.does("Ben", "leave").view("Fay").rounds[1]?.passed).toBe(1);
  });

  it("[WI5] in a round where nobody has a page and nothing is received, or another one, there is nothing to pass", () => {
    const story = received(five());
    const first = { type: "pass", round: story.round(1).id } as const;
    expect(story.asks("Ann", { ...first, round: story.round(2).id })).toHaveLength(1 + 1);
    expect(story.asks("Ann", { ...first, type: "done", round: story.round(2).id })).toEqual(
      reject("otherRound"),
    );
    expect(story.asks("Ann", first)).toEqual(reject("otherRound"));
    const silent = started([{ kind: "silence", graceSeconds: 0 }]);
    expect(silent.asks("Ann", "pass")).toEqual(reject("otherRound"));
  });

  it("[MA5] a response in hand quotes no passage that does not stay with its reader any more", () => {
    const plan = [{}, { kind: "respond", responses: ["stays"], witnesses: 1 } as const];
    const story = received(gathered(settingsWith(plan), ["Ann", "Ben"]).does("Fay", "start"));
    const page = story.page("Ann", 1).id;
    const quote = { start: "AA", end: "AB" };
    const marked = story
      .does("Ben", { type: "mark", page, ...quote, signed: false })
      .does("Ben", { type: "respond", to: page, kind: "stays" });
    const response = [...marked.circle.pages.values()].find(({ answer }) => answer)?.id ?? page;
    const quotes = marked.does("Ben", {
      type: "shape",
      page: response,
      kind: "stays",
      gesture: null,
      quote,
    });
    const mark = [...quotes.circle.marks.keys()][0];
    if (!mark) throw new Error("nothing is marked");
    const quoteOf = (told: Story) => told.circle.pages.get(response)?.answer?.quote;
    expect(quoteOf(quotes)).toEqual(quote);
    expect(quoteOf(quotes.does("Ben", { type: "unmark", mark }))).toBeNull();
    const given = quotes.does("Ben", { type: "give", page: response });
    expect(quoteOf(given.does("Ben", { type: "unmark", mark }))).toEqual(quote);
  });

  it("[WI4] each person sees what they were given, and nobody else's", () => {
    const story = received(five());
    for (const name of names) {
      const mine = given(story, name);
      const theirs = [...story.circle.witnesses].filter(([, all]) =>
        all.includes(story.seat(name)),
      );
      expect(mine).toEqual(theirs.map(([page]) => page));
      expect(JSON.stringify(story.view(name))).not.toContain("witnessesNamed");
    }
  });

  it("[WI4] facilitators see how many have been answered, and of how many", () => {
    const plan = [{}, { kind: "respond", responses: ["silence"], witnesses: 1 } as const];
    const story = received(gathered(settingsWith(plan), ["Ann", "Ben"]).does("Fay", "start"));
    expect(story.view("Fay").met).toEqual({ met: 0, of: 3 });
    const to = story.page("Ann", 1).id;
    const begun = story.does("Ben", { type: "respond", to, kind: "silence" });
    expect(begun.view("Fay").met).toEqual({ met: 0, of: 3 });
    const response = [...begun.circle.pages.values()].find(({ answer }) => answer)?.id ?? to;
    const answered = begun.does("Ben", { type: "give", page: response });
    expect(answered.view("Fay").met).toEqual({ met: 1, of: 3 });
    expect(answered.view("Ann").met).toBeNull();
  });
});

describe("marks", () => {
  const story = received(started([{}, witnessing]));
  const marking = (
    of: Story,
    author: string,
    change: Partial<Extract<Command, { type: "mark" }>> = {},
  ) =>
    ({
      type: "mark",
      page: of.page(author, 1).id,
      start: "AA",
      end: "AB",
      signed: false,
      ...change,
    }) as const;
  const marked = story.does("Ben", marking(story, "Ann"));
  const [mark] = [...marked.circle.marks.values()];

  it("[MA1] are made on others' pages, in a round that receives, and taken back by whoever made them", () => {
    expect(story.asks("Ann", marking(story, "Ann"))).toEqual(reject("notYours"));
    const writing = started([{}, witnessing]);
    expect(writing.asks("Ben", marking(writing, "Ann"))).toEqual(reject("cannotMark"));
    const unmark = { type: "unmark", mark: mark?.id ?? "" } as Command;
    expect(marked.asks("Ann", unmark)).toEqual(reject("notYours"));
    expect(marked.does("Ben", unmark).circle.marks.size).toBe(0);
  });

  it("[MA1] are at most twenty on a page for each reader", () => {
    let full = story;
    for (let count = 0; count < mostMarks; count += 1)
      full = full.does("Ben", marking(full, "Ann", { start: `A${count}` }));
    expect(full.asks("Ben", marking(full, "Ann"))).toEqual(reject("cannotMark"));
    expect(full.asks("Ben", marking(full, "Ann", { start: "A0" }))).toEqual([]);
    expect(full.asks("Ben", marking(full, "Fay"))).toMatchObject([{ type: "passageMarked" }]);
    expect(full.asks("Fay", marking(full, "Ann"))).toMatchObject([{ type: "passageMarked" }]);
  });

  it("[MA2] tell the author of a passage once, however many it stayed with, and each who signed", () => {
    const all = story
      .does("Ben", marking(story, "Ann"))
      .does("Fay", marking(story, "Ann"))
      .does("Fay", marking(story, "Ann", { start: "AC" }))
      .does("Ben", marking(story, "Ann", { start: "AC", signed: true }));
    expect(all.view("Ann").stayed).toEqual([
      { page: all.page("Ann", 1).id, start: "AC", end: "AB", by: all.seat("Ben") },
      { page: all.page("Ann", 1).id, start: "AA", end: "AB", by: null },
    ]);
  });

  it("[MA2] are seen by their reader and, as what stayed, by the author alone", () => {
    expect(marked.view("Ben").marks).toMatchObject([{ id: mark?.id }]);
    expect(marked.view("Ann").stayed).toEqual([
      { page: marked.page("Ann", 1).id, start: "AA", end: "AB", by: null },
    ]);
    expect([marked.view("Fay").marks, marked.view("Fay").stayed]).toEqual([[], []]);
    expect(JSON.stringify(marked.view("Ann"))).not.toContain(mark?.id);
  });

  it("[MA3] have a name only where their reader signs", () => {
    const signed = story.does("Ben", marking(story, "Ann", { signed: true }));
    expect(signed.view("Ann").stayed).toMatchObject([{ by: story.seat("Ben") }]);
  });

  it("[MA4] go with the page, and with whoever was removed or took everything along", () => {
    const page = marked.page("Ann", 1).id;
    const gone = [
      marked.does("Ann", { type: "erasePage", page }),
      marked.does("Ben", "takeAll"),
      marked.does("Fay", { type: "remove", seat: marked.seat("Ben") }),
    ];
    for (const after of gone) expect(after.circle.marks.size).toBe(0);
    const held = marked.does("Ann", { type: "hold", round: marked.round(1).id });
    expect(held.view("Ben").marks).toEqual([]);
  });
});
