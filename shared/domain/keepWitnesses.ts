import { hasAgreed } from "./agreeing.ts";
import { type Chance, shuffled } from "./chance.ts";
import { type Circle, type Running, currentRound, responsesIn, seatedAt } from "./circle.ts";
import type { Context } from "./command.ts";
import type { Event } from "./event.ts";
import { evolveAll } from "./evolve.ts";
import { type Received, fairWitnesses } from "./fairWitnesses.ts";
import type { SeatId } from "./ids.ts";
import { traitsOf } from "./roundKind.ts";
import { audienceOf } from "./visibility.ts";

/**
 * Who is to receive what, after these events: named anew wherever somebody came or went, or a reflection was shared, held or
 * erased [WI1], [WI3]. Nothing where all is as it was.
 */
export function keepWitnesses(
  circle: Circle,
  events: readonly Event[],
  { chance }: Pick<Context, "chance">,
): readonly Event[] {
  if (events.length === 0) return [];
  const after = evolveAll(circle, events);
  if (after?.status !== "running") return [];
  const { planned } = currentRound(after);
  if (!traitsOf(planned.kind).receives || planned.witnesses === 0) return [];
  const toGive = toGiveIn(after);
  const isSameRound = circle.status === "running" && circle.current === after.current;
  if (isSameRound && isAlike(toGiveIn(circle), toGive)) return [];
  const { reflections, people } = inNoOrder(after, toGive, chance);
  const given = fairWitnesses(reflections, people, planned.witnesses);
  return [...given].flatMap(([page, witnesses]) =>
    isSame(after.witnesses.get(page), witnesses)
      ? []
      : [{ type: "witnessesNamed", page, witnesses } as const],
  );
}

interface ToGive {
  readonly reflections: readonly Received[];
  readonly people: readonly SeatId[];
}

const toGiveIn = (circle: Running): ToGive => ({
  reflections: reflectionsOf(circle),
  people: circle.seats.filter(({ id }) => takesPart(circle, id)).map(({ id }) => id),
});

/** Whether something can be given to this person: they are here, may answer, and do not pass the round [WI1], [WI5]. */
function takesPart(circle: Running, id: SeatId): boolean {
  const seat = seatedAt(circle, id);
  if (!seat || seat.steppedOut !== null || !hasAgreed(circle, seat)) return false;
  return !currentRound(circle).passedBy.includes(id);
}

/** By what they say: they are small, and made of ids. */
const isAlike = (a: ToGive, b: ToGive): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What goes to whoever sits next tells them whose it is. Where a reflection is unsigned, both the pages and the ring are
 * mixed by chance before anything is given [UN7].
 */
function inNoOrder({ pages }: Running, toGive: ToGive, chance: Chance): ToGive {
  const { reflections, people } = toGive;
  if (reflections.every(({ page }) => pages.get(page)?.signed)) return toGive;
  return {
    reflections: shuffled(reflections, chance, ({ page }) => page),
    people: shuffled(people, chance, (seat) => seat),
  };
}

/** What was written in the write round before, as far as the circle may read it. */
export function reflectionsOf(circle: Running): readonly Received[] {
  const at = circle.rounds.findIndex(({ id }) => id === circle.current);
  const source = circle.rounds.slice(0, at).findLast(({ planned }) => planned.kind === "write");
  return [...circle.pages.values()]
    .filter(
      ({ id, round, answer, begun }) =>
        round === source?.id && !answer && begun && isShared(circle, id),
    )
    .map(({ id: page, author }) => ({
      page,
      author,
      witnesses: circle.witnesses.get(page) ?? [],
      kept: keptBy(circle, page),
    }));
}

const isShared = (circle: Circle, page: Received["page"]): boolean =>
  audienceOf(circle, page) === "circle";

/**
 * Those of its witnesses who have given a response to this page, or have one in hand and take part. Whoever answers without
 * having been asked counts for nothing here: that they have begun would be told by what others are given [RE5].
 */
function keptBy(circle: Running, id: Received["page"]): Received["kept"] {
  const answers = responsesIn(circle).filter(
    (page) =>
      page.answer.to === id &&
      (audienceOf(circle, page.id) !== "author" || takesPart(circle, page.author)),
  );
  const witnesses = circle.witnesses.get(id) ?? [];
  return witnesses.filter((seat) => answers.some(({ author }) => author === seat));
}

const isSame = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean =>
  a !== undefined && a.length === b.length && a.every((each, at) => each === b[at]);
