import { hasAgreed } from "./agreeing.ts";
import {
  type Circle,
  type Heard,
  type Mark,
  type Page,
  type Passage,
  type Role,
  type Round,
  type Seat,
  currentRound,
  pagesBy,
  responsesIn,
  seatedAt,
} from "./circle.ts";
import { type OthersPage, type PageBase, pageBase, readablePage } from "./commonView.ts";
import { steppedOutIn } from "./decideCare.ts";
import { marksBy } from "./decideMark.ts";
import type { Instant, PageId, SeatId } from "./ids.ts";
import { reflectionsOf } from "./keepWitnesses.ts";
import { mostTries } from "./responseKind.ts";
import { traitsOf } from "./roundKind.ts";
import { signs } from "./signing.ts";
import { type Pen, canRead, penFor, readersOf, saidTo } from "./visibility.ts";
import { readerFor } from "./whisper.ts";
import { type WhisperView, whispersOf } from "./whisperView.ts";

/** What of a circle is one person's alone, beside what all know of it. */
export interface OwnView {
  readonly me: {
    readonly seat: SeatId;
    readonly name: string;
    readonly role: Role;
    /** Whether they have accepted the agreements as they are worded now [AG5]. */
    readonly agreed: boolean;
    readonly agreedTo: number | null;
    /** Whether what they open from now on carries their name [UN1]. */
    readonly signs: boolean;
  };
  /** One for each round, in their order. */
  readonly rounds: readonly OwnRound[];
  readonly pages: readonly MyPage[];
  /** What somebody said to me, for the two of us. */
  readonly toMe: readonly OthersPage[];
  /** The reflections that I am asked to receive, in the round that is under way [WI4]. */
  readonly given: readonly PageId[];
  /** Responses of mine and to me, and what was said of them [HE1]. */
  readonly heard: readonly { readonly response: PageId; readonly heard: Heard }[];
  /** What stayed with me. */
  readonly marks: readonly Mark[];
  /** What of mine stayed with others; `by` is null where they did not sign [MA2], [MA3]. */
  readonly stayed: readonly Stayed[];
  /** How many of the reflections have been answered; null for all but facilitators [WI4]. */
  readonly met: { readonly met: number; readonly of: number } | null;
  /** How many pairs may be glad of help; null for all but facilitators [HE3]. */
  readonly inNeed: number | null;
  /** My private lines, and those that were given to me [CA8]; and who would read one that I began now. */
  readonly whispers: readonly WhisperView[];
  readonly whisperTo: SeatId | null;
  /** Since when somebody has stepped out; null for all but facilitators and the guardian [CA5]. */
  readonly out: readonly { readonly seat: SeatId; readonly since: Instant }[] | null;
  /** How many of the others' unsigned pages in the round are done or passed; null for all but facilitators [UN6]. */
  readonly unsigned: { readonly finished: number; readonly of: number } | null;
}

export type Stayed = Passage & { readonly page: PageId; readonly by: SeatId | null };

/** What a round is to one person. */
export interface OwnRound {
  /** The prompt's page; null while it is the facilitators' alone and the viewer is none. */
  readonly prompt: PageId | null;
  readonly promptPen: Pen;
  /** What the plan puts before whoever facilitates; null for all others [PL7]. */
  readonly script: string | null;
  /** How many times somebody asked for more time; null for all but facilitators [RC6]. */
  readonly asks: number | null;
  /** Whether I pass it, where nobody has a page; and how many do, null for all but facilitators [WI5]. */
  readonly passes: boolean;
  readonly passed: number | null;
  /** How many others read what I write here, as things stand. */
  readonly myReaders: number;
}

export type MyPage = PageBase & {
  readonly words: "mine";
  readonly id: PageId;
  readonly signed: boolean;
  readonly note: Page["note"];
  readonly curtain: Page["curtain"];
  readonly choice: Page["choice"];
  readonly pen: Pen;
};

/** What of this circle is this person's alone. */
export function ownView(circle: Circle, seat: Seat): OwnView {
  const { id, name, role, agreedTo } = seat;
  const holds = role === "facilitator";
  return {
    me: {
      seat: id,
      name,
      role,
      agreed: hasAgreed(circle, seat),
      agreedTo,
      signs: signs(circle, seat),
    },
    rounds: circle.rounds.map((round) => ownRound(circle, round, seat)),
    pages: pagesBy(circle, id).map((page) => myPage(circle, page)),
    toMe: saidTo(circle, id).flatMap((page) => othersPage(circle, page)),
    given: givenTo(circle, id),
    heard: heardOf(circle, id),
    marks: marksBy(circle, seat).filter(({ page }) => canRead(circle, id, page)),
    stayed: stayedOf(circle, id),
    met: holds ? metIn(circle) : null,
    inNeed: holds ? inNeed(circle) : null,
    whispers: whispersOf(circle, id),
    whisperTo: circle.status === "running" ? readerFor(circle, id, null) : null,
    out: holds || seat.guardian ? steppedOutIn(circle) : null,
    unsigned: holds ? unsignedIn(circle, seat) : null,
  };
}

