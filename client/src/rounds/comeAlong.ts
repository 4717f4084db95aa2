import { isNarrow } from "../screens/useNarrow.ts";

/** Where somebody was when their page gave way to the next round's. */
type Place = "writing" | "reading" | "elsewhere";

/**
 * Brings somebody along to the page of a new round, as the `ref` of what is new with it. Who had the caret in the old
 * page has it in the new one; who looked at the old page sees the new prompt; everyone else is left where they are.
 */
export function createComeAlong(): (page: HTMLDivElement) => () => void {
  let place: Place = "elsewhere";
  return (page) => {
    arrive(page, place);
    // React calls this before it takes the old page away: the caret is still there to be seen.
    return () => {
      place = placeOn(page);
    };
  };
}

/** Whether the middle of the screen lies on what stands from `top` to `bottom`. Pixels from the screen's upper edge. */
export const isLookedAt = (
  { top, bottom }: { readonly top: number; readonly bottom: number },
  height: number,
): boolean => top < height / 2 && bottom > height / 2;

function arrive(page: HTMLElement, place: Place): void {
  if (place === "elsewhere") return;
  // Where all of it is in sight already, nothing moves.
  columnOf(page).querySelector("h1")?.scrollIntoView({ block: "nearest" });
  if (place === "writing") page.querySelector("textarea")?.focus();
}

function placeOn(page: HTMLElement): Place {
  if (document.activeElement === page.querySelector("textarea")) return "writing";
  return isNarrow() && isLookedAt(columnOf(page).getBoundingClientRect(), innerHeight)
    ? "reading"
    : "elsewhere";
}

const columnOf = (page: HTMLElement): HTMLElement => page.closest("main") ?? page;
