import { type Circle, seatedAt } from "./circle.ts";
import { type CommonRound, type CommonView, type OthersPage, commonView } from "./commonView.ts";
import type { PageId, SeatId } from "./ids.ts";
import { type MyPage, type OwnRound, type OwnView, ownView } from "./ownView.ts";

/** A circle as one person may see it. Words are not in it: they come by the page [VI1]. */
export interface View
  extends Omit<CommonView, "rounds" | "pages">, Omit<OwnView, "rounds" | "pages" | "toMe"> {
  readonly rounds: readonly RoundView[];
  readonly pages: readonly PageView[];
}

export type RoundView = CommonRound & OwnRound;
export type PageView = MyPage | OthersPage;

/** The two halves of a picture: what all know, and what is one person's alone. */
export interface Halves {
  readonly common: CommonView;
  readonly own: OwnView;
}

/**
 * What this person may see of the circle, or null for somebody without a seat. Every picture of a
 * circle that leaves the server is made here [VI1].
 */
export function halvesFor(circle: Circle, viewer: SeatId): Halves | null {
  const seat = seatedAt(circle, viewer);
  if (!seat || circle.status === "erased") return null;
  return { common: commonView(circle), own: ownView(circle, seat) };
}

/** The same as one picture. */
export function viewFor(circle: Circle, viewer: SeatId): View | null {
  const halves = halvesFor(circle, viewer);
  return halves && asOne(halves);
}

/** Puts the halves together: my own pages take the places that they have among everyone's. */
export function asOne({ common, own }: Halves): View {
  const mineToo = new Set(own.pages.map(({ id }) => id));
  const others = common.pages.filter(
    (page) => page.author !== own.me.seat && !isOneOf(mineToo, page),
  );
  const { toMe, ...mine } = own;
  return {
    ...common,
    ...mine,
    rounds: common.rounds.flatMap((round, at) => {
      const toOne = own.rounds[at];
      return toOne ? [{ ...round, ...toOne }] : [];
    }),
    pages: [...own.pages, ...toMe, ...others],
  };
}

/** An unsigned page has no author in what all know: I know my own by its id. */
const isOneOf = (ids: ReadonlySet<PageId>, page: OthersPage): boolean =>
  page.words === "readable" && ids.has(page.id);
