import { type Circle, type Page, type Round, type Seat, pagesBy } from "./circle.ts";
import type { Decision } from "./decision.ts";
import type { PageId } from "./ids.ts";
import { reject } from "./rejection.ts";

/**
 * Somebody's pages carry their name from now on, or do not. Where the circle's pages are unsigned nobody can make theirs less
 * private [UN1]; what is open already stays what it is [UN2].
 */
export function decideSigning({ status, settings }: Circle, seat: Seat, signed: boolean): Decision {
  if (status === "closed") return reject("circleClosed");
  if (!settings.signed) return signed ? reject("unsignedHere") : [];
  return seat.unsigned === !signed ? [] : [{ type: "signingChosen", seat: seat.id, signed }];
}

/** Whether what this person opens now carries their name [UN1]. */
export const signs = ({ settings }: Circle, { unsigned }: Pick<Seat, "unsigned">): boolean =>
  settings.signed && !unsigned;

/** The same of their page in a round: where the talking piece goes round everyone sees whose turn it is [UN8]. */
export const signsIn = (circle: Circle, { planned }: Round, seat: Seat): boolean =>
  planned.opening === "oneByOne" || signs(circle, seat);

/**
 * The same of what answers a page: once somebody has answered it unsigned, they do so again. So is the line about it, which
 * nobody but the author of the page can write [UN2]: `about` is the page that the line goes back to.
 */
export function signsAnswer(circle: Circle, seat: Seat, to: PageId, about: PageId = to): boolean {
  const mine = pagesBy(circle, seat.id).filter(
    ({ id, answer }) => answer?.to === to || id === about,
  );
  return signs(circle, seat) && mine.every(({ signed }) => signed);
}

/** With fewer who write unsigned, or fewer people in all, somebody's way of writing may be as good as their name [UN9]. */
export const fewUnsigned = 5;

/**
 * Pages in the order in which they are named to others everywhere: signed ones as they were opened, and then the unsigned ones
 * by their ids, which are of chance and say nothing [UN4].
 */
export function inQuietOrder<P extends Pick<Page, "id" | "signed">>(
  pages: Iterable<P>,
): readonly P[] {
  const all = [...pages];
  const unsigned = all.filter(({ signed }) => !signed);
  if (unsigned.length === 0) return all;
  const byId = unsigned.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...all.filter(({ signed }) => signed), ...byId];
}
