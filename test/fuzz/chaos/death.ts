import { setTimeout as wait } from "node:timers/promises";
import { until } from "../../harness/until.ts";
import type { Chance } from "./chance.ts";
import type { Hands } from "./hands.ts";
import type { MortalServer } from "./mortalServer.ts";
import type { Person } from "./person.ts";
import type { Tally } from "./tally.ts";

/**
 * The server dies at a random moment, now and then while it stands still; and just after everyone has asked it for
 * something and written to it, so that some of it is done or kept and never answered.
 */
export async function die(
  server: MortalServer,
  hands: Hands,
  chance: Chance,
  tally: Tally,
): Promise<void> {
  await wait(chance.between(0, 400));
  hands.allAtOnce();
  await wait(chance.between(0, 120));
  if (chance.often(0.25)) {
    server.freeze();
    tally.freezes += 1;
    await wait(chance.between(50, 800));
  }
  await server.kill();
  tally.kills += 1;
}

/**
 * Waits until everyone has heard the last that the dead server said, and nobody can reach the next
 * one: from here on nobody can be told that anything is kept.
 */
export async function cutOff(people: readonly Person[]): Promise<void> {
  for (const { wire } of people) {
    wire.down(true);
    for (const link of wire.links) link.lastWords();
  }
  await until("everyone is cut off", () => nobodyIsConnected(people), 30_000);
}

const nobodyIsConnected = (people: readonly Person[]): boolean =>
  people.every(({ tabs }) => tabs.every(({ isConnected }) => !isConnected));
