import { describe, expect, it } from "vitest";
import { chanceOf } from "./chance.fixture.ts";
import type { Circle } from "./circle.ts";
import { decide } from "./decide.ts";
import { callCircle } from "./decideSeat.ts";
import { evolve } from "./evolve.ts";
import { type PageId, type SeatId, circleId } from "./ids.ts";
import { keepsakeParts } from "./keepsakeParts.ts";
import type { PlannedRound } from "./plan.ts";
import { isRejection, reject } from "./rejection.ts";
import {
  type Story,
  gathered,
  inRound,
  joined,
  minute,
  noon,
  settingsWith,
  started,
} from "./story.fixture.ts";
import { viewFor } from "./view.ts";
import { readablePages } from "./visibility.ts";

const respond: Partial<PlannedRound> = {
  kind: "respond",
  responses: ["sayBack"],
  replies: true,
  witnesses: 1,
};
const peers = ["Ann", "Ben", "Cem", "Dia"];
const unsignedCircle = (rounds: readonly Partial<PlannedRound>[] = [{}, {}]): Story =>
  gathered(settingsWith(rounds, { signed: false }), peers).does("Fay", "start");
const onwards = (story: Story): Story => story.does("Fay", "next").wait(minute);
const signing = (signed: boolean) => ({ type: "signPages", signed }) as const;
/** What this person is told of that page by its id, and of that author. */
const toldOf = (story: Story, who: string, page: PageId) =>
  story.view(who).pages.filter((each) => "id" in each && each.id === page);
const toldBy = (story: Story, who: string, author: string) =>
  story.view(who).pages.filter((each) => each.author === story.seat(author));

describe("who signs", () => {
  it("[UN1] pages of an unsigned circle are unsigned, everybody's", () => {
    const { circle } = unsignedCircle();
    expect([...circle.pages.values()].map(({ signed }) => signed)).toEqual(Array(5).fill(false));
    expect(unsignedCircle().view("Ann")).toMatchObject({ signed: false, me: { signs: false } });
    expect(started().page("Ann", 1).signed).toBe(true);
  });

  it("[UN1] anybody may write unsigned from now on, and sign again", () => {
    const story = started([{}, {}, {}]);
    expect(story.view("Ann").me.signs).toBe(true);
    const said = story.does("Ann", signing(false));
    expect(said.view("Ann").me.signs).toBe(false);
    const two = onwards(said);
    expect([two.page("Ann", 2).signed, two.page("Ben", 2).signed]).toEqual([false, true]);
    const three = onwards(two.does("Ann", signing(true)));
    expect(three.page("Ann", 3).signed).toBe(true);
    expect(said.asks("Ann", signing(false))).toEqual([]);
  });

  it("[UN1] in an unsigned circle nobody can make theirs less private", () => {
    const story = unsignedCircle();
    expect(story.asks("Ann", signing(true))).toEqual(reject("unsignedHere"));
    expect(story.asks("Fay", signing(true))).toEqual(reject("unsignedHere"));
    expect(story.asks("Ann", signing(false))).toEqual([]);
    const closed = onwards(onwards(started([{}, {}])));
    expect(closed.asks("Ann", signing(false))).toEqual(reject("circleClosed"));
  });

  it("[UN2] a page stays what it was when it was opened", () => {
    const story = started([{}, {}]).does("Ann", signing(false));
    expect(story.page("Ann", 1).signed).toBe(true);
    const two = onwards(story).does("Ann", signing(true));
    expect(two.page("Ann", 2).signed).toBe(false);
    const anew = two.does("Ann", { type: "erasePage", page: two.page("Ann", 2).id });
    expect(anew.page("Ann", 2).id).not.toBe(two.page("Ann", 2).id);
    expect(anew.page("Ann", 2).signed).toBe(false);
  });

  it("[UN2] a signed page that was erased is followed by a signed one, whatever was chosen since", () => {
    const story = started([{}, {}]).does("Ann", signing(false));
    const anew = story.does("Ann", { type: "erasePage", page: story.page("Ann", 1).id });
    expect(anew.page("Ann", 1).signed).toBe(true);
    expect(onwards(anew).page("Ann", 2).signed).toBe(false);
  });

  it("[UN3] that somebody wrote unsigned in a round is told also when they have erased it", () => {
    const story = onwards(unsignedCircle());
    const erased = story.does("Ann", { type: "erasePage", page: story.page("Ann", 1).id });
    const writers = (told: Story) =>
      told.view("Ben").pages.filter(({ words }) => words === "unsigned");
    expect(writers(story)).toHaveLength(2 * (peers.length + 1) - 2);
    expect(writers(erased)).toEqual(writers(story));
    const gone = (told: Story) => JSON.stringify({ ...told.view("Ben"), pages: [], version: 0 });
    expect(gone(erased)).toBe(gone(story));
  });

  it("[UN2] a response is settled as a page is; so are the line about an unsigned page and another try", () => {
    const first = gathered(settingsWith([{}, respond]), ["Ann", "Ben"]);
    const writing = first.does("Ben", signing(false)).does("Fay", "start");
    const story = onwards(writing).does("Ben", signing(true));
    const { id } = story.page("Ben", 1);
    const signedOf = (told: Story): readonly boolean[] =>
      [...told.circle.pages.values()].filter(({ answer }) => answer).map(({ signed }) => signed);
    const answered = story
      .does("Ann", signing(false))
      .does("Ann", { type: "respond", to: id, kind: "sayBack" })
      .does("Ann", signing(true));
    const response = [...answered.circle.pages.values()].at(-1);
    if (!response) throw new Error("no response");
    const heard = answered
      .does("Ann", { type: "give", page: response.id })
      .does("Ben", { type: "hear", page: response.id, heard: "notQuite" })
      .does("Ann", { type: "respond", to: id, kind: "sayBack" });
    expect(signedOf(heard)).toEqual([false, false, false]);
    const other = story.does("Fay", { type: "respond", to: id, kind: "sayBack" });
    expect(signedOf(other)).toEqual([true]);
  });

  it("[UN8] where the talking piece goes round pages are signed, and an unsigned circle has no such round", () => {
    const story = started([{}, { opening: "oneByOne" }]).does("Ann", signing(false));
    expect(onwards(story).page("Ann", 2).signed).toBe(true);
    const links = { peer: "p", facilitator: "f" };
    const settings = settingsWith([{ opening: "oneByOne" }], { signed: false });
    const context = { now: noon, entropy: "e", chance: chanceOf("f") };
    expect(callCircle(circleId("c"), settings, links, context)).toEqual(reject("pieceNeedsNames"));
  });
});

