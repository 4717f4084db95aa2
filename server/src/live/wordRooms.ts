import {
  type Audience,
  type Circle,
  type PageId,
  audienceOf,
  authorOf,
  pairOf,
  unreachable,
} from "@beside/shared/domain";
import type { PageWords } from "@beside/shared/protocol";
import { circleRoom, facilitatorsRoom, seatRoom } from "./rooms.ts";

/** One frame for all who may see the same: words put together by who reads them now [VI1]. */
export function byRoom(
  circle: Circle,
  words: readonly PageWords[],
): ReadonlyMap<string, readonly PageWords[]> {
  return gathered(words, ({ page }) => roomsFor(circle, page, audienceOf(circle, page)));
}

/** The same for the screens of those alone who write there: its author, or whoever facilitates where it is a prompt. */
export function byWriter(
  circle: Circle,
  words: readonly PageWords[],
): ReadonlyMap<string, readonly PageWords[]> {
  return gathered(words, ({ page }) => {
    if (authorOf(circle, page) !== null) return roomsFor(circle, page, "author");
    return audienceOf(circle, page) === null ? [] : [facilitatorsRoom(circle.id)];
  });
}

function gathered(
  words: readonly PageWords[],
  roomsOf: (each: PageWords) => readonly string[],
): ReadonlyMap<string, readonly PageWords[]> {
  const rooms = new Map<string, PageWords[]>();
  for (const each of words) {
    for (const room of roomsOf(each)) {
      const there = rooms.get(room);
      if (there) there.push(each);
      else rooms.set(room, [each]);
    }
  }
  return rooms;
}

function roomsFor(circle: Circle, page: PageId, audience: Audience | null): readonly string[] {
  switch (audience) {
    case "circle":
      return [circleRoom(circle.id)];
    case "facilitators":
      return [facilitatorsRoom(circle.id)];
    case "pair":
      return pairOf(circle, page).map((seat) => seatRoom(circle.id, seat));
    case "author": {
      const author = authorOf(circle, page);
      return author ? [seatRoom(circle.id, author)] : [];
    }
    case null:
      return [];
    default:
      return unreachable(audience);
  }
}
