import { ask, startAsking } from "./asking.ts";
import { type Chance, chanceOf } from "./chance.ts";
import type { Person } from "./person.ts";
import type { Tally } from "./tally.ts";
import { dash, startTyping } from "./typing.ts";

/** Everyone's hands and voices. */
export interface Hands {
  /** All write, and ask for things now and then. */
  write(): void;
  /** Resolves when every hand has come to rest. */
  rest(): Promise<void>;
  /** Nobody asks any more; resolves when all that was asked is answered, or given up. */
  fallSilent(): Promise<void>;
  /** Everyone asks for something and dashes something off, in the same moment. */
  allAtOnce(): void;
}

/** Hands that do nothing yet. Each goes its own way by the seed. */
export function createHands(people: readonly Person[], seed: number, tally: Tally): Hands {
  const chances = new Map<string, Chance>();
  const waiting = new Set<Promise<void>>();
  const stopAsking: (() => Promise<void>)[] = [];
  const stopTyping: (() => Promise<void>)[] = [];

  function chanceFor(name: string): Chance {
    const chance = chances.get(name) ?? chanceOf(seed, name);
    chances.set(name, chance);
    return chance;
  }

  function waitFor(work: Promise<void>): void {
    waiting.add(work);
    void work.finally(() => waiting.delete(work));
  }

  return {
    write() {
      if (stopTyping.length > 0) return;
      for (const person of people) {
        const { name, tabs } = person;
        stopAsking.push(startAsking(person, chanceFor(`${name} asks`), tally));
        for (const tab of tabs)
          stopTyping.push(startTyping(tab, chanceFor(`${name} ${tab.hand.side}`)));
      }
    },
    async rest() {
      await Promise.all(stopTyping.splice(0).map((stop) => stop()));
    },
    async fallSilent() {
      await Promise.all([...waiting, ...stopAsking.splice(0).map((stop) => stop())]);
    },
    allAtOnce() {
      for (const person of people) {
        waitFor(ask(person, tally));
        for (const tab of person.tabs)
          waitFor(dash(tab, chanceFor(`${person.name} ${tab.hand.side} dashes`)));
      }
    },
  };
}