describe("what others are told", () => {
  const story = unsignedCircle();
  const { id } = story.page("Ann", 1);

  it("[UN3] an unsigned page is read without author, and its author named without the page", () => {
    for (const who of ["Fay", "Ben"]) {
      expect(toldOf(story, who, id)).toEqual([
        {
          round: story.round(1).id,
          author: null,
          standing: "writing",
          answer: null,
          words: "readable",
          id,
          note: null,
        },
      ]);
      expect(toldBy(story, who, "Ann")).toEqual([
        {
          round: story.round(1).id,
          author: story.seat("Ann"),
          standing: "writing",
          answer: null,
          words: "unsigned",
        },
      ]);
    }
  });

  it("[UN3] its author has it once, as their own", () => {
    expect(toldOf(story, "Ann", id)).toEqual([
      expect.objectContaining({ words: "mine", author: story.seat("Ann"), signed: false }),
    ]);
    expect(toldBy(story, "Ann", "Ann")).toHaveLength(1);
    const { pages } = story.view("Ann");
    expect(pages.filter(({ words }) => words === "readable")).toHaveLength(4);
  });

  it.each(["hold", "pass", "done"] as const)(
    "[UN3] when its author does this, %s, nothing that names them changes",
    (act) => {
      const after = story.does("Ann", act);
      expect(toldBy(after, "Fay", "Ann")).toEqual(toldBy(story, "Fay", "Ann"));
      expect(toldOf(after, "Fay", id)).toHaveLength(act === "done" ? 1 : 0);
      if (act === "done") expect(toldOf(after, "Fay", id)).toEqual(toldOf(story, "Fay", id));
    },
  );

  it("[UN3] a response to me has no author either, and the two alone read of it what they did", () => {
    const two = onwards(unsignedCircle([{}, respond]));
    const to = two.page("Ann", 1).id;
    const begun = two.does("Ben", { type: "respond", to, kind: "sayBack" });
    const response = [...begun.circle.pages.keys()].at(-1);
    if (!response) throw new Error("no response");
    const given = begun.does("Ben", { type: "give", page: response });
    for (const who of ["Ann", "Cem", "Fay"]) {
      expect(toldOf(given, who, response)).toMatchObject([{ author: null, words: "readable" }]);
    }
    const held = given.does("Ann", inRound(given, "hold", 1));
    expect(toldOf(held, "Ann", response)).toMatchObject([{ author: null }]);
    expect(toldOf(held, "Cem", response)).toEqual([]);
  });

  it("[UN3] whoever writes unsigned among people who sign is named beside their page, not with it", () => {
    const mixed = onwards(started([{}, {}]).does("Ann", signing(false)));
    const page = mixed.page("Ann", 2).id;
    expect(toldOf(mixed, "Ben", page)).toMatchObject([{ author: null }]);
    expect(toldBy(mixed, "Ben", "Ann").map(({ words }) => words)).toEqual(["readable", "unsigned"]);
  });

  it("[UN6] facilitators learn how many are done or passed, others nothing", () => {
    const later = story.does("Ann", "done").does("Ben", "pass").does("Fay", "done");
    expect(later.view("Fay").unsigned).toEqual({ finished: 2, of: 4 });
    expect(later.view("Cem").unsigned).toBeNull();
  });

  it("[UN10] a keepsake names nobody by an unsigned page", () => {
    const told = ["Ann", "Ben", "Cem"].reduce((before, who) => {
      const { id: page } = before.page(who, 1);
      return before.does(who, { type: "choose", page, choice: "circle" });
    }, onwards(unsignedCircle()));
    const closed = onwards(told);
    const ben = closed.circle.seats.find(({ name }) => name === "Ben");
    if (!ben) throw new Error("Ben is not here");
    const { given } = keepsakeParts(closed.circle, ben);
    expect(given.map(({ by }) => by)).toEqual([null, null]);
    const ids = given.map((page) => page.id);
    expect(ids).toEqual(ids.toSorted());
  });
});

