import {
  type PageView,
  type RoundKind,
  type View,
  pageId,
  roundId,
  seatId,
} from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { fakeView } from "../../connection/view.fake.ts";
import {
  type Readable,
  lineTo,
  myAnswerTo,
  myReflections,
  othersReflections,
  responsesTo,
  withoutTheirPage,
} from "./reflections.ts";

const me = seatId("s1");
const [bo, ines] = [seatId("bo"), seatId("ines")];
const answer = (to: string | null, kind: "sayBack" | "line" = "sayBack") => ({
  to: to === null ? null : pageId(to),
  kind,
  gesture: null,
  quote: null,
});
const base = (round: string) =>
  ({ round: roundId(round), standing: "writing", answer: null }) as const;
const theirs = (id: string, author = bo, rest: Partial<PageView> = {}): Readable => ({
  ...base("write"),
  author,
  words: "readable",
  note: null,
  id: pageId(id),
  ...(rest.round && { round: rest.round }),
  ...(rest.answer && { answer: rest.answer }),
});
const mine = (
  id: string,
  curtain: "held" | "shared" = "shared",
  rest: Partial<PageView> = {},
): PageView => ({
  ...base("write"),
  author: me,
  words: "mine",
  id: pageId(id),
  signed: true,
  curtain,
  choice: null,
  note: null,
  pen: "open",
  ...(rest.round && { round: rest.round }),
  ...(rest.answer && { answer: rest.answer }),
});

/** A circle with a round of each of these kinds, of which the last is under way. */
function circle(pages: readonly PageView[], rest: Partial<View> = {}) {
  const kinds: readonly RoundKind[] = ["arrive", "write", "witness", "respond"];
  const view = fakeView(1, [], pageId("q"));
  const [one] = view.rounds;
  if (!one) throw new Error("a circle has rounds");
  const rounds = kinds.map((kind) => ({ ...one, kind, id: roundId(kind) }));
  const round = rounds.at(-1) ?? one;
  return { view: { ...view, rounds, current: round.id, pages, ...rest }, round };
}

describe("what I read in a round that receives", () => {
  it("is what I was given, and then the rest; no arriving words, no responses, none of mine", () => {
    const { view, round } = circle(
      [
        theirs("one"),
        theirs("two", ines),
        theirs("hello", bo, { round: roundId("arrive") }),
        theirs("said", ines, { answer: answer("one"), round: roundId("respond") }),
        { ...base("write"), author: seatId("held"), words: "held" },
        mine("my"),
      ],
      { given: [pageId("two")] },
    );
    const { given, rest } = othersReflections(view, round);
    expect([given.map(({ id }) => id), rest.map(({ id }) => id)]).toEqual([["two"], ["one"]]);
    expect(myReflections(view, round).map(({ id }) => id)).toEqual(["my"]);
  });

  it("is nothing that was written after the round that is read again", () => {
    const { view } = circle([theirs("one")]);
    const [arrive] = view.rounds;
    expect(arrive && othersReflections(view, arrive).rest).toEqual([]);
  });
});

describe("the responses under a page", () => {
  it("are those that were given, mine among them; not what is in hand, and no line", () => {
    const { view } = circle([
      theirs("one"),
      theirs("said", ines, { answer: answer("one") }),
      mine("given", "shared", { answer: answer("one") }),
      mine("inHand", "held", { answer: answer("one") }),
      theirs("line", bo, { answer: answer("given", "line") }),
    ]);
    expect(responsesTo(view, pageId("one")).map(({ id }) => id)).toEqual(["said", "given"]);
    expect(lineTo(view, pageId("given"))?.id).toBe("line");
  });
});

describe("answering somebody", () => {
  const one = theirs("one");
  const statusOf = (pages: readonly PageView[], rest: Partial<View> = {}) => {
    const { view, round } = circle([one, ...pages], rest);
    return myAnswerTo(view, round, one);
  };
  const tried = (id: string) => mine(id, "shared", { answer: answer("one") });
  const notQuite = (id: string) => ({ response: pageId(id), heard: "notQuite" }) as const;

  it("is free before I have begun", () => {
    expect(statusOf([])).toEqual({ status: "free", again: false });
  });

  it("is in hand until I give it", () => {
    const held = mine("mine", "held", { answer: answer("one") });
    expect(statusOf([held])).toEqual({ status: "inHand", response: held });
  });

  it("is over when it was given, and free again after a not quite, up to three tries", () => {
    expect(statusOf([tried("a")])).toEqual({ status: "none" });
    expect(statusOf([tried("a")], { heard: [notQuite("a")] })).toEqual({
      status: "free",
      again: true,
    });
    const met = { response: pageId("a"), heard: "met" } as const;
    expect(statusOf([tried("a")], { heard: [met] })).toEqual({ status: "none" });
    const three = ["a", "b", "c"];
    expect(statusOf(three.map(tried), { heard: three.map(notQuite) })).toEqual({ status: "none" });
  });

  it("is over with the round; what is in hand can still be given", () => {
    const held = mine("mine", "held", { answer: answer("one") });
    for (const pages of [[], [held]]) {
      const { view, round } = circle([theirs("one"), ...pages]);
      const ended = { ...round, clock: { status: "ended", bell: 1, left: 0 } as const };
      expect(myAnswerTo(view, ended, one).status).toBe(pages.length === 0 ? "none" : "inHand");
      expect(myAnswerTo({ ...view, current: roundId("close") }, round, one).status).toBe(
        pages.length === 0 ? "none" : "inHand",
      );
    }
  });

  it("goes to a response only where the plan allows it", () => {
    const said = theirs("said", ines, { answer: answer("one") });
    const { view, round } = circle([one, said]);
    expect(myAnswerTo(view, round, said)).toEqual({ status: "none" });
    expect(myAnswerTo(view, { ...round, replies: true }, said).status).toBe("free");
  });

  it("stays mine when the page is no longer shared", () => {
    const { view } = circle([mine("mine", "held", { answer: answer(null) }), mine("reflection")]);
    expect(withoutTheirPage(view).map(({ id }) => id)).toEqual(["mine"]);
  });
});
