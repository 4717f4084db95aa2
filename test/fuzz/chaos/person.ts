import { type PageId, type View, circleId } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import type { Guest } from "../../harness/guest.ts";
import { until } from "../../harness/until.ts";
import { createBrowser } from "./browser.ts";
import type { TabNeeds } from "./desk.ts";
import { Hand } from "./hand.ts";
import { type Tab, openTab } from "./tab.ts";
import type { Tally } from "./tally.ts";
import type { Wire } from "./wire.ts";

/** Somebody with a seat, their tabs, and the one network that all of it goes through. */
export interface Person {
  readonly name: string;
  readonly wire: Wire;
  readonly tabs: readonly Tab[];
  /** The circle as the first tab shows it; null before it has come. */
  readonly view: View | null;
  /** My page of the round. */
  readonly page: PageId;
  /** Asks for something; tells whether it was answered as done. */
  send(command: LiveCommand): Promise<boolean>;
  /** Begins to write, maybe with a second hand in another tab or on another device. */
  sitDown(second: "none" | "tab" | "device"): Promise<void>;
  /** The text of my page as the server has it, asked for past the wire. */
  truth(): Promise<string>;
  /** Every hand's words, as they ought to stand on the page. */
  readonly words: string;
  close(): Promise<void>;
}

/** What everybody in a run leans on. */
export interface PersonNeeds extends Pick<TabNeeds, "tally" | "wrong"> {
  readonly wire: Wire;
  readonly origin: string;
  readonly tally: Tally;
}

/** Comes into the circle in which this guest has taken a seat. */
export function enter(name: string, guest: Guest, needs: PersonNeeds): Person {
  const { wire, origin, tally, wrong } = needs;
  const circle = circleId(guest.circle);
  const tabNeeds: TabNeeds = {
    browser: createBrowser(),
    reach: { port: wire.port, headers: { cookie: guest.cookie, origin } },
    tally,
    wrong: (what) => wrong(`${name}: ${what}`),
  };
  const first = openTab(circle, new Hand("right"), tabNeeds);
  const tabs: Tab[] = [first];
  let page: PageId | null = null;

  const textOf = (side: "left" | "right"): string =>
    tabs.map(({ hand }) => hand).find((hand) => hand.side === side)?.text ?? "";

  return {
    name,
    wire,
    tabs,
    get view() {
      return first.view;
    },
    get page() {
      if (page === null) throw new Error(`${name} has no page`);
      return page;
    },
    send: first.send,
    async sitDown(second) {
      page = pageIn(first.view);
      await first.sitDown(page);
      await until(`${name} has begun`, () => first.isKept);
      if (second === "none") return;
      const browser = second === "tab" ? tabNeeds.browser : createBrowser();
      const other = openTab(circle, new Hand("left"), { ...tabNeeds, browser });
      tabs.push(other);
      await other.sitDown(page);
    },
    async truth() {
      const { pages } = await guest.keepsake();
      const [only, ...others] = pages;
      if (!only || others.length > 0) throw new Error(`${name} has ${pages.length} pages`);
      return only.text;
    },
    get words() {
      return `${textOf("left")}|${textOf("right")}`;
    },
    async close() {
      for (const tab of tabs) tab.close();
      await wire.stop();
    },
  };
}

function pageIn(view: View | null): PageId {
  const mine = view?.pages.find(({ words }) => words === "mine");
  if (mine?.words !== "mine") throw new Error("there is no page of mine");
  return mine.id;
}
