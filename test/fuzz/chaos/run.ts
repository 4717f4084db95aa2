import { until } from "../../harness/until.ts";
import { chanceOf } from "./chance.ts";
import { gather } from "./circle.ts";
import { cutOff, die } from "./death.ts";
import { faults } from "./faults.ts";
import { createHands } from "./hands.ts";
import { judgeKept } from "./judge.ts";
import { mortalServer } from "./mortalServer.ts";
import type { Person } from "./person.ts";
import { quiet } from "./quiet.ts";
import { judgeOfRequests } from "./requests.ts";
import { startStorm } from "./storm.ts";
import { type Tally, emptyTally } from "./tally.ts";

/** What a run is to do. */
export interface Course {
  readonly seed: number;
  /** How often the server is killed. */
  readonly kills: number;
  /**
   * With every so many kills there is a quiet, in which all screens are compared: by turns before the kill and after
   * it, and after the last one.
   */
  readonly quietEvery: number;
  /** Keystrokes between two kills, at least and at most. */
  readonly keystrokes: readonly [least: number, most: number];
  readonly say: (line: string) => void;
}

export interface Outcome {
  readonly tally: Tally;
  /** What must never be, and was; empty when all is well. */
  readonly wrongs: readonly string[];
}

/** Eight people write; their networks fail in every way, and the server dies and comes back. */
export async function runChaos({
  seed,
  kills,
  quietEvery,
  keystrokes,
  say,
}: Course): Promise<Outcome> {
  const [chance, storms] = [chanceOf(seed, "run"), chanceOf(seed, "storms")];
  const tally = emptyTally();
  const wrongs: string[] = [];
  const wrong = (what: string) => {
    wrongs.push(what);
    say(`WRONG: ${what}`);
  };
  // Every page that is open listens for the end of the process.
  process.setMaxListeners(0);
  const server = await mortalServer();
  const people: Person[] = [];
  const hands = createHands(people, seed, tally);
  const judgeRequests = judgeOfRequests(people, tally, wrong);
  let endStorm = async () => {};

  async function compare(): Promise<void> {
    await endStorm();
    await hands.rest();
    const took = await quiet(people, tally, wrong);
    await hands.fallSilent();
    await judgeRequests();
    say(`all screens equal after ${(took / 1000).toFixed(1)} s of quiet`);
  }

  async function typed(keystrokes: number): Promise<void> {
    const enough = tally.keystrokes + keystrokes;
    await until("enough was typed", () => tally.keystrokes >= enough, patience);
  }

  async function dieOnce(quietFirst: boolean): Promise<void> {
    const wires = people.map(({ wire }) => wire);
    endStorm = startStorm(storms, { wires, server, tally });
    const stormy = tally.faults + leastFaults;
    await typed(chance.between(...keystrokes));
    await until("there were enough faults", () => tally.faults >= stormy, patience);
    if (quietFirst) {
      await compare();
      hands.write();
    }
    // In a storm most are cut off when the server dies; in clear weather most are waiting for its next word.
    if (quietFirst || chance.often(0.5)) {
      await endStorm();
      await typed(chance.between(...inClearWeather));
    }
    await die(server, hands, chance, tally);
    await endStorm();
    await cutOff(people);
    await server.start();
    await judgeKept(people, tally, wrong);
    for (const wire of wires) wire.calm();
  }

  try {
    await gather(people, server, chance, tally, wrong);
    hands.write();
    for (let death = 1; death <= kills; death++) {
      await dieOnce(death % (2 * quietEvery) === quietEvery);
      say(`${death} of ${kills}: the server is back, and what it called kept was looked for`);
      if (death !== kills && death % (2 * quietEvery) !== 0) continue;
      await compare();
      if (death !== kills) hands.write();
    }
  } finally {
    await endStorm();
    await hands.rest();
    await hands.fallSilent();
    await Promise.all(people.map((person) => person.close()));
    await server.remove();
  }
  const troubles = server.log.split("\n").filter((line) => /"level":(?:50|60)/.test(line));
  for (const trouble of troubles) wrong(`the server had trouble: ${trouble}`);
  return { tally, wrongs };
}

/** Keystrokes of all hands between the end of a storm and a death, at least and at most. */
const inClearWeather = [60, 250] as const;

/** Before each death of the server: every kind of fault, about twice. */
const leastFaults = 2 * faults.length;

/** Typing goes on whatever the network does; this bounds a hand that is stuck, in milliseconds. */
const patience = 120_000;
