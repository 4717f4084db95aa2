import type { CircleId, PageId, View } from "@beside/shared/domain";
import { browserStorage } from "../deviceStorage.ts";
import { deleteCopy } from "./deviceDatabases.ts";
import { type DevicePages, createDevicePages } from "./devicePages.ts";

interface Needs {
  readonly pages: DevicePages;
  readonly deleteCopy: (page: string) => Promise<void>;
}

/**
 * Deletes this device's copies of pages that the circle no longer has for me: they were erased, here or on another device
 * of mine. Ask it whenever a view has come.
 */
export function createForgetErased(needs: Needs = browserNeeds()): (view: View) => void {
  let known = "";
  return (view) => {
    const there = myPages(view);
    const now = [...there].join(" ");
    if (now === known) return;
    known = now;
    const erased = needs.pages.all().filter((page) => isOf(view.id, page) && !there.has(page));
    // A browser that does not let go of a copy is asked again with the next view.
    for (const page of erased) forget(page, needs).catch(() => (known = ""));
  };
}

/** The mark goes last: while it is there, the copy is looked for again. */
async function forget(page: string, needs: Needs): Promise<void> {
  await needs.deleteCopy(page);
  needs.pages.forget([page]);
}

const isOf = (circle: CircleId, page: string): boolean => page.startsWith(`${circle}.`);

/** My own pages and private lines, and the prompts, which facilitators write together and nobody erases. */
function myPages(view: View): ReadonlySet<string> {
  const mine = view.pages.flatMap((page): PageId[] => (page.words === "mine" ? [page.id] : []));
  const whispers = view.whispers.flatMap(({ page, author }) =>
    author === view.me.seat ? [page] : [],
  );
  return new Set([...mine, ...whispers, ...view.rounds.flatMap(({ prompt }) => prompt ?? [])]);
}

const browserNeeds = (): Needs => ({ pages: createDevicePages(browserStorage()), deleteCopy });
