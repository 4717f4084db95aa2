import type { Chance } from "./chance.ts";
import type { Weather } from "./lane.ts";
import type { Link } from "./link.ts";
import { rest } from "./rest.ts";
import type { Tally } from "./tally.ts";
import type { Wire } from "./wire.ts";

/** What can come over a person's network. Each resolves when it has passed. */
export type Fault = (
  wire: Wire,
  chance: Chance,
  tally: Tally,
  signal: AbortSignal,
) => Promise<void>;

/**
 * How long a fault lasts, in milliseconds: most are short; a few outlast every patience of a client and of the server, if
 * the storm does.
 */
const howLong = (chance: Chance): number =>
  chance.often(0.05) ? chance.between(11_000, 35_000) : chance.between(200, 2_500);

const cut: Fault = async (wire, chance, tally) => {
  for (const link of some(wire, chance)) {
    link.cut();
    tally.cuts += 1;
  }
};

/** The phone changes from one network to another: the server hears nothing of it. */
const abandon: Fault = async (wire, chance, tally) => {
  for (const link of some(wire, chance)) {
    link.abandon();
    tally.abandoned += 1;
  }
};

/** Bytes are lost in one direction or both, and nobody is told until the connection is reset. */
const halfOpen: Fault = async (wire, chance, tally, signal) => {
  const links = some(wire, chance);
  const deaf = { swallows: true };
  const change = chance.pick([{ up: deaf }, { down: deaf }, { up: deaf, down: deaf }]);
  for (const link of links) {
    link.weather(change);
    tally.halfOpen += 1;
  }
  await rest(howLong(chance), signal);
  for (const link of links) link.calm();
};

/** A fault of weather: for a while, over one connection or all. */
function weather(
  key: "stalls" | "slow" | "delays",
  now: (chance: Chance) => Partial<Weather>,
): Fault {
  return async (wire, chance, tally, signal) => {
    const links = some(wire, chance);
    const [up, down] = [now(chance), now(chance)];
    for (const link of links) {
      link.weather(chance.pick([{ up }, { down }, { up, down }]));
      tally[key] += 1;
    }
    await rest(howLong(chance), signal);
    for (const link of links) link.calm();
  };
}

const stall = weather("stalls", () => ({ stalled: true }));
const slow = weather("slow", (chance) => ({ most: chance.between(2, 60) }));
const delay = weather("delays", (chance) => ({ delay: chance.between(20, 500) }));

/** The network is gone: what is there ends, and nothing new comes through. */
const down: Fault = async (wire, chance, tally, signal) => {
  wire.down(true);
  for (const link of wire.links) link.cut();
  tally.downs += 1;
  await rest(howLong(chance), signal);
  wire.down(false);
};

export const faults: readonly Fault[] = [cut, abandon, halfOpen, stall, slow, delay, down];

/** One connection of this wire, or all of them. */
function some({ links }: Wire, chance: Chance): readonly Link[] {
  return links.length === 0 || chance.often(0.4) ? links : [chance.pick(links)];
}
