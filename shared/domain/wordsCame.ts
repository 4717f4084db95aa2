import type { Circle } from "./circle.ts";
import type { Event } from "./event.ts";
import type { PageId } from "./ids.ts";

/** A page has its first words: from now on it is something that can be received [WI1]. */
export function wordsCame({ pages }: Circle, id: PageId): readonly Event[] {
  const page = pages.get(id);
  return page && !page.begun ? [{ type: "pageBegun", page: id }] : [];
}
