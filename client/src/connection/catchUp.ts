import type { PageId, View } from "@beside/shared/domain";
import type { CircleState } from "./circleConnection.ts";
import { browserStorage } from "./deviceStorage.ts";
import { createDevicePages } from "./page/devicePages.ts";
import { isOpenHere } from "./page/openPages.ts";
import { type PageConnection, openPage } from "./pageConnection.ts";
import type { Store } from "./store.ts";
import { after } from "./timers.ts";

/** The screen opens the pages it shows first; and one page may take so long to be kept, in milliseconds. */
const times = { begin: 1_500, page: 20_000 } as const;

export interface CatchUpNeeds {
  /** Pages that this device has words of which the server has not kept. */
  readonly unkept: () => readonly string[];
  readonly open: (page: PageId) => PageConnection;
}

/**
 * Brings to the server what was written while away into pages that no screen shows any more: those of earlier rounds. One
 * page after the other, because a seat has few sockets. Returns the way to stop; what is left comes the next time.
 */
export function catchUp(view: View, needs: CatchUpNeeds = browserNeeds()): () => void {
  let stop = after(times.begin, () => {
    const unkept = new Set(needs.unkept());
    next(myPages(view).filter((page) => unkept.has(page)));
  });

  function next([page, ...others]: readonly PageId[]): void {
    if (page === undefined) return;
    if (isOpenHere(page)) return next(others);
    const connection = needs.open(page);
    const finish = () => {
      stop();
      next(others);
    };
    const stopWaiting = after(times.page, finish);
    const leave = connection.keeping.subscribe(() => {
      const keeping = connection.keeping.get();
      if (keeping === "kept" || keeping === "full") finish();
    });
    stop = () => {
      stopWaiting();
      leave();
      connection.close();
    };
  }

  return () => stop();
}

/** Catches up on each coming back to a circle; returns the way to stop. */
export function keepCaughtUp(
  state: Store<CircleState>,
  start: (view: View) => () => void = catchUp,
): () => void {
  let wasOnline = false;
  let stop = () => {};
  const look = () => {
    const now = state.get();
    const isOnline = now.phase === "live" && now.online;
    if (isOnline === wasOnline) return;
    wasOnline = isOnline;
    stop();
    stop = isOnline ? start(now.view) : () => {};
  };
  look();
  const leave = state.subscribe(look);
  return () => {
    leave();
    stop();
  };
}

/** The pages that I may still bring words to. */
function myPages(view: View): readonly PageId[] {
  const mine = view.pages.flatMap((page) =>
    page.words === "mine" && page.pen !== "no" ? [page.id] : [],
  );
  const prompts = view.rounds.flatMap(({ prompt, promptPen }) =>
    prompt !== null && promptPen !== "no" ? [prompt] : [],
  );
  const whispers = view.whispers.flatMap(({ page, pen }) => (pen === "no" ? [] : [page]));
  return [...mine, ...whispers, ...prompts];
}

function browserNeeds(): CatchUpNeeds {
  const pages = createDevicePages(browserStorage());
  return {
    unkept: () => pages.unkept(),
    // Nobody types there: the number of this opening is never used.
    open: (page) => openPage(page, { pen: "catchUp", signed: false }),
  };
}
