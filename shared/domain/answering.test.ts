import { describe, expect, it } from "vitest";
import type { Command } from "./command.ts";
import type { PageId } from "./ids.ts";
import type { PlannedRound } from "./plan.ts";
import { reject } from "./rejection.ts";
import { responseKinds } from "./responseKind.ts";
import { type Story, minute, started } from "./story.fixture.ts";
import { canRead, penFor } from "./visibility.ts";

const respondRound: Partial<PlannedRound> = {
  kind: "respond",
  responses: [...responseKinds],
  witnesses: 1,
};

/** Fay, Ann and Ben have written, and the round of responding is open. */
const responding = (change: Partial<PlannedRound> = {}): Story =>
  started([{}, { ...respondRound, ...change }, { kind: "close" }])
    .does("Fay", "next")
    .wait(minute);

const reflection = (story: Story, author: string): PageId => story.page(author, 1).id;
const begins = (story: Story, who: string, author: string, kind = "sayBack" as const): Story =>
  story.does(who, { type: "respond", to: reflection(story, author), kind });

/** The last page that this person opened as a response. */
function response(story: Story, who: string): PageId {
  const mine = [...story.circle.pages.values()].filter(
    ({ answer, author }) => answer && author === story.seat(who),
  );
  const last = mine.at(-1);
  if (!last) throw new Error("no response in this story");
  return last.id;
}

function gives(story: Story, who: string, author: string): Story {
  const begun = begins(story, who, author);
  return begun.does(who, { type: "give", page: response(begun, who) });
}

const reads = (story: Story, who: string, page: PageId): boolean =>
  canRead(story.circle, story.seat(who), page);
const hears = (page: PageId, heard: "met" | "notQuite" = "met"): Command => ({
  type: "hear",
  page,
  heard,
});

