import type { PageId } from "@beside/shared/domain";
import type { Random } from "../ports/random.ts";
import type { LiveCircle } from "./liveCircle.ts";
import type { Log } from "./log.ts";
import { nameOfError } from "./openCircle.ts";

/**
 * Tells a circle of the first words of a page, which is then something to be received [WI1]. Asked at every word; a page whose
 * beginning could not be kept is told of with the next.
 */
export function createWordsCame({
  random,
  log,
}: {
  readonly random: Random;
  readonly log: Log;
}): (live: LiveCircle, page: PageId) => void {
  const underWay = new Set<PageId>();
  return (live, page) => {
    if (live.circle.pages.get(page)?.begun !== false || underWay.has(page)) return;
    underWay.add(page);
    live
      .execute({ type: "wordsCame", page }, { kind: "server" }, random.id())
      .catch((error: unknown) => log.warn({ reason: nameOfError(error) }, "beginning not kept"))
      .finally(() => underWay.delete(page));
  };
}
