import { hasAgreed } from "./agreeing.ts";
import { type Circle, type Mark, type Seat, currentRound, pagesBy, roundOf } from "./circle.ts";
import type { Context, MarkCommand } from "./command.ts";
import type { Decision } from "./decision.ts";
import type { Event } from "./event.ts";
import { idsFrom } from "./ids.ts";
import { reject } from "./rejection.ts";
import { traitsOf } from "./roundKind.ts";
import { canRead } from "./visibility.ts";

/** So many passages of one page can stay with one reader [MA1]. */
export const mostMarks = 20;

/** A passage stays with a reader: in a round that receives, of a page that nobody writes on any more [MA1]. */
export function decideMark(
  circle: Circle,
  seat: Seat,
  command: MarkCommand,
  context: Context,
): Decision {
  if (circle.status === "closed") return reject("circleClosed");
  if (circle.status !== "running") return reject("notNow");
  if (command.type === "unmark") {
    const mark = circle.marks.get(command.mark);
    if (mark?.reader !== seat.id) return reject("notYours");
    return [{ type: "passageUnmarked", mark: mark.id }, ...quotesNoMore(circle, seat, mark)];
  }
  if (!hasAgreed(circle, seat)) return reject("agreeFirst");
  const { page: id, start, end, signed } = command;
  const page = circle.pages.get(id);
  if (!page || page.author === seat.id || !canRead(circle, seat.id, id)) return reject("notYours");
  const isOver =
    circle.current !== page.round || roundOf(circle, page.round).clock.status === "ended";
  if (!traitsOf(currentRound(circle).planned.kind).receives || !isOver) return reject("cannotMark");
  const mine = marksBy(circle, seat).filter((mark) => mark.page === id);
  if (mine.some((mark) => mark.start === start && mark.end === end)) return [];
  if (mine.length >= mostMarks) return reject("cannotMark");
  const mark = idsFrom(circle.id, context).mark();
  return [{ type: "passageMarked", mark, page: id, seat: seat.id, start, end, signed }];
}

/** The responses that this reader has in hand, without the passage that they quote [MA5]. */
const quotesNoMore = (circle: Circle, { id }: Seat, { page, start, end }: Mark): readonly Event[] =>
  pagesBy(circle, id).flatMap(({ id: response, answer, curtain }) => {
    const quotes = answer?.to === page && answer.quote?.start === start && answer.quote.end === end;
    if (!quotes || curtain !== "held" || answer.kind === "line") return [];
    const { kind, gesture } = answer;
    return [{ type: "responseShaped", page: response, kind, gesture, quote: null }];
  });

/** The passages that stayed with one reader. */
export const marksBy = ({ marks }: Circle, { id }: Pick<Seat, "id">): readonly Mark[] =>
  [...marks.values()].filter(({ reader }) => reader === id);
