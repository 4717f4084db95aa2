import type { PageId, Settings } from "@beside/shared/domain";
import { type CircleServer, circleServer } from "../harness/circleServer.ts";
import type { Guest } from "../harness/guest.ts";
import { settingsAt } from "../harness/settings.fixture.ts";
import { until } from "../harness/until.ts";

/** A real circle whose first round is under way: Mara facilitates, An and Bo are peers. */
export interface SeatedCircle {
  readonly server: CircleServer;
  readonly mara: Guest;
  readonly an: Guest;
  readonly bo: Guest;
  /** Takes a seat by the peers' link and opens the circle's socket; agreeing is left to the guest. */
  comes(name: string): Promise<Guest>;
}

/** Starts a server and brings a circle together on it; the settings can be changed. */
export async function seatedCircle(change: Partial<Settings> = {}): Promise<SeatedCircle> {
  const server = await circleServer();
  const mara = server.guest();
  await mara.call("Mara", settingsAt(server.time.now(), change));
  await mara.enter();
  await server.time.ahead(1);
  await until("the door is open", () => mara.view.status === "gathering");
  const { peer } = await mara.secrets();
  const comes = async (name: string): Promise<Guest> => {
    const guest = server.guest();
    await guest.join(mara.circle, peer, name);
    await guest.enter();
    return guest;
  };
  const [an, bo] = [await comes("An"), await comes("Bo")];
  for (const guest of [mara, an, bo]) await guest.ask({ type: "agree", version: 1 });
  await mara.move("start");
  await until("all are in the round", () => [mara, an, bo].every((guest) => guest.view.current));
  return { server, mara, an, bo, comes };
}

/** A page's id in this guest's circle that nobody was ever given. */
export const pageOfNobody = (guest: Guest): string => `${guest.circle}.nowhere`;

/** This guest's page in the round of this number, as their own screen knows it; undefined where there is none. */
export function pageOf(guest: Guest, number: number): PageId | undefined {
  const round = guest.view.rounds[number - 1]?.id;
  const mine = guest.view.pages.find((page) => page.words === "mine" && page.round === round);
  return mine?.words === "mine" ? mine.id : undefined;
}