const ownRound = (circle: Circle, round: Round, viewer: Seat): OwnRound => ({
  prompt: canRead(circle, viewer.id, round.prompt) ? round.prompt : null,
  promptPen: penFor(circle, viewer.id, round.prompt),
  script: viewer.role === "facilitator" ? round.planned.script : null,
  asks: viewer.role === "facilitator" ? round.asks : null,
  passes: round.passedBy.includes(viewer.id),
  passed: viewer.role === "facilitator" ? howManyPass(circle, round) : null,
  myReaders: readersOf(circle, viewer.id, round),
});

const howManyPass = (circle: Circle, { passedBy }: Round): number =>
  passedBy.filter((seat) => seatedAt(circle, seat) !== null).length;

function myPage(circle: Circle, page: Page): MyPage {
  const { id, author, signed, note, curtain, choice } = page;
  const base = pageBase(page);
  const { answer } = base;
  // A page that was held or erased since is not named to whoever answered it [VI2].
  const mayName = answer?.to && canRead(circle, author, answer.to);
  return {
    ...base,
    answer: answer && { ...answer, to: mayName ? answer.to : null },
    words: "mine",
    id,
    signed,
    note,
    curtain,
    choice,
    pen: penFor(circle, author, id),
  };
}

function othersPage({ pages }: Circle, id: PageId): readonly OthersPage[] {
  const page = pages.get(id);
  return page ? [readablePage(page)] : [];
}

function givenTo(circle: Circle, id: SeatId): readonly PageId[] {
  if (circle.status !== "running" || !isReceiving(circle)) return [];
  if (currentRound(circle).planned.witnesses === 0) return [];
  const mine = new Set(
    reflectionsOf(circle)
      .filter(({ witnesses }) => witnesses.includes(id))
      .map(({ page }) => page),
  );
  // In the order in which they were named: that of the pages would be the order of the seats.
  return [...circle.witnesses.keys()].filter((page) => mine.has(page) && canRead(circle, id, page));
}

const isReceiving = (circle: Circle): boolean =>
  circle.status === "running" && traitsOf(currentRound(circle).planned.kind).receives;

/** Seen by the two alone: whoever answered, and whoever was answered. */
function heardOf(circle: Circle, id: SeatId): OwnView["heard"] {
  return responsesIn(circle).flatMap(({ id: response, author, answer }) => {
    if (!answer.heard || !canRead(circle, id, response)) return [];
    const isOfMine = author === id || circle.pages.get(answer.to)?.author === id;
    return isOfMine ? [{ response, heard: answer.heard }] : [];
  });
}

function stayedOf(circle: Circle, id: SeatId): readonly Stayed[] {
  const mine = [...circle.marks.values()].filter(
    ({ page }) => circle.pages.get(page)?.author === id,
  );
  // A passage stands there once, and once for each who signed: nobody is counted.
  const stayed = new Map<string, Stayed>();
  for (const { page, start, end, reader, signed } of mine.toSorted(signedFirst)) {
    const passage = `${page} ${start} ${end}`;
    if (signed) stayed.set(`${passage} ${reader}`, { page, start, end, by: reader });
    const isThere = [...stayed.keys()].some((key) => key.startsWith(`${passage} `));
    if (!isThere) stayed.set(`${passage} `, { page, start, end, by: null });
  }
  return [...stayed.values()];
}

const signedFirst = (a: Mark, b: Mark): number => Number(b.signed) - Number(a.signed);

function metIn(circle: Circle): OwnView["met"] {
  if (circle.status !== "running" || !isReceiving(circle)) return null;
  const reflections = reflectionsOf(circle);
  const answered = reflections.filter(({ page }) =>
    responsesIn(circle).some(({ answer, curtain }) => answer.to === page && curtain === "shared"),
  );
  return { met: answered.length, of: reflections.length };
}

/** Counted without names, and without the one who looks. */
function unsignedIn(circle: Circle, { id }: Seat): OwnView["unsigned"] {
  if (circle.status !== "running") return { finished: 0, of: 0 };
  const pages = [...circle.pages.values()].filter(
    ({ round, author, answer, signed }) =>
      round === circle.current && author !== id && !answer && !signed && seatedAt(circle, author),
  );
  return {
    finished: pages.filter(({ standing }) => standing !== "writing").length,
    of: pages.length,
  };
}

/** Pairs of whom one has tried so often as can be, and the other has said "not quite" each time [HE3]. */
function inNeed(circle: Circle): number {
  const isMet = (page: PageId, by: SeatId): boolean =>
    responsesIn(circle).some(
      ({ author, answer }) => author === by && answer.to === page && answer.heard === "met",
    );
  return [...circle.notMet].flatMap(([page, counts]) => {
    const author = circle.pages.get(page)?.author;
    if (!author || !seatedAt(circle, author)) return [];
    return [...counts].filter(
      ([by, count]) => count >= mostTries && seatedAt(circle, by) && !isMet(page, by),
    );
  }).length;
}
