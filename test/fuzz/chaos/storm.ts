import type { Chance } from "./chance.ts";
import { type Fault, faults } from "./faults.ts";
import type { MortalServer } from "./mortalServer.ts";
import { rest } from "./rest.ts";
import type { Tally } from "./tally.ts";
import type { Wire } from "./wire.ts";

/** Faults begin this far apart; a server that stands still does so for so long. Milliseconds. */
const pace = { fault: [40, 250], frozen: [100, 1_500] } as const;

/** Of so many faults one is the server's, which stands still for a while. */
const frozenOften = 0.03;

/** What a storm comes over. */
export interface StormNeeds {
  readonly wires: readonly Wire[];
  readonly server: MortalServer;
  readonly tally: Tally;
}

/** Brings one fault after the other, many at a time. Returns the way to end all of them. */
export function startStorm(
  chance: Chance,
  { wires, server, tally }: StormNeeds,
): () => Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const passing = new Set<Promise<void>>();
  let isFrozen = false;

  async function freeze(): Promise<void> {
    if (isFrozen) return;
    isFrozen = true;
    const goOn = server.freeze();
    tally.freezes += 1;
    await rest(chance.between(...pace.frozen), signal);
    goOn();
    isFrozen = false;
  }

  /** All kinds come, in an order of chance, before one comes again. */
  let left: readonly Fault[] = [];
  function next(): Fault {
    if (left.length === 0) left = faults;
    const one = chance.pick(left);
    left = left.filter((other) => other !== one);
    return one;
  }

  /** A fault that finds nobody connected is none. */
  const someWire = (): Wire => {
    const used = wires.filter(({ links }) => links.length > 0);
    return chance.pick(used.length > 0 ? used : wires);
  };

  const raging = (async () => {
    while (!signal.aborted) {
      tally.faults += 1;
      const fault = chance.often(frozenOften)
        ? freeze()
        : next()(someWire(), chance, tally, signal);
      passing.add(fault);
      void fault.finally(() => passing.delete(fault));
      await rest(chance.between(...pace.fault), signal);
    }
  })();

  return async () => {
    over.abort();
    await raging;
    await Promise.all(passing);
  };
}
