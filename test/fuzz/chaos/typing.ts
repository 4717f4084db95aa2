import { setTimeout as wait } from "node:timers/promises";
import { limits } from "@beside/shared/protocol";
import { reflections } from "../../harness/words.fixture.ts";
import type { Chance } from "./chance.ts";
import { rest } from "./rest.ts";
import type { Tab } from "./tab.ts";

/** The rhythm of a hand: letters in a burst and the pauses between, in milliseconds. */
const rhythm = { burst: [5, 40], letter: [30, 140], thought: [150, 1_200] } as const;

/** How often a keystroke is something else than the next letter; and how often a burst ends with a reload. */
const often = { takesBack: 0.08, goesElsewhere: 0.03, pastes: 0.01, reloads: 0.1 } as const;

/** Two hands at one page may be so many writers in all: a tab is a new one each time it loads. */
const mostReloads = limits.pageWriters / 2 - 2;

/**
 * One hand at one tab: it types, takes back, goes back into its text, pastes, reloads the tab, and
 * rests. Returns the way to stop, which waits until the hand has come to rest.
 */
export function startTyping(tab: Tab, chance: Chance): () => Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const writing = (async () => {
    while (!signal.aborted) {
      const letters = chance.between(...rhythm.burst);
      for (let n = 0; n < letters && !signal.aborted; n++) {
        press(tab, chance);
        await rest(chance.between(...rhythm.letter), signal);
      }
      const wantsReload = chance.often(often.reloads) && tab.reloads < mostReloads;
      if (wantsReload && !tab.isAsking && !signal.aborted) await tab.reload();
      await rest(chance.between(...rhythm.thought), signal);
    }
  })();
  return async () => {
    over.abort();
    await writing;
  };
}

/** A few letters within a moment, and then nothing: what the server has of them just now, it may not have kept. */
export async function dash(tab: Tab, chance: Chance): Promise<void> {
  for (let left = chance.between(1, 5); left > 0; left--) {
    press(tab, chance);
    await wait(chance.between(5, 30));
  }
}

/** Letters of one to four bytes, and some that are two units in a text. */
const letters = Array.from("nobody knows how long a minute is, said she. éőß言語مع🕯🌿");
const passage = reflections.pause;

function press(tab: Tab, chance: Chance): void {
  const { hand } = tab;
  if (chance.often(often.goesElsewhere)) hand.caret = boundary(hand.text, chance);
  const last = Array.from(hand.text.slice(0, hand.caret)).at(-1) ?? "";
  if (last !== "" && chance.often(often.takesBack)) return tab.write(last.length, "");
  const first = chance.below(passage.length / 2);
  if (chance.often(often.pastes)) return tab.write(0, passage.slice(first).toWellFormed());
  tab.write(0, chance.pick(letters));
}

/** A place between two characters. */
function boundary(text: string, chance: Chance): number {
  const characters = Array.from(text);
  return characters.slice(0, chance.below(characters.length + 1)).join("").length;
}
