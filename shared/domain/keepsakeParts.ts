import {
  type Answering,
  type Circle,
  type Page,
  type Passage,
  type Response,
  type Seat,
  isResponse,
  pagesBy,
  responsesIn,
  roundOf,
  seatOf,
} from "./circle.ts";
import type { PageId, SeatId } from "./ids.ts";
import type { KeepsakeAnswer, KeepsakePage, KeepsakeWords } from "./keepsake.ts";
import { inQuietOrder } from "./signing.ts";
import { canRead } from "./visibility.ts";

/** What belongs into somebody's keepsake, before its words are put in: pages by their ids, passages by their places. */
export interface KeepsakeParts {
  readonly pages: readonly PagePart[];
  readonly given: readonly PagePart[];
}

export type PagePart = WordsPart &
  Pick<KeepsakePage, "kind"> & {
    /** Null where this person may not read the prompt (any more). */
    readonly prompt: PageId | null;
    readonly said: readonly WordsPart[];
    readonly stayed: readonly (Passage & { readonly by: string | null })[];
  };

export type WordsPart = Pick<KeepsakeWords, "id" | "by" | "note"> & {
  readonly answer: AnswerPart | null;
};

export type AnswerPart = Omit<KeepsakeAnswer, "quote"> & {
  readonly quote: (Passage & { readonly page: PageId }) | null;
};

/**
 * What somebody may take along, and no more: of others' pages what {@link canRead} lets them read at this moment [KS2], [KS3].
 * Nothing in it says which response met whom [KS4].
 */
export function keepsakeParts(circle: Circle, seat: Seat): KeepsakeParts {
  const said = Map.groupBy(saidByOthers(circle, seat), (response) =>
    placeOf(circle, seat, response),
  );
  const part = (page: Page): PagePart => pagePart(circle, seat, page, said.get(page.id) ?? []);
  const byRounds = (pages: readonly Page[]): readonly PagePart[] =>
    circle.rounds.flatMap(({ id }) => pages.filter(({ round }) => round === id).map(part));
  const given = inQuietOrder(circle.pages.values()).filter((page) => isGivenBy(circle, seat, page));
  return { pages: byRounds(pagesBy(circle, seat.id)), given: byRounds(given) };
}

/** A page of somebody else, given to the circle when it had closed; responses stand with the page that they answer. */
const isGivenBy = (circle: Circle, { id }: Seat, page: Page): boolean =>
  circle.status === "closed" &&
  page.author !== id &&
  page.answer === null &&
  canRead(circle, id, page.id);

const saidByOthers = (circle: Circle, { id }: Seat): readonly Response[] =>
  inQuietOrder(responsesIn(circle)).filter(
    (page) => page.author !== id && canRead(circle, id, page.id),
  );

/** A response stands with my page if it answers one of mine; else with the page where it began. */
function placeOf(circle: Circle, seat: Seat, response: Response): PageId {
  const { to } = response.answer;
  const answered = circle.pages.get(to);
  return answered?.author !== seat.id && isResponse(answered)
    ? placeOf(circle, seat, answered)
    : to;
}

function pagePart(circle: Circle, seat: Seat, page: Page, said: readonly Response[]): PagePart {
  const { planned, prompt } = roundOf(circle, page.round);
  return {
    ...wordsPart(circle, seat, page),
    kind: planned.kind,
    prompt: canRead(circle, seat.id, prompt) ? prompt : null,
    said: said.map((response) => wordsPart(circle, seat, response)),
    stayed: page.author === seat.id ? stayedOf(circle, page) : [],
  };
}

const wordsPart = (circle: Circle, seat: Seat, page: Page): WordsPart => ({
  id: page.id,
  by: authorOf(circle, seat, page),
  note: page.note,
  answer: page.answer && answerPart(circle, seat, page.answer),
});

function answerPart(circle: Circle, seat: Seat, answer: Answering): AnswerPart {
  const { kind, gesture, quote } = answer;
  const answered = circle.pages.get(answer.to);
  const mayQuote = answered !== undefined && canRead(circle, seat.id, answered.id);
  return {
    to: answered ? authorOf(circle, seat, answered) : null,
    kind,
    gesture,
    quote: quote && mayQuote ? { ...quote, page: answered.id } : null,
  };
}

const stayedOf = (circle: Circle, { id }: Page): PagePart["stayed"] =>
  [...circle.marks.values()]
    .filter(({ page }) => page === id)
    .map(({ start, end, signed, reader }) => {
      const by = signed ? nameOf(circle, reader) : null;
      return { start, end, by };
    });

/** Of what somebody else wrote unsigned nobody is told whose it is [KS6]. */
const authorOf = (circle: Circle, seat: Seat, { author, signed }: Page): string | null =>
  signed || author === seat.id ? nameOf(circle, author) : null;

/** Whoever left stays known by their name; whoever was removed, or took everything along, does not. */
function nameOf(circle: Circle, id: SeatId): string | null {
  const seat = seatOf(circle, id);
  return seat?.standing === "seated" || seat?.standing === "left" ? seat.name : null;
}
