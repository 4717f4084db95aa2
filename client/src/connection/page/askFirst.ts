import type { KeptLedger } from "./keptLedger.ts";

/**
 * Closing the tab asks first while words are at stake. Words of the last two seconds that are on their way and on this
 * device as well are not: the next opening brings them. Listens only while something is unkept, because a page with
 * such a listener is not kept by browsers for going back to. Returns the way to stop.
 */
export function askFirst(
  page: EventTarget,
  { keeping, hasUnkept }: Pick<KeptLedger, "keeping" | "hasUnkept">,
  isOnDevice: () => boolean,
): () => void {
  const ask = (event: Event) => {
    if (keeping.get() !== "keeping" || !isOnDevice()) event.preventDefault();
  };
  const follow = () => {
    if (hasUnkept.get()) page.addEventListener("beforeunload", ask);
    else page.removeEventListener("beforeunload", ask);
  };
  follow();
  const leave = hasUnkept.subscribe(follow);
  return () => {
    leave();
    page.removeEventListener("beforeunload", ask);
  };
}
