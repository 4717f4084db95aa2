import { type PageView, type View, pageId, roundId, seatId } from "@beside/shared/domain";
import { describe, expect, it } from "vitest";
import { fakeView } from "../../connection/view.fake.ts";
import { unsignedWords } from "../../words/unsigned.ts";
import { signingLines } from "./signingLines.ts";

const me = seatId("s1");
const base = { round: roundId("r1"), standing: "writing", answer: null } as const;
const mine = (signed: boolean): PageView => ({
  ...base,
  author: me,
  words: "mine",
  id: pageId("c.mine"),
  signed,
  curtain: "shared",
  choice: null,
  note: null,
  pen: "open",
});
const unsigned = (count: number): readonly PageView[] =>
  Array.from({ length: count }, (_, n) => ({
    ...base,
    author: seatId(`other ${n}`),
    words: "unsigned",
  }));

/** What I read in a circle of so many, of whom so many others write unsigned. */
function lines(people: number, page: PageView | null, others: number, change: Partial<View> = {}) {
  const pages = [...(page ? [page] : []), ...unsigned(others)];
  const fake = fakeView(1, pages, pageId("c.q"));
  const seats = Array.from({ length: people }, (_, n) => ({
    id: seatId(n === 0 ? "s1" : `other ${n - 1}`),
    name: `P${n}`,
    role: "peer" as const,
    left: false,
    guardian: false,
    steppedOut: false,
  }));
  const view: View = { ...fake, seats, ...change };
  const [round] = view.rounds;
  if (!round) throw new Error("no round");
  return signingLines(view, round);
}
const signing = (signs: boolean): Partial<View> => {
  const { me: fake } = fakeView(1, [], pageId("c.q"));
  return { me: { ...fake, signs } };
};

describe("what is said beside an unsigned page", () => {
  it("[UN9] with fewer than five people the way of writing may show whose it is", () => {
    const all = { signed: false, ...signing(false) };
    const { nobodySees, smallCircle } = unsignedWords;
    expect(lines(4, mine(false), 3, all)).toEqual([nobodySees, smallCircle]);
    expect(lines(5, mine(false), 4, all)).toEqual([nobodySees]);
    expect(lines(4, null, 0, all)).toEqual([unsignedWords.smallCircle]);
  });

  it("[UN9] so it may when fewer than five write unsigned among others", () => {
    const { nobodySees, fewUnsigned } = unsignedWords;
    expect(lines(9, mine(false), 0, signing(false))).toEqual([nobodySees, fewUnsigned]);
    expect(lines(9, mine(false), 4, signing(false))).toEqual([nobodySees]);
  });

  it("[UN9] nothing where pages carry names", () => {
    expect(lines(3, mine(true), 0)).toEqual([]);
  });

  it("what was chosen since the page was opened is for the next", () => {
    expect(lines(9, mine(true), 4, signing(false))).toEqual([unsignedWords.nextUnsigned]);
    expect(lines(9, mine(false), 4, signing(true))).toEqual([
      unsignedWords.nobodySees,
      unsignedWords.nextSigned,
    ]);
  });
});
