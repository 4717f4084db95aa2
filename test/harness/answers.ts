import type { PageId, PageView, ResponseKind } from "@beside/shared/domain";
import type { Guest } from "./guest.ts";
import { until } from "./until.ts";

/** What somebody wrote in the writing round, as this screen may read it. */
export function reflectionOf(guest: Guest, name: string): PageId {
  const { seats, rounds, pages } = guest.view;
  const author = seats.find((seat) => seat.name === name)?.id;
  const write = rounds.find(({ kind }) => kind === "write")?.id;
  const page = pages.find((each) => each.author === author && each.round === write);
  if (!page || !("id" in page)) throw new Error(`${name}'s reflection is not on this screen`);
  return page.id;
}

/** Everything on this screen that answers this page, in the order in which it came. */
export const answersTo = (guest: Guest, to: PageId): readonly PageView[] =>
  guest.view.pages.filter(({ answer }) => answer?.to === to);

/** My own answers to this page. */
export const myAnswersTo = (guest: Guest, to: PageId): readonly PageId[] =>
  answersTo(guest, to).flatMap((page) => (page.words === "mine" ? [page.id] : []));

/** Takes up a response and writes it; it is held until it is given. */
export async function begins(
  guest: Guest,
  to: PageId,
  kind: ResponseKind,
  text: string,
): Promise<PageId> {
  const before = myAnswersTo(guest, to).length;
  const answer = await guest.ask({ type: "respond", to, kind });
  if (!answer.ok) throw new Error(`not taken up: ${answer.code}`);
  await until("the response is there", () => myAnswersTo(guest, to).length > before);
  const page = myAnswersTo(guest, to).at(-1);
  if (!page) throw new Error("no response of mine");
  if (text !== "") await guest.write(text, page);
  return page;
}

/** The same, and gives it. */
export async function gives(
  guest: Guest,
  to: PageId,
  kind: ResponseKind,
  text: string,
): Promise<PageId> {
  const page = await begins(guest, to, kind, text);
  await guest.ask({ type: "give", page });
  return page;
}
