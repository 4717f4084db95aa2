import {
  type PageId,
  type PageView,
  type RoundView,
  type SeatId,
  type View,
  mostTries,
  nameOr,
  traitsOf,
} from "@beside/shared/domain";
import type { Mine } from "../viewPages.ts";

/** Somebody else's page that I may read. */
export type Readable = Extract<PageView, { words: "readable" }>;

/** What others wrote, up to the round that is shown: what I was given to receive, and the rest. */
export function othersReflections(
  view: View,
  shown: RoundView,
): { readonly given: readonly Readable[]; readonly rest: readonly Readable[] } {
  const all = view.pages
    .filter((page) => page.words === "readable")
    .filter((page) => page.author !== view.me.seat && isReflection(view, shown, page));
  const isGiven = ({ id }: Readable): boolean => view.given.includes(id);
  return { given: all.filter(isGiven), rest: all.filter((page) => !isGiven(page)) };
}

/** What I wrote myself, up to the round that is shown. */
export const myReflections = (view: View, shown: RoundView): readonly Mine[] =>
  view.pages
    .filter((page) => page.words === "mine")
    .filter((page) => isReflection(view, shown, page));

function isReflection({ rounds }: View, shown: RoundView, { answer, round }: PageView): boolean {
  const at = rounds.findIndex(({ id }) => id === round);
  const kind = rounds[at]?.kind;
  const mayBe = kind === "write" || kind === "after";
  return answer === null && mayBe && at <= rounds.findIndex(({ id }) => id === shown.id);
}

/** A response that I can read, or that is mine. */
export type Said = Mine | Readable;

/** The responses to a page that were given, mine among them, in the order in which they were begun. */
export const responsesTo = (view: View, to: PageId): readonly Said[] =>
  view.pages
    .filter((page) => page.words === "readable" || page.words === "mine")
    .filter(({ answer }) => answer?.to === to && answer.kind !== "line")
    .filter((page) => page.words === "readable" || page.curtain === "shared");

/** Where I am with answering a page. */
export type MyAnswer =
  | { readonly status: "inHand"; readonly response: Mine }
  /** `again` after a "not quite". */
  | { readonly status: "free"; readonly again: boolean }
  | { readonly status: "none" };

/** Whether I may answer a page in this round, or have a response to it in hand [RE1], [RE2], [RE4]. */
export function myAnswerTo(
  view: View,
  round: RoundView,
  { id: to, answer, words }: Said,
): MyAnswer {
  if (words === "mine") return { status: "none" };
  const tries = view.pages
    .filter((page) => page.words === "mine")
    .filter(({ answer }) => answer?.to === to && answer.kind !== "line");
  const last = tries.at(-1);
  if (last?.curtain === "held") return { status: "inHand", response: last };
  const isOpen = traitsOf(round.kind).answers && round.clock.status !== "ended";
  const mayReply = answer === null || round.replies;
  if (!isOpen || !mayReply || round.id !== view.current) return { status: "none" };
  if (!last) return { status: "free", again: false };
  const mayTry = heardOf(view, last.id) === "notQuite" && tries.length < mostTries;
  return mayTry ? { status: "free", again: true } : { status: "none" };
}

/** Responses of mine to what is no longer shared, or was erased: they are mine all the same. */
export const withoutTheirPage = (view: View): readonly Mine[] =>
  view.pages
    .filter((page) => page.words === "mine")
    .filter(({ answer }) => answer !== null && answer.to === null);

/** Whether what is given in this round is read by nobody else before it ends [OP2]. */
export const opensLater = ({ opening, released }: RoundView): boolean =>
  opening === "together" && !released;

/** Whether somebody to whom I said "not quite" may try again now [RE2]. Who writes unsigned is not counted. */
export function mayTryAgain(view: View, { id, author, answer }: Readable): boolean {
  const round = view.rounds.find(({ id }) => id === view.current);
  if (!round || !traitsOf(round.kind).answers || round.clock.status === "ended") return false;
  const tries = view.pages.filter(
    (page) => author !== null && page.author === author && page.answer?.to === answer?.to,
  );
  const isLast = author === null || idOf(tries.at(-1)) === id;
  return isLast && tries.length < mostTries;
}

const idOf = (page: PageView | undefined): PageId | null => (page && "id" in page ? page.id : null);

/** Whether I have tried as often as can be to meet the author of a page, and it was not quite each time [RE2]. */
export function triedEnough(view: View, { answer }: Mine): boolean {
  const tries = view.pages
    .filter((page) => page.words === "mine")
    .filter((page) => page.answer?.to === answer?.to && page.answer?.kind !== "line");
  return tries.length >= mostTries && tries.every(({ id }) => heardOf(view, id) === "notQuite");
}

/** What the author of the answered page said of a response; null before that, and for all but the two. */
export const heardOf = (view: View, response: PageId): View["heard"][number]["heard"] | null =>
  view.heard.find((each) => each.response === response)?.heard ?? null;

/** The page for the line that goes with "not quite"; of somebody else's once it was given [HE2]. */
export const lineTo = (view: View, response: PageId): Said | null =>
  view.pages
    .filter((page) => page.words === "readable" || page.words === "mine")
    .find(({ answer }) => answer?.kind === "line" && answer.to === response) ?? null;

/** Somebody's name; null for who has taken everything along. Whose an unsigned page is, nobody is told. */
export const nameOf = ({ seats }: View, seat: SeatId | null): string | null =>
  seat === null ? nameOr(null) : (seats.find(({ id }) => id === seat)?.name ?? null);
