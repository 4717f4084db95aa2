import { setTimeout as wait } from "node:timers/promises";
import type { Contestant } from "../contestant.ts";
import { endServer } from "../endServer.ts";
import { typeAll } from "../measure/typing.ts";
import { type ScreenCrowd, seatCrowd } from "./crowd.ts";
import { type Busy, busyOf, inpOf, shiftOf } from "./figures.ts";
import { type Phone, openPhone, startBrowser } from "./phone.ts";
import { beginNotes, readNotes } from "./watch.ts";

/** What somebody does while the others write. */
export const parts = ["writing", "reading"] as const;
export type Part = (typeof parts)[number];

export interface ScreenFigures {
  /** Milliseconds; NaN while nothing is typed. */
  readonly inp: number;
  readonly busy: Busy;
  readonly shift: number;
}

/** Who types beside the one who is watched. */
export const othersTyping = 50;
/** Keys a second of the one who is watched: quicker than the others, so that keys and frames meet at every angle. */
const keysPerSecond = 5;
/** Everybody types for so long before anything counts, in milliseconds. */
const warmUp = 4_000;

/** One round: a server, a circle, a phone; the person writes for so many seconds, then reads for as many. */
export async function runScreen(
  contestant: Contestant,
  seconds: number,
): Promise<Record<Part, ScreenFigures>> {
  const server = contestant.start([]);
  const browser = await startBrowser();
  let crowd: ScreenCrowd | undefined;
  try {
    crowd = await seatCrowd(await server.address, othersTyping);
    const phone = await openPhone(browser, crowd.seat);
    const stopTyping = typeAll(crowd.keys);
    try {
      await phone.page.locator("main textarea").tap();
      await write(phone, warmUp / 1000);
      const writing = await watch(phone, () => write(phone, seconds));
      await phone.page.locator("article").nth(9).scrollIntoViewIfNeeded();
      await wait(warmUp);
      const reading = await watch(phone, () => read(seconds));
      return { writing, reading };
    } finally {
      stopTyping();
      await phone.close();
    }
  } finally {
    crowd?.leave();
    await browser.close();
    await endServer(server, []);
  }
}

/** Does it while everything is noted; it returns how many keys were pressed. */
async function watch({ page, work }: Phone, act: () => Promise<number>): Promise<ScreenFigures> {
  await beginNotes(page);
  const before = await work();
  const keys = await act();
  const after = await work();
  // What the browser has noticed comes with its next idle moment.
  await wait(500);
  const { interactions, shifts } = await readNotes(page);
  return {
    inp: keys === 0 ? Number.NaN : inpOf(interactions, keys),
    busy: busyOf(before, after),
    shift: shiftOf(shifts),
  };
}

const words = "somebody was there and did not try to mend it ";

async function write({ page }: Phone, seconds: number): Promise<number> {
  const begun = performance.now();
  const keys = Math.round(seconds * keysPerSecond);
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(words.charAt(key % words.length).replace(" ", "Space"));
    await wait(Math.max(0, begun + ((key + 1) * 1000) / keysPerSecond - performance.now()));
  }
  return keys;
}

async function read(seconds: number): Promise<number> {
  await wait(seconds * 1000);
  return 0;
}
