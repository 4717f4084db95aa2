import type { CircleEar } from "@beside/client/connection/circleEar.ts";
import { FakeArea } from "@beside/client/connection/editor/area.fake.ts";
import { openPageWith } from "@beside/client/connection/pageConnection.ts";
import type { PageId } from "@beside/shared/domain";
import { closeCodes } from "@beside/shared/protocol";
import { until } from "../../harness/until.ts";
import type { Browser } from "./browser.ts";
import type { Reach } from "./circleSocket.ts";
import { type Hand, bar, sideOf } from "./hand.ts";
import type { Tally } from "./tally.ts";

/** What every tab of a person leans on. */
export interface TabNeeds {
  readonly browser: Browser;
  readonly reach: Reach;
  readonly tally: Tally;
  /** Something that must never be. */
  readonly wrong: (what: string) => void;
}

/** One opening of a page, with the project's own editor and connection: until the tab is closed or loads anew. */
export interface Desk {
  readonly area: FakeArea;
  /** What the connection says of the page's text. */
  readonly text: string;
  readonly isConnected: boolean;
  readonly isKept: boolean;
  /** Resolves when what this hand wrote before is on the screen. */
  isThere(): Promise<void>;
  /** It is gone without a farewell. */
  vanish(): void;
  close(): void;
}

/** Opens a page for a hand, and notes each time that the hand is told "kept". */
export function openDesk(page: PageId, hand: Hand, ear: CircleEar, needs: TabNeeds): Desk {
  const { browser, reach, tally, wrong } = needs;
  let isConnected = false;
  const device = browser.newTab(reach, ear, {
    opened() {
      isConnected = true;
      tally.pageConnections += 1;
    },
    closed(code) {
      isConnected = false;
      if (code === closeCodes.tooManySockets) tally.oldestLetGo += 1;
      else if (isFinal(code)) wrong(`a page was closed for good, with ${code}`);
    },
  });
  const connection = openPageWith(page, "open", device.needs);
  const area = new FakeArea();
  connection.attach(area);
  const isKept = (): boolean => connection.keeping.get() === "kept";
  const note = (): void => {
    if (isKept()) hand.noteKept();
  };
  const leave = connection.keeping.subscribe(note);

  /** The page is empty, and this is the hand that begins it. */
  const begins = (): boolean => hand.keystrokes === 0 && hand.side === "right";
  const showsMine = (): boolean =>
    area.value.includes(bar) ? sideOf(area.value, hand.side) === hand.text : begins();

  return {
    area,
    get text() {
      return connection.text.get();
    },
    get isConnected() {
      return isConnected;
    },
    get isKept() {
      return isKept();
    },
    async isThere() {
      const what = `my words are on my screen, on the ${hand.side} side`;
      await until(what, () => connection.ready.get() && showsMine(), patience);
      note();
    },
    vanish() {
      leave();
      device.vanish();
      connection.close();
    },
    close() {
      leave();
      connection.close();
    },
  };
}

/** From a copy on the device this takes milliseconds; over the network, as long as the network is down. */
const patience = 60_000;

/** The codes after which a page's client does not come back. */
const isFinal = (code: number): boolean => code >= 4400 && code < 4500;