describe("answering a reflection", () => {
  const story = responding();

  it("[RE1] opens a page that its writer alone reads, until they give it", () => {
    const begun = begins(story, "Ben", "Ann");
    const page = response(begun, "Ben");
    expect(penFor(begun.circle, begun.seat("Ben"), page)).toBe("open");
    expect(["Ann", "Fay", "Ben"].map((who) => reads(begun, who, page))).toEqual([
      false,
      false,
      true,
    ]);
    const given = begun.does("Ben", { type: "give", page });
    expect(["Ann", "Fay", "Ben"].map((who) => reads(given, who, page))).toEqual([true, true, true]);
    const back = given.does("Ben", { type: "takeBack", page });
    expect(["Ann", "Fay", "Ben"].map((who) => reads(back, who, page))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("[RE1] is for others' words alone, in a kind and a round that the plan has", () => {
    const to = reflection(story, "Ann");
    const asks = (who: string, at: Story, kind: "sayBack" | "stays" = "sayBack") =>
      at.asks(who, { type: "respond", to, kind });
    expect(asks("Ann", story)).toEqual(reject("notYours"));
    expect(asks("Ben", started())).toEqual(reject("cannotAnswer"));
    expect(asks("Ben", responding({ responses: ["stays"] }))).toEqual(reject("cannotAnswer"));
    expect(asks("Ben", started([{}, {}]).does("Fay", "next").wait(minute))).toEqual(
      reject("cannotAnswer"),
    );
    expect(asks("Ben", story.does("Fay", "end").does("Fay", "end"))).toEqual(
      reject("cannotAnswer"),
    );
  });

  it("[RE1] cannot reach a page that was held", () => {
    const held = story.does("Ann", { type: "hold", round: story.round(1).id });
    const asked = { type: "respond", to: reflection(story, "Ann"), kind: "sayBack" } as const;
    expect(held.asks("Ben", asked)).toEqual(reject("notYours"));
  });

  it("[RE2] is done once by each person", () => {
    const given = gives(story, "Ben", "Ann");
    const again = { type: "respond", to: reflection(given, "Ann"), kind: "stays" } as const;
    expect(given.asks("Ben", again)).toEqual(reject("cannotAnswer"));
    expect(gives(given, "Fay", "Ann").circle.pages.size).toBe(given.circle.pages.size + 1);
  });

  it("[RE3] keeps its form open until it is given", () => {
    const begun = begins(story, "Ben", "Ann");
    const page = response(begun, "Ben");
    const form = { type: "shape", page, kind: "withYou", gesture: "hand", quote: null } as const;
    const shaped = begun.does("Ben", form);
    expect(shaped.circle.pages.get(page)?.answer).toMatchObject({
      kind: "withYou",
      gesture: "hand",
    });
    const given = shaped.does("Ben", { type: "give", page });
    expect(given.asks("Ben", { ...form, gesture: "bow" })).toEqual(reject("cannotAnswer"));
    expect(begun.asks("Ann", form)).toEqual(reject("notYours"));
  });

  it("[RE3] a gesture belongs to being with somebody, a quote to what stays", () => {
    const begun = begins(story, "Ben", "Ann");
    const page = response(begun, "Ben");
    const quote = { start: "AA", end: "AB" };
    const asks = (form: Partial<Extract<Command, { type: "shape" }>>) =>
      begun.asks("Ben", {
        type: "shape",
        page,
        kind: "stays",
        gesture: null,
        quote: null,
        ...form,
      });
    expect(asks({ quote })).toMatchObject([{ type: "responseShaped" }]);
    expect(asks({ kind: "sayBack", quote })).toEqual(reject("cannotAnswer"));
    expect(asks({ gesture: "bow" })).toEqual(reject("cannotAnswer"));
    const still = begun.does("Ben", {
      type: "shape",
      page,
      kind: "withYou",
      gesture: null,
      quote: null,
    });
    expect(still.asks("Ben", { type: "give", page })).toEqual(reject("cannotAnswer"));
  });

  it("[RE4] is not itself answered, unless the plan allows it", () => {
    const given = gives(story, "Ben", "Ann");
    const to = response(given, "Ben");
    const reply = { type: "respond", to, kind: "sayBack" } as const;
    expect(given.asks("Ann", reply)).toEqual(reject("cannotAnswer"));
    const allowed = gives(responding({ replies: true }), "Ben", "Ann");
    expect(allowed.asks("Ann", { ...reply, to: response(allowed, "Ben") })).toMatchObject([
      { type: "responseOpened" },
    ]);
  });

  it("[RE5] nobody else learns of a response in hand", () => {
    const begun = begins(story, "Ben", "Ann");
    for (const who of ["Ann", "Fay"]) {
      expect(JSON.stringify(begun.view(who))).not.toContain(response(begun, "Ben"));
      expect(begun.view(who).pages).toHaveLength(story.view(who).pages.length);
    }
  });

  it("[RE5] is read by those who read what it answers", () => {
    const given = gives(story, "Ben", "Ann");
    const page = response(given, "Ben");
    for (const who of ["Ann", "Fay"]) {
      expect(given.view(who).pages).toContainEqual(
        expect.objectContaining({ id: page, words: "readable" }),
      );
    }
  });

  it("[RE6] is for the two when the reflection is held, and its writer's alone when that is erased", () => {
    const given = gives(story, "Ben", "Ann");
    const page = response(given, "Ben");
    const held = given.does("Ann", { type: "hold", round: given.round(1).id });
    expect(["Ann", "Fay", "Ben"].map((who) => reads(held, who, page))).toEqual([true, false, true]);
    const erased = given.does("Ann", { type: "erasePage", page: reflection(given, "Ann") });
    expect(["Ann", "Fay", "Ben"].map((who) => reads(erased, who, page))).toEqual([
      false,
      false,
      true,
    ]);
    expect(JSON.stringify(erased.view("Ben"))).not.toContain(`"${reflection(given, "Ann")}"`);
  });
});

describe("being heard", () => {
  const given = gives(responding(), "Ben", "Ann");
  const page = response(given, "Ben");

  it("[HE1] is said by the author alone, and the two alone see it", () => {
    for (const who of ["Ben", "Fay"])
      expect(given.asks(who, hears(page))).toEqual(reject("notYours"));
    const met = given.does("Ann", hears(page));
    const seen = ["Ann", "Ben", "Fay"].map((who) => met.view(who).heard);
    expect(seen).toEqual([
      [{ response: page, heard: "met" }],
      [{ response: page, heard: "met" }],
      [],
    ]);
    expect(JSON.stringify(met.view("Fay"))).not.toContain('"met":"');
  });

  it("[HE1] cannot be said of a response that was not given, or taken back", () => {
    const back = given.does("Ben", { type: "takeBack", page });
    expect(back.asks("Ann", hears(page))).toEqual(reject("notYours"));
  });

  it("[HE2] not quite comes with a line for the two alone", () => {
    const not = given.does("Ann", hears(page, "notQuite"));
    const line = response(not, "Ann");
    expect(penFor(not.circle, not.seat("Ann"), line)).toBe("open");
    expect(reads(not, "Ben", line)).toBe(false);
    const said = not.does("Ann", { type: "give", page: line });
    expect(["Ann", "Ben", "Fay"].map((who) => reads(said, who, line))).toEqual([true, true, false]);
    expect(JSON.stringify(said.view("Fay"))).not.toContain(line);
    expect(said.view("Ben").pages).toContainEqual(expect.objectContaining({ id: line }));
  });

  it("[HE2] has one line for each response, however often it is said", () => {
    const not = given.does("Ann", hears(page, "notQuite"));
    const again = not.does("Ann", hears(page)).does("Ann", hears(page, "notQuite"));
    expect(again.circle.pages.size).toBe(not.circle.pages.size);
  });

  it("[RE2] lets the witness try again after a not quite, three times in all", () => {
    const twice = gives(given.does("Ann", hears(page, "notQuite")), "Ben", "Ann");
    const second = response(twice, "Ben");
    expect(second).not.toBe(page);
    const thrice = gives(twice.does("Ann", hears(second, "notQuite")), "Ben", "Ann");
    const third = response(thrice, "Ben");
    const over = thrice.does("Ann", hears(third, "notQuite"));
    const again = { type: "respond", to: reflection(over, "Ann"), kind: "sayBack" } as const;
    expect(over.asks("Ben", again)).toEqual(reject("cannotAnswer"));
    expect(thrice.view("Fay").inNeed).toBe(0);
    expect(over.view("Fay").inNeed).toBe(1);
  });

  it("[HE3] facilitators learn that a pair may be glad of help, and nobody else does", () => {
    let story = given;
    for (let tries = 1; tries <= 3; tries += 1) {
      story = story.does("Ann", hears(response(story, "Ben"), "notQuite"));
      if (tries < 3) story = gives(story, "Ben", "Ann");
    }
    expect(story.view("Fay").inNeed).toBe(1);
    expect([story.view("Ann").inNeed, story.view("Ben").inNeed]).toEqual([null, null]);
    expect(story.view("Fay").heard).toEqual([]);
  });
});
