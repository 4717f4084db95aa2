import type { Circle } from "./circle.ts";
import type { SeatId } from "./ids.ts";
import { viewFor } from "./view.ts";
import { readablePages } from "./visibility.ts";

/**
 * If two people had written each other's unsigned pages in the newest round that has some, nobody else would see anything
 * else [UN3], [UN4]. The sentence that is broken, or nothing.
 */
export function unsignedIn(circle: Circle): readonly string[] {
  const unsigned = [...circle.pages.values()].filter(({ signed, answer }) => !signed && !answer);
  const one = unsigned.at(-1);
  const other = unsigned.find(
    (page) =>
      page.round === one?.round &&
      page.author !== one.author &&
      page.begun === one.begun &&
      areAlike(circle, page.author, one.author),
  );
  if (!one || !other) return [];
  const exchanged: Circle = {
    ...circle,
    pages: new Map(circle.pages)
      .set(one.id, { ...one, author: other.author })
      .set(other.id, { ...other, author: one.author }),
  };
  const viewers = circle.seats.filter(({ id }) => id !== one.author && id !== other.author);
  return viewers.every(({ id }) => pictureFor(circle, id) === pictureFor(exchanged, id))
    ? []
    : ["nothing joins an unsigned page with a seat [UN3], [UN4]"];
}

/** What can be told apart without the page is not what this is about. */
function areAlike({ seats }: Circle, a: SeatId, b: SeatId): boolean {
  const [one, other] = [a, b].map((id) => seats.find((seat) => seat.id === id));
  return (
    one?.standing === other?.standing && (one?.agreedTo === null) === (other?.agreedTo === null)
  );
}

const pictureFor = (circle: Circle, viewer: SeatId): string =>
  JSON.stringify([viewFor(circle, viewer), readablePages(circle, viewer)]);
