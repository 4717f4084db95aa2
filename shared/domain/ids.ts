import type { Chance } from "./chance.ts";

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** Names one circle; it stands in the circle's link. */
export type CircleId = Brand<"circle">;
/** Names one person's place in one circle. */
export type SeatId = Brand<"seat">;
/** Names one timed part of one circle. */
export type RoundId = Brand<"round">;
/** Names one page; it begins with its circle's id and a dot, so that a gateway knows where to ask. */
export type PageId = Brand<"page">;
/** Names one passage that stayed with a reader. */
export type MarkId = Brand<"mark">;
/** The hash of a seat's secret token. The token itself is known to one browser only. */
export type TokenHash = Brand<"token">;

/** A moment on the server's clock, in milliseconds since 1970. */
export type Instant = number;
/** A length of time in milliseconds. */
export type Millis = number;

/** Takes a string for a circle's id where it comes from a route, a store or a frame. */
export const circleId = (id: string): CircleId => id as CircleId;
/** Takes a string for a seat's id. */
export const seatId = (id: string): SeatId => id as SeatId;
/** Takes a string for a round's id. */
export const roundId = (id: string): RoundId => id as RoundId;
/** Takes a string for a page's id. */
export const pageId = (id: string): PageId => id as PageId;
/** Takes a string for a mark's id. */
export const markId = (id: string): MarkId => id as MarkId;
/** Takes a string for a token's hash. */
export const tokenHash = (hash: string): TokenHash => hash as TokenHash;

/** The circle that a page belongs to, read off the page's id; null when the id has no such form. */
export function circleOfPage(page: string): CircleId | null {
  const dot = page.indexOf(".");
  return dot > 0 ? circleId(page.slice(0, dot)) : null;
}

/** Two pieces of randomness that come with a command. */
export interface Randomness {
  /** Fresh random characters, for the ids or the new link that the command may need. */
  readonly entropy: string;
  /** As fresh, and never part of an id or of anything else that leaves the server [UN4]. */
  readonly chance: Chance;
}

/**
 * Hands out ids. They are names and no secrets: whoever has one could work out its neighbours, and is refused by the rules
 * [PG5]. Those of pages are drawn from chance: each says nothing of any other, nor of the seat that was taken with it [UN4].
 */
export function idsFrom(circle: CircleId, { entropy, chance }: Randomness) {
  let count = 0;
  const next = () => `${entropy}${(count++).toString(36)}`;
  return {
    seat: () => seatId(next()),
    round: () => roundId(next()),
    page: () => pageId(`${circle}.${chance(next())}`),
    mark: () => markId(next()),
  };
}
/** What {@link idsFrom} returns: a counter, good for one command. */
export type Ids = ReturnType<typeof idsFrom>;
