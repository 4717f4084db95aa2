import { type CircleConnection, connectOver } from "@beside/client/connection/circleConnection.ts";
import { createEar } from "@beside/client/connection/circleEar.ts";
import type { CircleId, PageId, View } from "@beside/shared/domain";
import type { LiveCommand } from "@beside/shared/protocol";
import { circleSocket } from "./circleSocket.ts";
import { type Desk, type TabNeeds, openDesk } from "./desk.ts";
import { differs } from "./differs.ts";
import { type Hand, bar, sideOf } from "./hand.ts";

/** A tab: the circle as it is seen in it, and the page on which one hand writes in it. */
export interface Tab {
  readonly hand: Hand;
  /** The circle as this tab shows it; null before it has come. */
  readonly view: View | null;
  readonly circle: CircleConnection;
  /** Asks for something; tells whether it was answered as done. */
  send(command: LiveCommand): Promise<boolean>;
  /** Whether an answer is still to come: who loads the tab anew would never hear it. */
  readonly isAsking: boolean;
  /** Begins to write on this page. */
  sitDown(page: PageId): Promise<void>;
  /** Types; what it types replaces so many letters before the caret. */
  write(remove: number, insert: string): void;
  /** What the writer sees of the own page, and what the document behind it holds. */
  shows(): readonly string[];
  /** Whether one of its connections is there. */
  readonly isConnected: boolean;
  readonly isKept: boolean;
  /** The tab is gone without a farewell, and comes anew from what the device has. */
  reload(): Promise<void>;
  readonly reloads: number;
  close(): void;
}

/** Opens the circle in a tab. */
export function openTab(id: CircleId, hand: Hand, needs: TabNeeds): Tab {
  const { reach, tally, wrong } = needs;
  let ear = createEar();
  let circle = connect();
  let page: PageId | null = null;
  let desk: Desk | null = null;
  let reloads = 0;
  let asking = 0;
  let isLoading = false;
  /** The writer no longer sees what they wrote: that is said once. */
  let isSpoiled = false;

  function connect(): CircleConnection {
    return connectOver(
      circleSocket(id, reach, () => {
        tally.circleConnections += 1;
      }),
      ear,
    );
  }

  return {
    hand,
    get circle() {
      return circle;
    },
    get view() {
      const state = circle.state.get();
      return state.phase === "live" ? state.view : null;
    },
    async send(command) {
      asking += 1;
      const { ok } = await circle.send(command);
      asking -= 1;
      return ok;
    },
    get isAsking() {
      return asking > 0;
    },
    async sitDown(on) {
      page = on;
      desk = openDesk(page, hand, ear, needs);
      await desk.isThere();
      // The first hand on a page draws the bar between itself and a second one.
      if (!desk.area.value.includes(bar)) desk.area.type(bar);
    },
    write(remove, insert) {
      if (desk === null || isLoading || isSpoiled) return;
      const { area } = desk;
      const mine = sideOf(area.value, hand.side);
      if (mine !== hand.text) {
        isSpoiled = true;
        return wrong(differs("my own screen", mine ?? area.value, hand.text));
      }
      const start = hand.side === "left" ? 0 : area.value.indexOf(bar) + bar.length;
      const end = start + hand.caret;
      hand.write(remove, insert);
      tally.keystrokes += 1;
      area.replace(end - remove, end, insert);
    },
    shows: () => (desk ? [desk.area.value, desk.text] : []),
    get isConnected() {
      const state = circle.state.get();
      const isOnline = state.phase === "live" && state.online;
      return isOnline || desk?.isConnected === true;
    },
    get isKept() {
      return desk?.isKept ?? true;
    },
    async reload() {
      if (page === null) return;
      reloads += 1;
      tally.reloads += 1;
      desk?.vanish();
      circle.close();
      ear = createEar();
      circle = connect();
      desk = openDesk(page, hand, ear, needs);
      isLoading = true;
      await desk.isThere().catch((problem: unknown) => wrong(`after a reload: ${String(problem)}`));
      isLoading = false;
    },
    get reloads() {
      return reloads;
    },
    close() {
      desk?.close();
      circle.close();
    },
  };
}