describe("chance", () => {
  /** The same circle begun many times, each with a chance of its own. */
  const times = 1_500;
  const begun = (rounds: readonly Partial<PlannedRound>[]): readonly Circle[] => {
    const waiting = gathered(settingsWith(rounds, { signed: false }), peers);
    return Array.from({ length: times }, (_, n) => goesOn(waiting, "start", n));
  };
  const goesOn = ({ circle, now, seat }: Story, type: "start" | "next", n: number): Circle => {
    const actor = { kind: "seat", seat: seat("Fay") } as const;
    const context = { actor, now, entropy: `e${n}-`, chance: chanceOf(`chance ${n}`) };
    const decision = decide(circle, { type, seen: circle.movedAt }, context);
    if (isRejection(decision)) throw new Error(decision.rejected);
    return decision.reduce<Circle>(evolve, circle);
  };
  /** How often each came, for each of so many: equally often, give or take five times what chance gives. */
  const expectEven = (found: readonly number[], places: number): void => {
    const fair = found.length / places;
    for (let place = 0; place < places; place += 1) {
      const count = found.filter((each) => each === place).length;
      expect(Math.abs(count - fair)).toBeLessThan(5 * Math.sqrt(fair));
    }
  };

  it("[UN4] where a page stands says nothing of whose it is, in a picture and in the words that follow it", () => {
    const places: number[] = [];
    const wordPlaces: number[] = [];
    for (const circle of begun([{}])) {
      const [fay, ann, ben] = circle.seats;
      if (!fay || !ann || !ben) throw new Error("they are not here");
      const mine = [...circle.pages.values()].find(({ author }) => author === ann.id);
      const ids = viewFor(circle, ben.id)?.pages.flatMap((page) =>
        page.words === "readable" ? [page.id] : [],
      );
      if (!mine || !ids) throw new Error("there is no page");
      places.push(ids.indexOf(mine.id));
      const readable = readablePages(circle, ben.id).filter((page) => ids.includes(page));
      wordPlaces.push(readable.indexOf(mine.id));
    }
    expectEven(places, 4);
    expectEven(wordPlaces, 4);
  });

  it("[UN4] the id of a page has nothing in common with that of a seat or of another page", () => {
    const late = joined(unsignedCircle(), "Eve");
    const { id } = late.page("Eve", 1);
    const start = (text: string): string => text.replace("c.", "").slice(0, 3);
    const others = [...late.circle.pages.keys()].filter((page) => page !== id);
    for (const other of [late.seat("Eve"), ...others]) expect(start(other)).not.toBe(start(id));
    for (const circle of begun([{}]).slice(0, 50)) {
      const starts = [...circle.pages.keys()].map(start);
      expect(new Set(starts).size).toBe(5);
    }
  });

  it("[UN7] whom I was given says nothing of who sits where", () => {
    const written = unsignedCircle([{}, { kind: "witness", witnesses: 1 }]);
    const leaving = written.does("Fay", "next").unseen(minute);
    const seats: readonly SeatId[] = written.circle.seats.map(({ id }) => id);
    const places = Array.from({ length: times }, (_, n) => {
      const circle = goesOn(leaving, "next", n);
      const [page] = [...circle.witnesses].find(([, who]) => who[0] === seats[1]) ?? [];
      const author = page && circle.pages.get(page)?.author;
      if (!author) throw new Error("Ann was given nothing");
      return seats.filter((seat) => seat !== seats[1]).indexOf(author);
    });
    expectEven(places, 4);
  });

  it("[UN7] nobody is named anew by what changes nothing", () => {
    let story = onwards(unsignedCircle([{}, { kind: "witness", witnesses: 2 }]));
    const { witnesses } = story.circle;
    for (const what of ["askTime", ["addTime", 60], "pause", "resume", "askTime"] as const) {
      story = story.does("Fay", what);
    }
    expect(story.circle.witnesses).toEqual(witnesses);
  });
});
